package tollgate.sensitivity;

import java.util.LinkedHashMap;
import java.util.Map;
import tollgate.inference.Prior;

/** Functions whose indices are known in closed form. */
final class KnownFunctions {
    private KnownFunctions() {}

    /** Ishigami and Homma (1990, https://doi.org/10.1109/ISUMA.1990.151285) with a = 7 and b = 0.1. */
    static double ishigami(double[] x, long seed) {
        return Math.sin(x[0]) + 7 * Math.pow(Math.sin(x[1]), 2) + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    static Map<String, Prior> ishigamiPriors() {
        return alike(3, -Math.PI, Math.PI);
    }

    private static final double[] WEIGHTS_OF_G = {0, 1, 4.5, 9, 99, 99, 99, 99};

    /** Saltelli and Sobol' (1995, https://doi.org/10.1016/0951-8320(95)00099-2). */
    static double sobolG(double[] x, long seed) {
        double product = 1;
        for (int i = 0; i < x.length; i++) {
            product *= (Math.abs(4 * x[i] - 2) + WEIGHTS_OF_G[i]) / (1 + WEIGHTS_OF_G[i]);
        }
        return product;
    }

    static Map<String, Prior> sobolGPriors() {
        return alike(WEIGHTS_OF_G.length, 0, 1);
    }

    static Map<String, Prior> alike(int inputs, double low, double high) {
        Map<String, Prior> priors = new LinkedHashMap<>();
        for (int i = 1; i <= inputs; i++) {
            priors.put("x" + i, new Prior.Uniform(low, high));
        }
        return priors;
    }
}
