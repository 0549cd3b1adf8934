package tollgate.weighing;

import java.util.List;
import tollgate.evidence.Kind;
import tollgate.experiment.Quantity;

/** Of which quantities a report of each kind can be scored: those of which a run has what the kind is about. */
public final class ReportKinds {
    private ReportKinds() {}

    /** Whether a report of this kind can speak to a quantity. */
    public static boolean suits(Kind kind, Quantity quantity) {
        return switch (kind) {
            case SPREAD -> quantity.hasCases();
            case RATIO -> quantity.isRatio();
            case ABSENT -> quantity.isCounted();
            case UNCERTAINTY, POINT, AT_LEAST, AT_MOST -> true;
        };
    }

    /** All quantities that a report of this kind can speak to. */
    public static List<Quantity> listQuantities(Kind kind) {
        return Quantity.list().stream()
                .filter(quantity -> suits(kind, quantity))
                .toList();
    }
}
