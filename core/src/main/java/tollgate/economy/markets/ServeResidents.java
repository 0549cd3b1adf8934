package tollgate.economy.markets;

import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.engine.Draws;
import tollgate.engine.Step;

/** Shops serve what the node's store allows, everybody in the same proportion; local goods stretch (docs/model.md, 7.7). */
public final class ServeResidents implements Step<Economy> {
    @Override
    public void run(Economy economy, int week, Draws draws) {
        for (int node = 0; node < economy.nodes.count(); node++) {
            serve(economy, node);
        }
    }

    private static void serve(Economy economy, int node) {
        var markets = economy.nodeMarkets;
        var terms = economy.terms;
        boolean isShort = false;
        double forSubsistence = 0;
        double above = 0;
        for (int good = 0; good < economy.world.country().goods().size(); good++) {
            int row = markets.row(good, node);
            double wanted = markets.demand.get(row);
            double served = 1;
            if (good < economy.books.goods.size()) {
                var ledger = economy.books.goods.get(good);
                long stock = ledger.balance(Books.store(node));
                long grams = Math.min(stock, Books.grams(wanted));
                served = grams < Books.grams(wanted) ? stock / 1000.0 / wanted : 1;
                ledger.move(Books.EATEN, Books.store(node), Books.KITCHENS, grams);
            }
            isShort |= served < 1;
            markets.served.set(row, served);
            markets.consumed.set(row, wanted * served);
            forSubsistence += served * markets.price.get(row) * markets.subsistence.get(row) * 100;
            above += served * markets.marginalShare.get(row);
        }
        if (isShort) {
            terms.paidForSubsistence[node] = forSubsistence;
            terms.paidAbove[node] = above;
        } else {
            terms.allowAll(node);
        }
    }
}
