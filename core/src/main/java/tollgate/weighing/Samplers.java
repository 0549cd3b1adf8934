package tollgate.weighing;

import tollgate.evidence.GradeTable;
import tollgate.inference.PieceMaker;
import tollgate.inference.Target;

/** Where the samplings of a weighing are made. */
@FunctionalInterface
public interface Samplers {
    /** The maker for an explanation, by id. */
    PieceMaker of(String explanation);

    /**
     * What an explanation's sampling has for a target, wherever its pieces are made.
     *
     * @param study as it is weighed
     */
    static Target target(Study study, String explanation) {
        return EconomyTarget.of(
                study,
                new Unknowns(study),
                study.findExplanation(explanation).orElseThrow(),
                new Scoring(study, GradeTable.DEFAULT),
                new Scoring(study, GradeTable.DEFAULT, Scoring::isOfTheGates));
    }
}
