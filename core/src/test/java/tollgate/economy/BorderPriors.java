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

    /** One set of parameters per draw, of the border alone. */
    public static List<Parameters> draws(long seed, int count) {
        return draws(priors(), seed, count);
    }

    /** One set of parameters per draw, of the border and the country behind it. */
    public static List<Parameters> drawsWithCountry(long seed, int count) {
        var priors = priors();
        priors.putAll(priorsOfCountry());
        return draws(priors, seed, count);
    }

    private static List<Parameters> draws(Map<Parameter, Prior> priors, long seed, int count) {
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

    /** By parameter, what people, goods, money and discontent need. */
    private static Map<Parameter, Prior> priorsOfCountry() {
        var priors = new LinkedHashMap<Parameter, Prior>();
        priors.put(Parameter.SUPPRESSION_SHARE, new Prior.Uniform(.1, .6));
        priors.put(Parameter.REGIME_IMPORTS_SHARE, new Prior.Uniform(0, .6));
        priors.put(Parameter.CIVIL_SHARE_AFTER, new Prior.Uniform(.1, .6));
        priors.put(Parameter.EXCESS_REMITTED, new Prior.Uniform(.2, .9));
        priors.put(Parameter.HEADQUARTERS_SHARE, new Prior.Uniform(.2, .9));
        priors.put(Parameter.RESIDENTS_INCOME_SPREAD, new Prior.Uniform(.45, .75));
        priors.put(Parameter.RESIDENTS_SPENDING, new Prior.Uniform(20, 80));
        priors.put(Parameter.RESIDENTS_CASH_SPENT, new Prior.Uniform(.2, .7));
        priors.put(Parameter.DEPENDENT_SHARE_BORDER, new Prior.Uniform(.1, .45));
        priors.put(Parameter.DEPENDENT_OTHER_INCOME, new Prior.Uniform(.4, 1.2));
        priors.put(Parameter.SUBSISTENCE_FACTOR, new Prior.Uniform(.6, 1.4));
        priors.put(Parameter.IMPORT_SHARE_SHIFT, new Prior.Uniform(-.1, .1));
        priors.put(Parameter.SMUGGLED_FACTOR, new Prior.Uniform(.5, 1.5));
        priors.put(Parameter.GOODS_SPREAD_FACTOR, new Prior.AroundFactor(1, 2));
        priors.put(Parameter.GOODS_MOVING_FACTOR, new Prior.AroundFactor(1, 2));
        priors.put(Parameter.GOODS_EVASION_COST, new Prior.LogUniform(.02, .6));
        priors.put(Parameter.GOODS_PERMEABILITY, new Prior.Uniform(.05, .22));
        priors.put(Parameter.GOODS_ENTRY_SPEED, new Prior.Uniform(.001, .02));
        priors.put(Parameter.DUTY, new Prior.Uniform(.02, .25));
        priors.put(Parameter.TRANSPORT_FACTOR, new Prior.AroundFactor(1, 2));
        priors.put(Parameter.MOVEMENT_FACTOR, new Prior.AroundFactor(1, 3));
        priors.put(Parameter.INFLOW_FACTOR, new Prior.LogNormal(0, .2));
        priors.put(Parameter.INFLOW_BASE, new Prior.Uniform(0, .4));
        priors.put(Parameter.CIVIL_EXPORTS_SHARE, new Prior.Uniform(.02, .15));
        priors.put(Parameter.HOLIDAY_NORM, new Prior.Uniform(1, 2));
        priors.put(Parameter.NORM_PRESSURE, new Prior.Uniform(0, 2));
        priors.put(Parameter.HOLIDAY_FEE_SHARE, new Prior.Uniform(.3, 1));
        priors.put(Parameter.HOLIDAY_LIST, new Prior.LogUniform(300_000, 3_000_000));
        priors.put(Parameter.HOLIDAY_DISCIPLINE, new Prior.Uniform(.2, .8));
        priors.put(Parameter.HOLIDAY_SURVIVAL, new Prior.Uniform(.9, .99));
        priors.put(Parameter.SUPPRESSION_DECAY, new Prior.Uniform(.005, .05));
        priors.put(Parameter.SUPPRESSION_CONSCRIPTED, new Prior.Uniform(0, .9));
        priors.put(Parameter.SANCTION, new Prior.Uniform(.5, 2));
        priors.put(Parameter.GRIEVANCE_SPEED, new Prior.Uniform(1 / 156.0, 1 / 13.0));
        priors.put(Parameter.LEGITIMACY, new Prior.Uniform(.3, .9));
        priors.put(Parameter.EXPRESSED_USUALLY, new Prior.LogUniform(.005, .05));
        priors.put(Parameter.ASPIRATION, new Prior.Uniform(1, 1.2));
        return priors;
    }
}
