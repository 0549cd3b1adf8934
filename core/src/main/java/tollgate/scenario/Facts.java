package tollgate.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tollgate.economy.Country;
import tollgate.economy.GateRow;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.World;

/**
 * What a change is read against and makes another of.
 *
 * @param start the day on which the scenario begins
 * @param everyRow every gate row of the study, whatever the explanation
 */
record Facts(World world, Parameters parameters, LocalDate start, List<GateRow> everyRow) {
    Facts {
        everyRow = List.copyOf(everyRow);
    }

    Facts with(World other) {
        return new Facts(other, parameters, start, everyRow);
    }

    Facts with(Parameters other) {
        return new Facts(world, other, start, everyRow);
    }

    Facts with(Country other) {
        return with(world.with(other));
    }

    /** Told what is wrong with a change. */
    interface Complaints {
        void add(String what, String given, List<String> known);

        default void add(String what) {
            add(what, "", List.of());
        }
    }

    /** Parameters that founding alone reads, before any scenario begins. */
    private static final Set<Parameter> READ_BEFORE_THE_RUN = Set.of(
            Parameter.WILLINGNESS_TO_PAY,
            Parameter.WILLINGNESS_TO_PAY_RISE,
            Parameter.VALUE_ELASTICITY,
            Parameter.MONTHLY_DEMAND,
            Parameter.LIGHT_SHARE_BEFORE,
            Parameter.LIGHT_SHARE_AFTER,
            Parameter.COMMON_SHARE_OF_REST_BEFORE,
            Parameter.COMMON_SHARE_OF_REST_AFTER);

    /** Complains of a value that the parameter cannot have, or of a parameter that no scenario can change. */
    static void checkParameter(Parameter parameter, double value, Complaints complaints) {
        if (parameter == Parameter.LICENCE_SEPARATE) {
            complaints.add("changes licence.separate, which the reading sets");
        } else if (READ_BEFORE_THE_RUN.contains(parameter)) {
            complaints.add(
                    "changes %s, which is read before the run begins and never again".formatted(parameter.path()));
        } else if (!parameter.admits(value)) {
            complaints.add("makes %s %s; it must lie between %s and %s"
                    .formatted(parameter.path(), shown(value), shown(parameter.least()), shown(parameter.most())));
        }
    }

    /** A number as people write it. */
    static String shown(double number) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(number);
    }

    /** Complains of an empty span, or of one that begins before the scenario. */
    void check(Span span, Complaints complaints) {
        var held = span.from(start);
        if (held.isEmpty()) {
            complaints.add("holds from %s until %s, which is no day at all".formatted(held.from(), held.until()));
        } else if (held.from().isBefore(start)) {
            complaints.add("holds from %s, before the scenario begins (%s)".formatted(held.from(), start));
        }
    }

    /** Complains of words that name no corridor. */
    void checkCorridors(List<String> corridors, Complaints complaints) {
        var known = world.corridors().stream().map(World.Corridor::id).toList();
        checkWords(corridors, "corridor", known, complaints);
    }

    /** Complains of words that mean nothing that is carried across. */
    void checkCargoes(List<String> goods, Complaints complaints) {
        var known = world.cargoes().stream()
                .flatMap(cargo -> Stream.of(cargo.id(), cargo.group(), cargo.kind()))
                .distinct()
                .toList();
        checkWords(goods, "class of vehicles or good", known, complaints);
    }

    /** Complains of words that mean no good that can be carried. */
    void checkGoods(List<String> goods, Complaints complaints) {
        var known = Stream.concat(
                        world.country().tradedGoods().stream().flatMap(good -> Stream.of(good.id(), good.group())),
                        Stream.of(World.GOODS))
                .distinct()
                .toList();
        checkWords(goods, "good", known, complaints);
    }

    static void checkWords(List<String> words, String whatTheyAre, List<String> known, Complaints complaints) {
        if (words.isEmpty()) {
            complaints.add("names no " + whatTheyAre);
        }
        for (String word : words) {
            if (!word.equals(World.EVERY) && !known.contains(word)) {
                complaints.add("names %s, which is no %s".formatted(word, whatTheyAre), word, known);
            }
        }
    }

    /** Complains of a factor that no price or quantity can have. */
    static void checkFactor(double factor, Complaints complaints) {
        if (!(factor >= 0 && factor <= MOST)) {
            complaints.add("has the factor %s, which must lie between 0 and %s".formatted(shown(factor), MOST));
        }
    }

    private static final int MOST = 1000;

    /** The goods that some words mean, in order. */
    List<String> goodsMeantBy(List<String> words) {
        return world.cargoes().stream()
                .filter(cargo -> cargo.kind().equals(World.GOODS) && isMeant(cargo, words))
                .map(World.Cargo::id)
                .toList();
    }

    static boolean isMeant(World.Cargo cargo, List<String> words) {
        return words.stream().anyMatch(cargo::isMeantBy);
    }
}
