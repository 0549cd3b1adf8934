package tollgate.economy.behaviour;

import tollgate.economy.Parameter;
import tollgate.economy.state.Economy;
import tollgate.engine.Column;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/**
 * Trading capacity grows where the margins that traders expect beat half the reservation spread and shrinks where they do not,
 * slowly, and only where approved paths are open; that of goods stands as founded before week 0 (docs/model.md, 7.5): {@code K' = K (1 + alpha clip((margin - mbar)/mbar, -1, 1))}.
 */
public final class AdjustCapacity implements Step<Economy> {
    private static final double LEAST_OPENNESS = 0.05;
    /** Official trade that the state holds back does not grow, however much it would earn. */
    private static final double LEAST_OFFICIAL_OPENNESS = 0.5;

    private static final double LEAST = 0.2;
    private static final double MOST = 3;

    @Override
    public void run(Economy economy, int week, Draws draws) {
        var crossings = economy.crossings;
        double vehicleSpeed = economy.of(Parameter.ENTRY_SPEED);
        double goodsSpeed = week < 0 ? 0 : economy.of(Parameter.GOODS_ENTRY_SPEED);
        for (int row = 0; row < crossings.count(); row++) {
            if (crossings.openness.get(row) > LEAST_OPENNESS) {
                int cargo = crossings.cargo(row);
                double usual = economy.cargoes.reservationSpread.get(cargo) / 2;
                double speed = economy.cargoes.isVehicle(cargo) ? vehicleSpeed : goodsSpeed;
                adjust(crossings.capacity, crossings.startingCapacity, row, crossings.margin.get(row), usual, speed);
            }
        }
        var official = economy.official;
        for (int row = 0; row < official.count(); row++) {
            if (official.openness.get(row) >= LEAST_OFFICIAL_OPENNESS) {
                double usual = economy.cargoes.reservationSpread.get(economy.cargoes.ofGood(official.good(row))) / 2;
                adjust(official.capacity, official.startingCapacity, row, official.margin.get(row), usual, goodsSpeed);
            }
        }
    }

    private static void adjust(Column capacity, Column starting, int row, double margin, double usual, double speed) {
        double pull = Math.max(-1, Math.min(1, (margin - usual) / usual));
        double start = starting.get(row);
        double next = capacity.get(row) * (1 + speed * pull);
        capacity.set(row, Math.max(LEAST * start, Math.min(MOST * start, next)));
    }
}
