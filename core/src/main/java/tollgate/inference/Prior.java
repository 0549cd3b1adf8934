package tollgate.inference;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What is believed of one parameter before the reports are read. A draw is the quantile of a uniform number, so that any
 * design over the unit cube is a design over the parameters.
 */
public sealed interface Prior {

    /** Smallest value that at least the given share of the belief does not exceed. */
    double quantile(double share);

    /** Mean, in the parameter's unit. */
    double mean();

    /** Lower end of the support, which may be infinite. */
    double low();

    /** Upper end of the support, which may be infinite. */
    double high();

    /**
     * The belief with its standard deviation multiplied, in its own scale and around its middle: of the logarithm where it is about
     * ratios, of the share itself, nearly, where it is a share. What is fixed, the weights of a choice and the chance that something is
     * exactly 0 have no width.
     *
     * @param factor above 0
     */
    Prior widened(double factor);

    /** The belief in words, for tables. */
    String describe();

    /** A known value. */
    record Fixed(double value) implements Prior {
        public Fixed {
            Requirements.requireFinite("value", value);
        }

        @Override
        public double quantile(double share) {
            Requirements.requireProbability("share", share);
            return value;
        }

        @Override
        public double mean() {
            return value;
        }

        @Override
        public double low() {
            return value;
        }

        @Override
        public double high() {
            return value;
        }

        @Override
        public Prior widened(double factor) {
            return this;
        }

        @Override
        public String describe() {
            return "fixed at " + value;
        }
    }

    /** Every value between the two alike. */
    record Uniform(double low, double high) implements Prior {
        public Uniform {
            Requirements.requireFinite("low end", low);
            Requirements.requireFinite("high end", high);
            Requirements.requireBelow(low, high);
        }

        @Override
        public double quantile(double share) {
            Requirements.requireProbability("share", share);
            return low * (1 - share) + high * share;
        }

        @Override
        public double mean() {
            return (low + high) / 2;
        }

        @Override
        public Prior widened(double factor) {
            double half = factor * (high - low) / 2;
            return new Uniform(mean() - half, mean() + half);
        }

        @Override
        public String describe() {
            return "uniform between %s and %s".formatted(low, high);
        }
    }

    /** Every ratio alike: the logarithm is uniform between the logarithms of the two. */
    record LogUniform(double low, double high) implements Prior {
        public LogUniform {
            Requirements.requirePositive("low end", low);
            Requirements.requirePositive("high end", high);
            Requirements.requireBelow(low, high);
        }

        @Override
        public double quantile(double share) {
            Requirements.requireProbability("share", share);
            double value = low * StrictMath.exp(share * StrictMath.log(high / low));
            return Math.min(value, high);
        }

        @Override
        public double mean() {
            return (high - low) / StrictMath.log(high / low);
        }

        @Override
        public Prior widened(double factor) {
            return new AroundFactor(Math.sqrt(low * high), StrictMath.pow(high / low, factor / 2));
        }

        @Override
        public String describe() {
            return "log-uniform between %s and %s".formatted(low, high);
        }
    }

    /** Log-uniform between the baseline divided and multiplied by a factor above 1. */
    record AroundFactor(double baseline, double factor) implements Prior {
        public AroundFactor {
            Requirements.requirePositive("baseline", baseline);
            Requirements.requirePositive("factor", factor);
            Requirements.requireBelow(1, factor);
        }

        private LogUniform range() {
            return new LogUniform(low(), high());
        }

        @Override
        public double quantile(double share) {
            return range().quantile(share);
        }

        @Override
        public double mean() {
            return range().mean();
        }

        @Override
        public double low() {
            return baseline / factor;
        }

        @Override
        public double high() {
            return baseline * factor;
        }

        @Override
        public Prior widened(double widening) {
            return new AroundFactor(baseline, StrictMath.pow(factor, widening));
        }

        @Override
        public String describe() {
            return "log-uniform within a factor %s of %s".formatted(factor, baseline);
        }
    }

