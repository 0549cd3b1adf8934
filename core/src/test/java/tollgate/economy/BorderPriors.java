package tollgate.economy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tollgate.inference.LatinHypercube;
import tollgate.inference.Prior;

/** What is believed of the border before any report, as in the study (docs/parameters.md). */
public final class BorderPriors {
    private BorderPriors() {}

    /** One set of parameters per draw. */
    public static List<Parameters> draws(long seed, int count) {
        var priors = priors();
        var byPath = new LinkedHashMap<String, Prior>();
        priors.forEach((parameter, prior) -> byPath.put(parameter.path(), prior));
        var design = new LatinHypercube(seed, count).over(byPath);
        return IntStream.range(0, count)
                .mapToObj(draw -> {
                    var values = new LinkedHashMap<Parameter, Double>();
                    priors.keySet().forEach(parameter -> values.put(parameter, design.value(draw, parameter.path())));
                    return Parameters.baseline().with(values);
                })
                .toList();
    }

    /** By parameter. */
    public static Map<Parameter, Prior> priors() {
        var priors = new LinkedHashMap<Parameter, Prior>();
        priors.put(Parameter.WILLINGNESS_TO_PAY, new Prior.LogUniform(33_000, 90_000));
        priors.put(Parameter.WILLINGNESS_TO_PAY_RISE, new Prior.LogNormal(0, .3));
        priors.put(Parameter.VALUE_ELASTICITY, new Prior.Uniform(0, 1.5));
        priors.put(Parameter.MONTHLY_DEMAND, new Prior.Uniform(200, 500));
        priors.put(Parameter.LIGHT_SHARE_BEFORE, new Prior.Beta(7, 13));
        priors.put(Parameter.COMMON_SHARE_OF_REST_BEFORE, new Prior.Beta(10, 3));
        priors.put(Parameter.LIGHT_SHARE_AFTER, new Prior.Beta(7, 13));
        priors.put(Parameter.COMMON_SHARE_OF_REST_AFTER, new Prior.Beta(10, 3));
        priors.put(Parameter.RESERVATION_SPREAD, new Prior.AroundFactor(5_000, 2));
        priors.put(Parameter.MOVING_COST, new Prior.AroundFactor(2_500, 2));
        priors.put(Parameter.ENTRY_SPEED, new Prior.Uniform(.01, .03));
        priors.put(Parameter.SWITCHING_PRECISION, new Prior.LogUniform(.05, 2));
        priors.put(Parameter.EVASION_COST, new Prior.LogUniform(600, 25_000));
        priors.put(Parameter.EVASION_RISE, new Prior.LogUniform(5, 20));
        priors.put(Parameter.OFFICIAL_COST_RISE, new Prior.ZeroOrExponential(.5, 3_000));
        priors.put(Parameter.HORIZON, new Prior.Uniform(0, 3));
        priors.put(Parameter.COORDINATION_INSIDE, new Prior.Uniform(.5, 1));
        priors.put(Parameter.COORDINATION_ACROSS, new Prior.Uniform(0, .8));
        priors.put(Parameter.COORDINATION_CORRIDORS, new Prior.Uniform(0, 1));
        priors.put(Parameter.STATE_SECURITY_COMMANDS_GUARDS, new Prior.Uniform(0, 1));
        priors.put(Parameter.BELIEF_SPEED, new Prior.Uniform(.03, .2));
        priors.put(Parameter.LICENCE_SEPARATE, new Prior.Uniform(0, 1));
        priors.put(Parameter.LICENCE_TO_2024, new Prior.LogUniform(10_000, 60_000));
        priors.put(Parameter.LICENCE_FROM_2025, new Prior.LogUniform(10_000, 60_000));
        priors.put(Parameter.SEIZURE_BEFORE, new Prior.Beta(1, 19));
        priors.put(Parameter.SEIZURE_SEALED, new Prior.Beta(5, 5));
        priors.put(Parameter.SEIZURE_AFTER, new Prior.Beta(3, 7));
        return priors;
    }
}
