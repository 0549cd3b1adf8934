package tollgate.economy.markets;

import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/** Carriers take between nodes what was settled with last week's prices, as far as the stores reach (docs/model.md, 7.6). */
public final class CarryInland implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        for (int good = 0; good < economy.books.goods.size(); good++) {
            for (int from = 0; from < economy.nodes.count(); from++) {
                send(economy, good, from);
            }
        }
    }

    private static void send(Economy economy, int good, int from) {
        var carriage = economy.carriage;
        double wanted = carriage.sent(good, from);
        if (wanted == 0) {
            return;
        }
        var ledger = economy.books.goods.get(good);
        double reach = Math.min(1, ledger.balance(Books.store(from)) / 1000.0 / wanted);
        for (int to = 0; to < economy.nodes.count(); to++) {
            double kg = carriage.flows[good][carriage.way(from, to)];
            if (kg > 0) {
                ledger.moveUpTo(Books.CARRIED, Books.store(from), Books.store(to), Books.grams(kg * reach));
            }
        }
    }
}
