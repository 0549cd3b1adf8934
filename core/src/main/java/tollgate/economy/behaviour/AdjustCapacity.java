package tollgate.economy.behaviour;

import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Trading capacity grows where the margins that traders expect beat half the reservation spread and shrinks where they do not,
 * slowly, and only where approved paths are open (docs/model.md, 7.5): {@code K' = K (1 + alpha clip((margin - mbar)/mbar, -1, 1))}.
 */
public final class AdjustCapacity implements Step<Economy> {
    private static final double LEAST_OPENNESS = 0.05;
    private static final double LEAST = 0.2;
    private static final double MOST = 3;

    @Override
    public void run(Economy economy, int week, Draws draws) {
        var crossings = economy.crossings;
        double usual = economy.of(Parameter.RESERVATION_SPREAD) / 2;
        for (int row = 0; row < crossings.count(); row++) {
            if (crossings.openness.get(row) > LEAST_OPENNESS) {
                double margin = crossings.margin.get(row);
                double pull = Math.max(-1, Math.min(1, (margin - usual) / usual));
                double start = crossings.startingCapacity.get(row);
                double next = crossings.capacity.get(row) * (1 + economy.of(Parameter.ENTRY_SPEED) * pull);
                crossings.capacity.set(row, Math.max(LEAST * start, Math.min(MOST * start, next)));
            }
        }
    }
}
