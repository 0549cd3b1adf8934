package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tollgate.experiment.Outputs;
import tollgate.experiment.Panel;

/** The law of docs/model.md, 7.10: where nothing changes, everything comes to rest. */
class StabilityTest {
    private static final int DRAWS = 200;
    private static final int LAST_YEAR = 520 - 52;
    private static final double MOST_DEVIATION = 0.005;
    private static final List<List<String>> GATES = List.of(
            List.of("substitutes", "alone"),
            List.of("complements", "alone"),
            List.of("by-class", "alone"),
            List.of("substitutes", "evasion", "alone"),
            List.of("complements", "evasion", "alone"),
            List.of("complements", "evasion", "customs"));

    @Test
    void everyLogPriceAndBribeRestsInTheTenthYearOf200PriorDraws() {
        var restless = new ArrayList<String>();
        int trading = 0;
        var draws = BorderPriors.draws(1, DRAWS);
        for (int draw = 0; draw < DRAWS; draw++) {
            boolean after = draw % 2 == 1;
            String[] sets = GATES.get(draw / 2 % GATES.size()).toArray(String[]::new);
            var world = after ? StandingWorld.after(sets) : StandingWorld.before(sets);
            var outputs = StandingWorld.run(world, StandingWorld.quiet(draws.get(draw), after));
            double deviation = Math.max(largestDeviation(outputs.price), largestDeviation(outputs.payment));
            if (deviation > MOST_DEVIATION) {
                restless.add("draw %d, %s: %s".formatted(draw, String.join("+", sets), deviation));
            }
            trading += hasTraffic(outputs) ? 1 : 0;
        }
        assertThat(restless).isEmpty();
        assertThat(trading).as("draws in which something still crosses").isGreaterThan(DRAWS * 9 / 10);
    }

    private static boolean hasTraffic(Outputs outputs) {
        return outputs.approved.total(519) + outputs.unapproved.total(519) > 0;
    }

    private static double largestDeviation(Panel panel) {
        double largest = 0;
        for (int row = 0; row < panel.rows().size(); row++) {
            double sum = 0;
            double squares = 0;
            int weeks = 0;
            for (int week = LAST_YEAR; week < 520; week++) {
                if (panel.at(row, week) > 0) {
                    double log = Math.log(panel.at(row, week));
                    sum += log;
                    squares += log * log;
                    weeks++;
                }
            }
            if (weeks > 1) {
                largest = Math.max(largest, Math.sqrt(Math.max(0, squares / weeks - sum / weeks * (sum / weeks))));
            }
        }
        return largest;
    }
}
