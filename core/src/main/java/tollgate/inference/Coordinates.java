package tollgate.inference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Parameters as standard normal numbers: each is the quantile of its prior at the normal probability of its coordinate, so that the
 * prior of a point is the standard normal, whatever the parameters' own priors, bounded, discrete or mixed.
 */
public final class Coordinates {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /** Shares are kept off the ends, where a quantile may be infinite. */
    private static final double LEAST = Double.MIN_NORMAL;

    private static final double MOST = Math.nextDown(1.0);

    private final List<String> names;
    private final List<Prior> priors;

    private Coordinates(Collection<String> names, Collection<Prior> priors) {
        this.names = List.copyOf(names);
        this.priors = List.copyOf(priors);
    }

    /** Coordinates for these parameters, in the map's order. */
    public static Coordinates of(Map<String, Prior> priors) {
        return new Coordinates(priors.keySet(), priors.values());
    }

    /** How many parameters there are. */
    public int count() {
        return names.size();
    }

    /** The parameters, in order. */
    public List<String> names() {
        return names;
    }

    /** The value of one parameter at a point, in the parameter's unit. */
    public double value(int parameter, double[] point) {
        double share = STANDARD.cumulativeProbability(point[parameter]);
        return priors.get(parameter).quantile(Math.max(LEAST, Math.min(share, MOST)));
    }

    /** The value of every parameter at a point, by name. */
    public Map<String, Double> values(double[] point) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int parameter = 0; parameter < count(); parameter++) {
            values.put(names.get(parameter), value(parameter, point));
        }
        return values;
    }

    /** Points that are spread over the prior as a Latin hypercube, one a row. */
    public double[][] points(LatinHypercube design) {
        double[][] points = new double[design.draws()][count()];
        for (int parameter = 0; parameter < count(); parameter++) {
            double[] column = design.column(names.get(parameter));
            for (int draw = 0; draw < column.length; draw++) {
                points[draw][parameter] = STANDARD.inverseCumulativeProbability(column[draw]);
            }
        }
        return points;
    }
}
