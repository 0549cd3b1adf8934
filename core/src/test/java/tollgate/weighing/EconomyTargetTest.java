package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tollgate.engine.Draws;
import tollgate.evidence.GradeTable;
import tollgate.inference.LatinHypercube;

/** Oracle: the same simulation run to its end. */
class EconomyTargetTest {
    private static final Study STUDY = BorderStudy.study();
    private static final Unknowns UNKNOWNS = new Unknowns(STUDY);
    private static final double[][] POINTS = UNKNOWNS.coordinates().points(new LatinHypercube(1, 12));

    private static EconomyTarget target() {
        return EconomyTarget.of(
                STUDY,
                UNKNOWNS,
                STUDY.explanations().get(0),
                new Scoring(STUDY, GradeTable.DEFAULT),
                new Scoring(STUDY, GradeTable.DEFAULT, Scoring::isOfTheGates));
    }

    private static long seed(int i) {
        return Draws.of(1, "seeds").seedOfRun(i);
    }

    @Test
    void aSimulationEndsEarlyOnlyWhereItsEndWouldNotHaveSufficed() {
        var target = target();
        int ended = 0;
        for (int i = 0; i < POINTS.length; i++) {
            double value = target.simulate(POINTS[i], seed(i), Double.NEGATIVE_INFINITY)
                    .logLikelihood();
            assertThat(target.simulate(POINTS[i], seed(i), value - 1e-9).logLikelihood())
                    .isEqualTo(value);
            for (double more : new double[] {0, 1, 5, 20}) {
                double told = target.simulate(POINTS[i], seed(i), value + more).logLikelihood();
                assertThat(told).isBetween(value, value + more);
                ended += told == value ? 0 : 1;
            }
        }
        assertThat(ended).isPositive();
    }

    /** BorderStudy has no residents. */
    @Test
    void whereNobodyLivesThereIsNothingToScreenWith() {
        assertThat(target().screen()).isEmpty();
    }
}
