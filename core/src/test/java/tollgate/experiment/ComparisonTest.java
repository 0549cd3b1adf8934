package tollgate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Paired differences of numbers whose answers are known by hand. */
class ComparisonTest {
    private static final TwinOutcomes.Label OUTCOME = new TwinOutcomes.Label("one", "CNY");
    private static final List<TwinOutcomes.Label> LABELS = List.of(OUTCOME, new TwinOutcomes.Label("two", "share"));
    private static final int WIDTH = LABELS.size() * Window.list().size();

    private static Comparison.Pair pair(double baseline, double changed) {
        return new Comparison.Pair(baseline, changed);
    }

    private static Comparison compare(List<Comparison.Pair> pairs, List<Comparison.Repeat> repeats) {
        return Comparison.of(OUTCOME, Window.TO_THE_END, pairs, repeats);
    }

    @Test
    void differencesArePaired() {
        var found = compare(List.of(pair(10, 11), pair(20, 23), pair(30, 28), pair(40, 46)), List.of());
        assertThat(found.pairs()).isEqualTo(4);
        assertThat(found.meanBaseline()).isEqualTo(25);
        assertThat(found.meanDifference()).isEqualTo(2);
        assertThat(found.standardError()).isCloseTo(Math.sqrt((1 + 1 + 16 + 16) / 3.0 / 4), within(1e-12));
        assertThat(found.q05()).isCloseTo(-2 + .15 * 3, within(1e-12));
        assertThat(found.q50()).isEqualTo(2);
        assertThat(found.q95()).isCloseTo(3 + .85 * 3, within(1e-12));
        assertThat(found.probabilityPositive()).isEqualTo(.75);
    }

    @Test
    void whatIsMissingInOneWorldIsLeftOut() {
        var found = compare(List.of(pair(10, Double.NaN), pair(20, 23), pair(Double.NaN, 1)), List.of());
        assertThat(found.pairs()).isEqualTo(1);
        assertThat(found.meanDifference()).isEqualTo(3);
        assertThat(found.standardError()).isNaN();
        var none = compare(List.of(), List.of());
        assertThat(none.meanDifference()).isNaN();
        assertThat(none.q50()).isNaN();
        assertThat(none.probabilityPositive()).isNaN();
    }

    /** Levels 2 and 3 apart, differences 1 apart: (4 + 9) / 1. */
    @Test
    void theVarianceReductionIsThatOfLuckAtEqualParameters() {
        var repeats = List.of(new Comparison.Repeat(pair(0, 1), pair(2, 4)));
        assertThat(compare(List.of(), repeats).varianceReduction()).isEqualTo(13);
    }

    @Test
    void luckThatMovesBothWorldsAlikeIsRemovedAltogether() {
        var alike = List.of(new Comparison.Repeat(pair(0, 1), pair(2, 3)));
        assertThat(compare(List.of(), alike).varianceReduction()).isInfinite();
        var none = List.of(new Comparison.Repeat(pair(0, 1), pair(0, 1)));
        assertThat(compare(List.of(), none).varianceReduction()).isNaN();
    }

    @Test
    void outcomesHaveIdsOfTheirOwn() {
        assertThat(Outcome.list().stream().map(Outcome::id)).doesNotHaveDuplicates();
        assertThat(Outcome.find("gate.receipts")).map(Outcome::unit).hasValue("CNY/year");
    }

    @Test
    void everyOutcomeIsComparedOverEveryWindow() {
        var rows = List.of(IntStream.range(0, WIDTH).asDoubleStream().toArray());
        var twice = List.of(IntStream.range(0, WIDTH).mapToDouble(i -> 2 * i).toArray());
        var found = Comparison.list(LABELS, rows, twice, List.of(), List.of());
        assertThat(found).hasSize(WIDTH);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).meanDifference()).isEqualTo(i);
            assertThat(found.get(i).outcome()).isEqualTo(LABELS.get(i % LABELS.size()));
        }
    }
}
