package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tollgate.economy.state.Economy;
import tollgate.engine.Schedule;
import tollgate.engine.Workers;
import tollgate.experiment.Simulation;

/**
 * The laws of docs/model.md, 7.10, with a country: where nothing changes no account drifts and no price or bribe goes round and
 * round. A slow approach is not a wobble, since trading capacity for goods enters by as little as .1 % a week: deviations are
 * taken from the straight line through the logs of the tenth year.
 */
class CountryStabilityTest {
    private static final int DRAWS = 100;
    private static final int LAST_YEAR = InhabitedBorder.TEN_YEARS - 52;
    private static final double MOST_DEVIATION = 0.005;

    /** Of what residents and the domestic economy own, a week. */
    private static final double MOST_DRIFT = 0.001;

    /** Decision 0011 says in which draws offices and organisations still chase one another. */
    private static final double SHARE_AT_REST = 0.96;

    /** An organ that takes less than this at a crossing, CNY a week, has no bribe to speak of. */
    private static final double LEAST_RECEIPTS = 1_000;

    private static final List<List<String>> GATES = List.of(
            List.of("substitutes", "alone"),
            List.of("complements", "alone"),
            List.of("by-class", "alone"),
            List.of("substitutes", "evasion", "alone"),
            List.of("complements", "evasion", "alone"),
            List.of("complements", "evasion", "customs"));

    private static List<Tenth> runs = List.of();

    @BeforeAll
    static void run() {
        var draws = BorderPriors.drawsWithCountry(1, DRAWS);
        runs = IntStream.range(0, DRAWS)
                .parallel()
                .mapToObj(draw -> Tenth.of(draw, draws.get(draw)))
                .toList();
    }

    @Test
    void everyLogPriceAndBribeRestsInTheTenthYearOfNearlyAllPriorDraws() {
        var restless = runs.stream()
                .filter(run -> run.deviation > MOST_DEVIATION)
                .map(Tenth::toString)
                .toList();
        assertThat(restless).hasSizeLessThanOrEqualTo((int) ((1 - SHARE_AT_REST) * DRAWS));
    }

    @Test
    void noAccountButChinasDriftsAfterTwoYearsOrInTheLastTwo() {
        assertThat(runs)
                .allSatisfy(run -> assertThat(run.drift).as(run.toString()).isLessThan(MOST_DRIFT));
    }

    @Test
    void residentsOwnAtWeek0WhatTheyAreSaidToSpendFrom() {
        assertThat(runs)
                .allSatisfy(
                        run -> assertThat(run.cashAtFirst).as(run.toString()).isBetween(.7, 1.3));
        double mean =
                runs.stream().mapToDouble(run -> run.cashAtFirst).average().orElseThrow();
        assertThat(mean).isBetween(.93, 1.07);
    }

    /** What is seen of one run. */
    private static final class Tenth implements Schedule.Observer<Economy> {
        private final int draw;
        private final TreeMap<String, double[]> logs = new TreeMap<>();
        private long[] before = {};
        private double deviation;
        private String restless = "";
        private double drift;
        private String drifting = "";
        private double cashAtFirst;

        private Tenth(int draw) {
            this.draw = draw;
        }

        static Tenth of(int draw, Parameters parameters) {
            boolean after = draw % 2 == 1;
            String[] sets = GATES.get(draw / 2 % GATES.size()).toArray(String[]::new);
            var world = after ? InhabitedBorder.standingAfter(sets) : InhabitedBorder.standingBefore(sets);
            var seen = new Tenth(draw);
            try (var workers = new Workers(1)) {
                Simulation.run(world, InhabitedBorder.quiet(parameters, after), 7, workers, seen);
            }
            seen.logs.forEach(seen::judge);
            return seen;
        }

        @Override
        public void afterStep(int position, String title, Economy economy, int week) {
            if (!title.equals("merchants price goods")) {
                return;
            }
            if (week == -1) {
                double wanted = economy.of(Parameter.RESIDENTS_SPENDING)
                        / economy.of(Parameter.RESIDENTS_CASH_SPENT)
                        * economy.residents().people();
                cashAtFirst = economy.residents().cash() / 100.0 / wanted;
            }
            if (week == 104 || week == 415) {
                before = balances(economy);
            }
            if (week == 208 || week == 519) {
                compare(economy);
            }
            if (week >= LAST_YEAR) {
                note(economy, week - LAST_YEAR);
            }
        }

        private static long[] balances(Economy economy) {
            var money = economy.books.money;
            return IntStream.range(0, money.accounts().size())
                    .mapToLong(money::balance)
                    .toArray();
        }

        private void compare(Economy economy) {
            long[] now = balances(economy);
            double owned = now[economy.books.residents] + now[economy.books.country];
            for (int account = 0; account < now.length; account++) {
                double moved = Math.abs(now[account] - before[account]) / 104.0 / owned;
                if (account != economy.books.china && moved > drift) {
                    drift = moved;
                    drifting = economy.books.money.accounts().get(account);
                }
            }
        }

        private void note(Economy economy, int week) {
            var country = economy.world.country();
            int nodes = country.nodes().size();
            for (int row = 0; row < country.goods().size() * nodes; row++) {
                note(
                        country.goods().get(row / nodes).id() + " at "
                                + country.nodes().get(row % nodes).id(),
                        economy.nodeMarkets.price.get(row),
                        week);
            }
            for (int row = 0; row < economy.markets.count(); row++) {
                note("vehicle " + row, economy.markets.price.get(row), week);
            }
            var crossings = economy.crossings;
            for (int row = 0; row < crossings.count(); row++) {
                var game = crossings.game(row);
                for (int organ = 0; organ < game.organs(); organ++) {
                    double receipts = game.bribes[organ] * game.consent[organ] * crossings.volume.get(row);
                    if (crossings.openness.get(row) > 0 && receipts > LEAST_RECEIPTS) {
                        note("bribe %d of crossing %d".formatted(organ, row), game.bribes[organ], week);
                    }
                }
            }
        }

        private void note(String what, double value, int week) {
            logs.computeIfAbsent(what, key -> new double[52])[week] = Math.log(value);
        }

        /** The standard deviation from the straight line; a bribe that is taken in some weeks only is left out. */
        private void judge(String what, double[] series) {
            if (IntStream.range(0, series.length).anyMatch(week -> series[week] == 0)) {
                return;
            }
            double middle = (series.length - 1) / 2.0;
            double mean = 0;
            double along = 0;
            double spread = 0;
            for (int week = 0; week < series.length; week++) {
                mean += series[week] / series.length;
                along += (week - middle) * series[week];
                spread += (week - middle) * (week - middle);
            }
            double squares = 0;
            for (int week = 0; week < series.length; week++) {
                double off = series[week] - mean - along / spread * (week - middle);
                squares += off * off;
            }
            double here = Math.sqrt(squares / series.length);
            if (here > deviation) {
                deviation = here;
                restless = what;
            }
        }

        @Override
        public String toString() {
            return "draw %d, %s: %s deviates by %.4f; %s drifts by %.5f; cash at first %.3f"
                    .formatted(
                            draw,
                            GATES.get(draw / 2 % GATES.size()),
                            restless,
                            deviation,
                            drifting,
                            drift,
                            cashAtFirst);
        }
    }
}
