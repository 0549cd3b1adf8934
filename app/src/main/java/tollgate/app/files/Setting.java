package tollgate.app.files;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tollgate.economy.Parameter;

/** Values of parameters given outside a file, as {@code path=value}. */
public final class Setting {
    private Setting() {}

    /**
     * The values, in each parameter's unit.
     *
     * @param whence what problems call the place, such as {@code --set}
     */
    public static Map<Parameter, Double> parse(String whence, List<String> settings) throws InvalidInput {
        var problems = new Problems();
        var values = new EnumMap<Parameter, Double>(Parameter.class);
        for (String setting : settings) {
            read(setting, new Place(whence + " " + setting, problems), values);
        }
        problems.throwIfAny();
        return values;
    }

    private record Place(String name, Problems problems) {
        void problem(String what, String maybe) {
            problems.add(new Problem(name, 0, what, maybe));
        }
    }

    private static void read(String setting, Place place, Map<Parameter, Double> values) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            place.problem("it must be path=value", "gates.horizon=0.5");
            return;
        }
        String path = setting.substring(0, equals).strip();
        var paths = Parameter.list().stream().map(Parameter::path).toList();
        var parameter = Parameter.find(path);
        if (parameter.isEmpty()) {
            place.problem(
                    "there is no parameter " + Problem.shown(path),
                    Nearest.find(path, paths).orElse("one of docs/parameters.md"));
        } else if (parameter.orElseThrow() == Parameter.LICENCE_SEPARATE) {
            place.problem("the reading sets it", "--reading is meant");
        } else {
            parameter
                    .flatMap(known -> value(known, setting.substring(equals + 1).strip(), place))
                    .ifPresent(value -> put(parameter.orElseThrow(), value, place, values));
        }
    }

    private static void put(Parameter parameter, double value, Place place, Map<Parameter, Double> values) {
        if (values.put(parameter, value) != null) {
            place.problem("%s is set a second time".formatted(parameter.path()), "");
        }
    }

    private static Optional<Double> value(Parameter parameter, String text, Place place) {
        var value = parameter.isDate() ? Days.find(text).map(day -> (double) day.toEpochDay()) : number(text);
        if (value.isEmpty()) {
            place.problem(
                    "%s must be %s".formatted(Problem.shown(text), parameter.isDate() ? Days.IN_WORDS : "a number"),
                    parameter.isDate() ? "" : Numbers.guess(text));
            return value;
        }
        if (!parameter.admits(value.orElseThrow())) {
            place.problem(
                    "%s must be at least %s and at most %s"
                            .formatted(
                                    parameter.path(),
                                    inWords(parameter, parameter.least()),
                                    inWords(parameter, parameter.most())),
                    "");
            return Optional.empty();
        }
        return value;
    }

    private static Optional<Double> number(String text) {
        return Numbers.isNumber(text) && !Numbers.isNotFinite(text)
                ? Optional.of(Double.parseDouble(text))
                : Optional.empty();
    }

    /** A value of a parameter as files write it. */
    public static String inWords(Parameter parameter, double value) {
        return parameter.isDate() ? LocalDate.ofEpochDay((long) value).toString() : Numbers.inWords(value);
    }
}
