package tollgate.app.files;

import java.time.LocalDate;
import tollgate.evidence.Grade;
import tollgate.evidence.Kind;
import tollgate.evidence.Use;
import tollgate.experiment.Places;

/**
 * One row of the ledger of reports, whether or not it speaks to a quantity (docs/evidence.md).
 *
 * @param origin the story, survey or release behind it
 * @param from first day that the figure speaks about
 * @param to last day
 * @param node the market places of the model that it speaks of, as {@link Places} reads them; empty for quantities without a place
 * @param quantity id of the model's quantity that it speaks to, or empty
 * @param reason why it is not compared with the model, or what it is an input to; may be empty when it is compared
 * @param sensitive shown only as a national count by year (docs/responsible-use.md)
 */
public record Observation(
        String id,
        Page page,
        String origin,
        LocalDate from,
        LocalDate to,
        String place,
        String node,
        String actor,
        String variable,
        String good,
        Figure figure,
        Kind kind,
        Grade grade,
        Use use,
        String quantity,
        String reason,
        boolean sensitive,
        String note) {

    /**
     * The page that carries it.
     *
     * @param outlet whose reporting it is
     * @param carrier the site on which the page stands
     * @param published a day, or empty
     */
    public record Page(String id, String outlet, String carrier, String url, String title, String published) {}

    /**
     * The figure as printed.
     *
     * @param currency empty unless the unit is money
     * @param per what it is counted by
     */
    public record Figure(double low, double high, String unit, String currency, String per) {}

    /** Whether it is compared with the model. */
    public boolean speaksToAQuantity() {
        return !quantity.isEmpty();
    }
}
