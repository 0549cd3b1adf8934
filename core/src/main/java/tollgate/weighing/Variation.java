package tollgate.weighing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tollgate.economy.Parameter;
import tollgate.evidence.Use;
import tollgate.inference.Prior;
import tollgate.inference.PriorWidth;

/**
 * A study weighed otherwise than as it stands, to see what its result rests on.
 *
 * @param without outlets, by id, whose fitted reports are taken not to exist; those that were set aside stay
 * @param width of the priors of parameters
 */
public record Variation(List<String> without, PriorWidth width) {
    /** The study as it stands. */
    public static final Variation NONE = new Variation(List.of(), PriorWidth.AS_GIVEN);

    public Variation {
        without = without.stream().distinct().sorted().toList();
    }

    /** Whether it leaves a study as it is. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** In what it differs, for tables and messages. */
    public String inWords() {
        return without.isEmpty()
                ? "priors %s".formatted(width.id())
                : "without %s, priors %s".formatted(String.join(", ", without), width.id());
    }

    /** The study as varied. */
    public Study of(Study study) {
        if (isNone()) {
            return study;
        }
        var heard = study.reports().stream()
                .filter(report -> report.use() != Use.FIT || !without.contains(report.outlet()))
                .toList();
        Map<Parameter, Prior> priors = new TreeMap<>();
        study.priors()
                .forEach((parameter, prior) ->
                        priors.put(parameter, width.of(prior, parameter.least(), parameter.most())));
        return study.reporting(heard).believing(priors);
    }
}
