package tollgate.app.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tollgate.economy.Parameter;
import tollgate.inference.Prior;

/** Reads what is believed of one parameter: a mapping with one key, which names the shape. */
final class PriorReader {
    /** The shapes that a file may name, each with an example. */
    static final List<Shape> SHAPES = List.of(
            new Shape("uniform", "{uniform: [0, 1]}", "every value between two alike"),
            new Shape("log-uniform", "{log-uniform: [10, 1000]}", "every ratio between two alike"),
            new Shape("factor", "{factor: 2}", "log-uniform between the baseline divided and multiplied by a factor"),
            new Shape("normal", "{normal: {mean: 0, sd: 1}}", "normal"),
            new Shape("log-normal", "{log-normal: {median: 1, log-sd: 0.3}}", "its logarithm is normal"),
            new Shape("beta", "{beta: [1, 19]}", "a share with the two shapes of a Beta"),
            new Shape(
                    "zero-or-exponential",
                    "{zero-or-exponential: {zero: 0.5, mean: 3000}}",
                    "0 with a probability, otherwise exponential"),
            new Shape("choice", "{choice: {no: 0.5, yes: 0.5}}", "0, 1, ... with the weights of the named options"));

    /** Beyond this chance a tail counts as never drawn. */
    private static final double TAIL = 1e-9;

    private final Parameter parameter;
    private final double baseline;

    /** One shape of belief. */
    record Shape(String key, String example, String meaning) {}

    private PriorReader(Parameter parameter, double baseline) {
        this.parameter = parameter;
        this.baseline = baseline;
    }

    /** The belief; empty when it is malformed, which is then among the problems. */
    static Optional<Prior> read(Node node, Parameter parameter, double baseline) {
        var keys = SHAPES.stream().map(Shape::key).toList();
        var mapping = node.mapping(keys);
        var known = mapping.keys().stream().filter(keys::contains).toList();
        if (known.isEmpty() && mapping.is(Node.Kind.MAPPING) && mapping.keys().isEmpty()) {
            node.problem("%s names no shape".formatted(node.address()), "{uniform: [0, 1]}");
        }
        if (known.size() > 1) {
            node.problem(
                    "%s names more than one shape".formatted(node.address()),
                    "keep one of " + String.join(", ", known));
        }
        if (known.size() != 1) {
            return Optional.empty();
        }
        return new PriorReader(parameter, baseline).shape(known.get(0), mapping.child(known.get(0)));
    }

    private Optional<Prior> shape(String key, Node node) {
        Optional<Prior> prior = switch (key) {
            case "uniform" -> ends(node, Range.ANY).map(two -> new Prior.Uniform(two.get(0), two.get(1)));
            case "log-uniform" -> ends(node, Range.POSITIVE).map(two -> new Prior.LogUniform(two.get(0), two.get(1)));
            case "beta" -> pair(node, Range.POSITIVE).map(two -> new Prior.Beta(two.get(0), two.get(1)));
            case "factor" -> factor(node);
            case "normal" -> normal(node);
            case "log-normal" -> logNormal(node);
            case "zero-or-exponential" -> zeroOrExponential(node);
            default -> choice(node);
        };
        prior.ifPresent(read -> requireRange(node, read));
        return prior;
    }

    private Optional<List<Double>> pair(Node node, Range range) {
        var items = node.items();
        if (node.is(Node.Kind.LIST) && items.size() != 2) {
            node.problem("%s must have two numbers, not %d".formatted(node.address(), items.size()), "");
        }
        if (items.size() != 2) {
            return Optional.empty();
        }
        var numbers = new ArrayList<Double>();
        items.forEach(item -> numbers.add(number(item, range)));
        return numbers.contains(Double.NaN) ? Optional.empty() : Optional.of(numbers);
    }

    private double number(Node node, Range range) {
        return parameter.isDate()
                ? node.date().map(day -> (double) day.toEpochDay()).orElse(Double.NaN)
                : node.number(range);
    }

    private Optional<List<Double>> ends(Node node, Range range) {
        return pair(node, range).filter(two -> {
            boolean rises = two.get(0) < two.get(1);
            if (!rises) {
                node.problem("the low end of %s is not below its high end".formatted(node.address()), "");
            }
            return rises;
        });
    }

    private Optional<Prior> factor(Node node) {
        double factor = node.number(new Range(1, false, 1e6));
        if (baseline <= 0) {
            node.problem("%s needs a baseline above 0".formatted(node.address()), "");
            return Optional.empty();
        }
        return Double.isNaN(factor + baseline)
                ? Optional.empty()
                : Optional.of(new Prior.AroundFactor(baseline, factor));
    }

    private Optional<Prior> normal(Node node) {
        var shape = node.mapping("mean", "sd");
        double mean = shape.child("mean").number(Range.ANY);
        double sd = shape.child("sd").number(Range.POSITIVE);
        return Double.isNaN(mean + sd) ? Optional.empty() : Optional.of(new Prior.Normal(mean, sd));
    }

    private Optional<Prior> logNormal(Node node) {
        var shape = node.mapping("median", "log-sd");
        double median = shape.child("median").number(Range.POSITIVE);
        double sd = shape.child("log-sd").number(Range.POSITIVE);
        return Double.isNaN(median + sd) ? Optional.empty() : Optional.of(new Prior.LogNormal(Math.log(median), sd));
    }

    private Optional<Prior> zeroOrExponential(Node node) {
        var shape = node.mapping("zero", "mean");
        double zero = shape.child("zero").number(Range.SHARE);
        double mean = shape.child("mean").number(Range.POSITIVE);
        return Double.isNaN(zero + mean) ? Optional.empty() : Optional.of(new Prior.ZeroOrExponential(zero, mean));
    }

    private Optional<Prior> choice(Node node) {
        var options = new ArrayList<Prior.Choice.Option>();
        var mapping = node.mapping(node.keys());
        for (String name : mapping.keys()) {
            double weight = mapping.child(name).number(Range.POSITIVE);
            if (!Double.isNaN(weight)) {
                options.add(new Prior.Choice.Option(name, weight));
            }
        }
        if (mapping.is(Node.Kind.MAPPING) && mapping.keys().isEmpty()) {
            node.problem("%s has no option".formatted(node.address()), "");
        }
        return options.isEmpty() || options.size() < mapping.keys().size()
                ? Optional.empty()
                : Optional.of(new Prior.Choice(options));
    }

    private void requireRange(Node node, Prior prior) {
        double low = Math.max(prior.low(), hasTails(prior) ? prior.quantile(TAIL) : prior.low());
        double high = hasTails(prior) ? prior.quantile(1 - TAIL) : prior.high();
        if (!parameter.admits(low) || !parameter.admits(high)) {
            node.problem(
                    "%s reaches from %s to %s, but %s must be at least %s and at most %s"
                            .formatted(
                                    node.address(),
                                    shown(low),
                                    shown(high),
                                    parameter.path(),
                                    shown(parameter.least()),
                                    shown(parameter.most())),
                    "");
        }
    }

    private static boolean hasTails(Prior prior) {
        return Double.isInfinite(prior.low()) || Double.isInfinite(prior.high());
    }

    private String shown(double number) {
        return parameter.isDate()
                ? Setting.inWords(parameter, number)
                : Numbers.inWords(Math.abs(number) < 1e-6 ? 0 : number);
    }
}