    /**
     * A normal belief.
     *
     * @param mean in the parameter's unit
     * @param deviation standard deviation in the same unit
     */
    record Normal(double mean, double deviation) implements Prior {
        public Normal {
            Requirements.requireFinite("mean", mean);
            Requirements.requirePositive("deviation", deviation);
        }

        @Override
        public double quantile(double share) {
            return NormalDistribution.of(mean, deviation).inverseCumulativeProbability(share);
        }

        @Override
        public double low() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        public double high() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public Prior widened(double factor) {
            return new Normal(mean, factor * deviation);
        }

        @Override
        public String describe() {
            return "normal with mean %s and standard deviation %s".formatted(mean, deviation);
        }
    }

    /**
     * A belief whose logarithm is normal.
     *
     * @param logMean mean of the logarithm: the median's logarithm
     * @param logDeviation standard deviation of the logarithm
     */
    record LogNormal(double logMean, double logDeviation) implements Prior {
        public LogNormal {
            Requirements.requireFinite("logMean", logMean);
            Requirements.requirePositive("logDeviation", logDeviation);
        }

        @Override
        public double quantile(double share) {
            return StrictMath.exp(NormalDistribution.of(logMean, logDeviation).inverseCumulativeProbability(share));
        }

        @Override
        public double mean() {
            return StrictMath.exp(logMean + logDeviation * logDeviation / 2);
        }

        @Override
        public double low() {
            return 0;
        }

        @Override
        public double high() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public Prior widened(double factor) {
            return new LogNormal(logMean, factor * logDeviation);
        }

        @Override
        public String describe() {
            return "log-normal with median %s and log deviation %s".formatted(StrictMath.exp(logMean), logDeviation);
        }
    }

    /** A belief about a share: Beta with the two shapes. */
    record Beta(double alpha, double beta) implements Prior {
        public Beta {
            Requirements.requirePositive("alpha", alpha);
            Requirements.requirePositive("beta", beta);
        }

        @Override
        public double quantile(double share) {
            return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(share);
        }

        @Override
        public double mean() {
            return alpha / (alpha + beta);
        }

        @Override
        public double low() {
            return 0;
        }

        @Override
        public double high() {
            return 1;
        }

        @Override
        public Prior widened(double factor) {
            return new Beta(alpha / (factor * factor), beta / (factor * factor));
        }

        @Override
        public String describe() {
            return "Beta(%s, %s)".formatted(alpha, beta);
        }
    }

    /**
     * Nothing at all with some chance, otherwise exponential.
     *
     * @param probabilityOfZero chance of exactly 0
     * @param meanOtherwise mean of the exponential, in the parameter's unit
     */
    record ZeroOrExponential(double probabilityOfZero, double meanOtherwise) implements Prior {
        public ZeroOrExponential {
            Requirements.requireProbability("probabilityOfZero", probabilityOfZero);
            Requirements.requirePositive("meanOtherwise", meanOtherwise);
        }

        @Override
        public double quantile(double share) {
            Requirements.requireProbability("share", share);
            return share <= probabilityOfZero
                    ? 0
                    : meanOtherwise * (StrictMath.log1p(-probabilityOfZero) - StrictMath.log1p(-share));
        }

        @Override
        public double mean() {
            return (1 - probabilityOfZero) * meanOtherwise;
        }

        @Override
        public double low() {
            return 0;
        }

        @Override
        public double high() {
            return probabilityOfZero == 1 ? 0 : Double.POSITIVE_INFINITY;
        }

        @Override
        public Prior widened(double factor) {
            return new ZeroOrExponential(probabilityOfZero, factor * meanOtherwise);
        }

        @Override
        public String describe() {
            return "0 with probability %s, otherwise exponential with mean %s"
                    .formatted(probabilityOfZero, meanOtherwise);
        }
    }

