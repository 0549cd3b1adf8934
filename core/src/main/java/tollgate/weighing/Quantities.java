package tollgate.weighing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tollgate.experiment.Outcome;
import tollgate.experiment.PassThrough;
import tollgate.experiment.Readout;

/** What a run says of things in each {@link Period}, whether or not a report shows them; keys are id and period. */
final class Quantities {
    private Quantities() {}

    /** One of them. */
    record Named(String id, String unit, String period) {
        String key() {
            return id + "/" + period;
        }
    }

    /** All that a study has, sorted by id, then period. */
    static List<Named> list(Study study) {
        var list = new ArrayList<Named>();
        for (var period : Period.list()) {
            Stream.concat(
                            Outcome.list(study.world(), study.subject()).stream()
                                    .map(outcome -> new Named(outcome.id(), outcome.unit(), period.id())),
                            PassThrough.list().stream()
                                    .map(each -> new Named(each.id(), PassThrough.UNIT, period.id())))
                    .forEach(list::add);
        }
        list.sort((one, other) -> one.key().compareTo(other.key()));
        return list;
    }

    /** What a run says by itself. */
    static Map<String, Double> of(Readout readout) {
        var quantities = new LinkedHashMap<String, Double>();
        for (var period : Period.list()) {
            Outcome.list(readout.world(), readout.subject())
                    .forEach(outcome -> quantities.put(
                            outcome.id() + "/" + period.id(),
                            outcome.measure().of(readout, period.from(), period.to())));
        }
        return quantities;
    }

    /** What it says beside its twin in which nobody takes a bribe. */
    static Map<String, Double> of(Readout readout, Readout withoutBribes) {
        var quantities = of(readout);
        for (var period : Period.list()) {
            PassThrough.list()
                    .forEach(each -> quantities.put(
                            each.id() + "/" + period.id(),
                            each.of(readout, withoutBribes, period.from(), period.to())));
        }
        return quantities;
    }
}
