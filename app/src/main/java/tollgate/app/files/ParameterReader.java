package tollgate.app.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tollgate.economy.Parameter;
import tollgate.inference.Prior;

/** Reads the parameters of study.yaml. A parameter that it leaves out keeps its own baseline, fixed. */
final class ParameterReader {
    private static final List<String> PATHS =
            Parameter.list().stream().map(Parameter::path).toList();

    private final Map<Parameter, Double> baselines = new EnumMap<>(Parameter.class);
    private final Map<Parameter, Prior> priors = new EnumMap<>(Parameter.class);
    private final Map<Parameter, String> sources = new EnumMap<>(Parameter.class);

    /** Reads at once; {@code parameters} is the mapping of paths. */
    ParameterReader(Node parameters) {
        var mapping = parameters.mapping(parameters.keys());
        for (String path : mapping.keys()) {
            Parameter.find(path)
                    .ifPresentOrElse(
                            parameter -> read(parameter, mapping.child(path)),
                            () -> mapping.child(path)
                                    .problem(
                                            "there is no parameter %s".formatted(path),
                                            Nearest.find(path, PATHS).orElse("one of docs/parameters.md")));
        }
    }

    Map<Parameter, Double> baselines() {
        return baselines;
    }

    Map<Parameter, Prior> priors() {
        return priors;
    }

    /** Every parameter, in the order of the documents. */
    List<ParameterRow> rows() {
        var rows = new ArrayList<ParameterRow>();
        for (var parameter : Parameter.list()) {
            double baseline = baselines.getOrDefault(parameter, parameter.baseline());
            var prior = Optional.ofNullable(priors.get(parameter)).orElseGet(() -> new Prior.Fixed(baseline));
            rows.add(new ParameterRow(parameter, baseline, prior, sources.getOrDefault(parameter, "")));
        }
        return rows;
    }

    private void read(Parameter parameter, Node node) {
        var row = node.mapping("baseline", "prior", "source");
        double baseline = value(parameter, row.child("baseline"));
        if (!Double.isNaN(baseline)) {
            baselines.put(parameter, baseline);
        }
        sources.put(parameter, row.child("source").text());
        var prior = row.find("prior");
        if (parameter == Parameter.LICENCE_SEPARATE) {
            prior.ifPresent(wrong -> wrong.problem(
                    "%s is set by the reading, so it has no prior".formatted(parameter.path()),
                    "readings have weights"));
        } else {
            prior.flatMap(belief -> PriorReader.read(belief, parameter, baseline))
                    .ifPresent(belief -> priors.put(parameter, belief));
        }
    }

    /** A value of a parameter, in its unit; anything else is a problem and becomes NaN. */
    static double value(Parameter parameter, Node node) {
        if (parameter.isDate()) {
            return node.date().map(day -> (double) day.toEpochDay()).orElse(Double.NaN);
        }
        if (parameter.unit().equals("0 or 1")) {
            return node.wholeNumber(0, 1);
        }
        return node.number(Range.between(parameter.least(), parameter.most()));
    }
}
