package tollgate.economy;

import tollgate.economy.state.Books;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Role;

/**
 * The country before its first week (docs/model.md, 5): prices at what imports cost, home output and trading capacity that meet the
 * demand at these prices, four weeks of stocks, cash for each account.
 */
final class GoodsFounding {
    private static final double WEEKS_OF_CASH = 8;
    private static final double WEEKS_OF_IMPORTS = 4;

    private final Economy economy;
    private final Country country;

    private GoodsFounding(Economy economy) {
        this.economy = economy;
        country = economy.world.country();
    }

    /** Founds what a country needs; nothing where nobody lives. */
    static void of(Economy economy) {
        if (economy.world.country().isInhabited()) {
            new GoodsFounding(economy).found();
        }
    }

    private void found() {
        var books = economy.books;
        books.money.move(
                books.endowment,
                books.china,
                books.residents,
                economy.residents().cash());
        double importsOfWeek = 0;
        writePrices();
        for (int node = 0; node < country.nodes().size(); node++) {
            writeDemand(node);
        }
        for (int good = 0; good < books.goods.size(); good++) {
            importsOfWeek += foundGood(good);
        }
        double spentInAWeek =
                economy.of(Parameter.RESIDENTS_SPENDING) * economy.residents().people();
        endow(books.country, WEEKS_OF_IMPORTS * importsOfWeek + Economy.WEEKS_TO_PAYDAY * spentInAWeek);
        economy.national.meanImports.set(0, importsOfWeek * 100);
        endow(books.treasury, WEEKS_OF_CASH * importsOfWeek);
        economy.national.usualInflow.set(0, importsOfWeek * 100);
        economy.national.meanOutflow.set(0, importsOfWeek * 100);
        economy.national.officers.set(0, 1);
        for (int node = 0; node < country.nodes().size(); node++) {
            economy.terms.allowAll(node);
            economy.terms.perceived[node] = 1;
            economy.nodes.expressed.set(node, economy.of(Parameter.EXPRESSED_USUALLY));
        }
    }

    private void writePrices() {
        var markets = economy.nodeMarkets;
        for (int good = 0; good < country.goods().size(); good++) {
            double price = country.goods().get(good).isLocal()
                    ? country.goods().get(good).chinaPrice()
                    : landed(good);
            for (int node = 0; node < country.nodes().size(); node++) {
                markets.price.set(markets.row(good, node), price);
                markets.standingPrice.set(markets.row(good, node), price);
            }
        }
    }

    /** What a kg costs in the shops when official traders earn half the reservation spread. */
    private double landed(int good) {
        int cargo = economy.cargoes.ofGood(good);
        double cost = economy.cargoes.chinaPrice.get(cargo) * (1 + economy.of(Parameter.DUTY))
                + economy.cargoes.movingCost.get(cargo)
                + economy.cargoes.reservationSpread.get(cargo) / 2;
        return cost / (1 - economy.of(Parameter.RETAIL_MARGIN));
    }

    private void writeDemand(int node) {
        var markets = economy.nodeMarkets;
        double weight = 0;
        double people = 0;
        for (Role role : Role.list()) {
            int cell = economy.residents().cell(node, role);
            weight += economy.residents().weight(cell);
            people += economy.residents().people(cell);
        }
        double factor = economy.of(Parameter.SUBSISTENCE_FACTOR);
        double subsistence = 0;
        for (int good = 0; good < country.goods().size(); good++) {
            subsistence +=
                    country.goods().get(good).subsistence() * factor * markets.price.get(markets.row(good, node));
        }
        double spending = economy.of(Parameter.RESIDENTS_SPENDING) * weight;
        double above = Math.max(0, spending - people * subsistence);
        for (int good = 0; good < country.goods().size(); good++) {
            int row = markets.row(good, node);
            Country.Good bought = country.goods().get(good);
            double price = markets.price.get(row);
            double kg = people * bought.subsistence() * factor + bought.marginalShare() * above / price;
            markets.demand.set(row, kg);
            markets.meanDemand.set(row, kg);
            markets.meanResponse.set(
                    row, (kg - people * bought.subsistence() * factor * (1 - bought.marginalShare())) / price);
            if (bought.isLocal()) {
                markets.usualOutput.set(row, kg);
            }
        }
    }

    /** Returns what a week's imports of the good sell for, CNY. */
    private double foundGood(int good) {
        var markets = economy.nodeMarkets;
        Country.Good traded = country.goods().get(good);
        double demand = 0;
        for (int node = 0; node < country.nodes().size(); node++) {
            demand += markets.demand.get(markets.row(good, node));
        }
        boolean isMadeAtHome = traded.importShare() < 1;
        double shift = isMadeAtHome ? economy.of(Parameter.IMPORT_SHARE_SHIFT) : 0;
        double importShare = Math.max(0, Math.min(1, traded.importShare() + shift));
        double stockWeeks = economy.of(Parameter.GOODS_STOCK_WEEKS);
        for (int node = 0; node < country.nodes().size(); node++) {
            int row = markets.row(good, node);
            double output =
                    demand * (1 - importShare) * country.nodes().get(node).harvestShare();
            markets.usualOutput.set(row, output);
            markets.output.set(row, output);
            economy.books
                    .goods
                    .get(good)
                    .move(
                            Books.STORED_AT_FIRST,
                            Books.GOODS_ABROAD,
                            Books.store(node),
                            Books.grams(stockWeeks * markets.demand.get(row)));
        }
        double smuggled = Math.max(0, Math.min(1, traded.smuggledShare() * economy.of(Parameter.SMUGGLED_FACTOR)));
        for (int corridor = 0; corridor < economy.world.corridors().size(); corridor++) {
            foundTraders(good, corridor, importShare * demand, smuggled);
        }
        return importShare * demand * markets.price.get(markets.row(good, 0));
    }

    private void foundTraders(int good, int corridor, double imports, double smuggled) {
        var place = economy.world.corridors().get(corridor);
        var books = economy.books;
        int cargo = economy.cargoes.ofGood(good);
        double price = economy.nodeMarkets.price.get(economy.nodeMarkets.row(good, 0));
        double privately = imports * smuggled * place.vehicleShare();
        for (var channel : Channel.smuggling()) {
            double factor = channel == Channel.STATE ? economy.of(Parameter.GOODS_STATE_CAPACITY) : 1;
            int row = economy.crossings.row(cargo, channel, corridor);
            economy.crossings.capacity.set(row, 2 * privately * factor);
            economy.crossings.startingCapacity.set(row, 2 * privately * factor);
            endow(books.traders(channel, corridor), WEEKS_OF_CASH * privately * factor * price);
            economy.traders.meanOutlays.add(
                    economy.traders.row(channel, corridor), Books.fen(privately * factor * price));
        }
        double officially = imports * (1 - smuggled) * place.tradeShare();
        int row = economy.official.row(good, corridor);
        economy.official.capacity.set(row, 2 * officially);
        economy.official.startingCapacity.set(row, 2 * officially);
        endow(books.organisations(corridor), WEEKS_OF_CASH * officially * price);
        economy.official.meanOutlays.add(corridor, Books.fen(officially * price));
    }

    private void endow(int account, double yuan) {
        var books = economy.books;
        books.money.move(books.endowment, books.endower(), account, Books.fen(yuan));
    }
}
