package tollgate.inference;

import java.util.Arrays;
import java.util.List;

/** How sure priors are taken to be: as they are given, or twice or half as sure, which shows how far a result rests on them. */
public enum PriorWidth {
    HALVED("halved", 0.5),
    AS_GIVEN("as-given", 1),
    DOUBLED("doubled", 2);

    private final String id;
    private final double factor;

    PriorWidth(String id, double factor) {
        this.id = id;
        this.factor = factor;
    }

    /** How options and results name it. */
    public String id() {
        return id;
    }

    /** All widths, the narrowest first. */
    public static List<PriorWidth> list() {
        return Arrays.asList(values());
    }

    /**
     * The belief at this width, cut off where values make no sense.
     *
     * @param least smallest value that makes sense
     * @param most largest value that makes sense
     */
    public Prior of(Prior prior, double least, double most) {
        return this == AS_GIVEN ? prior : Prior.Within.between(prior.widened(factor), least, most);
    }
}