    /**
     * A belief whose ends are cut off, and what is left made whole again.
     *
     * @param whole the belief without the cuts
     * @param first share of it that is cut off below
     * @param last share of it up to the upper cut
     */
    record Within(Prior whole, double first, double last) implements Prior {
        private static final int HALVINGS = 60;
        private static final int CELLS = 2_000;

        public Within {
            Requirements.requireProbability("first", first);
            Requirements.requireProbability("last", last);
            Requirements.requireBelow(first, last);
        }

        /** What a belief leaves between two values; the belief itself where it lies between them. */
        public static Prior between(Prior whole, double low, double high) {
            if (whole.low() >= low && whole.high() <= high) {
                return whole;
            }
            double first = whole.low() >= low ? 0 : cut(whole, low).above();
            double last = whole.high() <= high ? 1 : cut(whole, high).below();
            return new Within(whole, first, last);
        }

        /** Two shares with a value between their quantiles, as near to one another as numbers are. */
        private record Cut(double below, double above) {}

        private static Cut cut(Prior whole, double value) {
            double below = 0;
            double above = 1;
            for (int halving = 0; halving < HALVINGS; halving++) {
                double middle = (below + above) / 2;
                if (whole.quantile(middle) < value) {
                    below = middle;
                } else {
                    above = middle;
                }
            }
            return new Cut(below, above);
        }

        @Override
        public double quantile(double share) {
            Requirements.requireProbability("share", share);
            return whole.quantile(first + share * (last - first));
        }

        /** By the middles of equally likely cells. */
        @Override
        public double mean() {
            double sum = 0;
            for (int cell = 0; cell < CELLS; cell++) {
                sum += quantile((cell + 0.5) / CELLS);
            }
            return sum / CELLS;
        }

        @Override
        public double low() {
            return whole.quantile(first);
        }

        @Override
        public double high() {
            return whole.quantile(last);
        }

        @Override
        public Prior widened(double factor) {
            return between(whole.widened(factor), low(), high());
        }

        @Override
        public String describe() {
            return "%s, cut off below %s and above %s".formatted(whole.describe(), low(), high());
        }
    }

    /** One of several named options; a draw is the index of the option. */
    record Choice(List<Option> options) implements Prior {

        /**
         * One option.
         *
         * @param weight relative to the other options'; need not sum to 1
         */
        public record Option(String name, double weight) {
            public Option {
                Requirements.requirePositive("weight of " + name, weight);
            }
        }

        public Choice {
            options = List.copyOf(options);
            if (options.isEmpty()) {
                throw new IllegalArgumentException("A choice must have at least one option.");
            }
            if (options.stream().map(Option::name).distinct().count() < options.size()) {
                throw new IllegalArgumentException("The options (%s) must have different names.".formatted(options));
            }
        }

        /** The option that a draw stands for. */
        public Option option(double draw) {
            return options.get((int) draw);
        }

        /** Prior probability of an option, by index. */
        public double probability(int index) {
            return options.get(index).weight() / totalWeight();
        }

        private double totalWeight() {
            return options.stream().mapToDouble(Option::weight).sum();
        }

        @Override
        public double quantile(double share) {
            Requirements.requireProbability("share", share);
            double target = share * totalWeight();
            double sum = 0;
            for (int index = 0; index < options.size() - 1; index++) {
                sum += options.get(index).weight();
                if (target <= sum) {
                    return index;
                }
            }
            return options.size() - 1;
        }

        @Override
        public double mean() {
            double sum = 0;
            for (int index = 0; index < options.size(); index++) {
                sum += index * probability(index);
            }
            return sum;
        }

        @Override
        public double low() {
            return 0;
        }

        @Override
        public double high() {
            return options.size() - 1;
        }

        @Override
        public Prior widened(double factor) {
            return this;
        }

        @Override
        public String describe() {
            return options.stream()
                    .map(option -> "%s (%s)".formatted(option.name(), option.weight() / totalWeight()))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
    }
}
