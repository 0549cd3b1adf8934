package tollgate.economy.behaviour;

import tollgate.economy.Parameter;
import tollgate.economy.state.Crossings;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Game;
import tollgate.economy.state.StandingPrice;

/**
 * The demand that is left to an office, seen where the market would stand still (docs/model.md, 7.1). Looked at once a week for all
 * crossings, so that no office sees another's bribe of the same week, in whatever order they post.
 */
final class PerceivedDemand {
    /** Share of the reservation spread within which offices cannot tell whether rival traders still respond. */
    private static final double BLUR = 0.5;

    private final Economy economy;
    private final Crossings crossings;
    private final double weightOfOtherCorridor;
    private final double weightOfOtherChannel;

    PerceivedDemand(Economy economy) {
        this.economy = economy;
        crossings = economy.crossings;
        weightOfOtherCorridor = economy.of(Parameter.COORDINATION_CORRIDORS);
        weightOfOtherChannel = economy.of(Parameter.COORDINATION_INSIDE);
    }

    /** Notes what would cross at the bribes now posted and today's costs once the market stands still. */
    void look(int cargo, int week) {
        if (economy.cargoes.isVehicle(cargo)) {
            economy.markets.standingPrice.set(cargo, StandingPrice.of(economy, cargo, week));
            economy.cargoes.buyersResponse.set(
                    cargo, 1 / economy.demand(cargo, week).slope());
        } else {
            economy.cargoes.buyersResponse.set(cargo, responseOfMarkets(economy, economy.cargoes.good(cargo)));
        }
        double spread = economy.cargoes.reservationSpread.get(cargo);
        for (int row = crossings.firstRow(cargo); row < crossings.firstRow(cargo + 1); row++) {
            if (!crossings.isAtRest(row)) {
                look(row, spread);
            }
        }
    }

    private void look(int row, double spread) {
        var game = crossings.game(row);
        game.notePaid();
        if (game.switching.isClosed()) {
            crossings.seenMost.set(row, 0);
            crossings.seenVolume.set(row, 0);
            crossings.seenResponse.set(row, 0);
            return;
        }
        double margin = economy.expectedPrice(row) - crossings.costs(row);
        double most = crossings.capacity.get(row) * crossings.passable(row);
        crossings.seenMargin.set(row, margin);
        crossings.seenMost.set(row, most);
        crossings.seenVolume.set(row, most * Math.min(1, Math.max(0, margin / spread)));
        crossings.seenResponse.set(row, supplyResponse(margin, most, spread));
    }

    /**
     * The inverse hazard that an organ sees, CNY per vehicle: {@code Q rbar/K + B (Q + sum lambda Q')}, where the price slope B
     * counts buyers and all rival supply that still responds, each with the weight 1 - lambda.
     */
    double inverseHazard(int row, Game game, int organ) {
        int cargo = crossings.cargo(row);
        int number = game.numbers[organ];
        double spread = economy.cargoes.reservationSpread.get(cargo);
        double response = economy.cargoes.buyersResponse.get(cargo);
        double joint = crossings.seenVolume.get(row);
        for (int other = crossings.firstRow(cargo); other < crossings.firstRow(cargo + 1); other++) {
            if (other != row && crossings.seenMost.get(other) > 0) {
                double lambda = crossings.game(other).isPaid(number) ? lambda(row, other) : 0;
                joint += lambda * crossings.seenVolume.get(other);
                response += (1 - lambda) * crossings.seenResponse.get(other);
            }
        }
        double most = crossings.seenMost.get(row);
        double own = most > 0 ? crossings.seenVolume.get(row) * spread / most : 0;
        return Math.max(own + joint / response, atTheKink(row, game, organ, spread));
    }

    /**
     * The price at which nothing would be smuggled: the choke price of vehicles; of goods what is left where the demand for smuggled goods,
     * taken as a straight line through today, ends.
     */
    static double choke(Economy economy, int cargo, int row, int week) {
        if (economy.cargoes.isVehicle(cargo)) {
            return economy.demand(cargo, week).choke();
        }
        double smuggled = 0;
        for (int other = economy.crossings.firstRow(cargo); other < economy.crossings.firstRow(cargo + 1); other++) {
            smuggled += economy.crossings.seenVolume.get(other);
        }
        return economy.expectedPrice(row) + smuggled / responseOfMarkets(economy, economy.cargoes.good(cargo));
    }

    /** How consumers of all nodes and official trade together answer to the price of a good, kg a week for each CNY per kg. */
    private static double responseOfMarkets(Economy economy, int good) {
        double response = 0;
        for (int node = 0; node < economy.nodes.count(); node++) {
            response += economy.nodeMarkets.meanResponse.get(economy.nodeMarkets.row(good, node));
        }
        var official = economy.official;
        double spread = economy.cargoes.reservationSpread.get(economy.cargoes.ofGood(good));
        for (int corridor = 0; corridor < economy.world.corridors().size(); corridor++) {
            int row = official.row(good, corridor);
            response += stillAnswering(official.margin.get(row), spread)
                    * official.capacity.get(row)
                    * official.openness.get(row)
                    / spread;
        }
        return response;
    }

    /**
     * How much a rival crossing's supply answers to the price: K/rbar while some traders stay at home and some do not, fading out
     * where nearly all or nearly none go, since nobody sees the last trader's margin exactly.
     */
    private static double supplyResponse(double margin, double most, double spread) {
        return stillAnswering(margin, spread) * most / spread;
    }

    private static double stillAnswering(double margin, double spread) {
        double nearest = Math.min(margin, spread - margin);
        return Math.min(1, Math.max(0, nearest / (BLUR * spread)));
    }

    /**
     * The weight that an organ's office gives to another crossing of the same class where its organ is paid. Where it is not it gives
     * none, since unapproved traffic pays nobody.
     */
    private double lambda(int row, int other) {
        double lambda = crossings.corridor(other) == crossings.corridor(row) ? 1 : weightOfOtherCorridor;
        return crossings.channel(other) == crossings.channel(row) ? lambda : lambda * weightOfOtherChannel;
    }

    /**
     * Where all capacity is in use demand is vertical up to the point at which the last trader would stay at home: the inverse
     * hazard that puts the gate's price there, shared among the organs that a crossing needs. No organ gains by asking for less,
     * so it is a lower bound on either side of that point: without it an office that finds itself a little beyond takes the
     * elastic demand there for the whole of demand, and cuts its bribe below what all would pay (docs/decisions/0011).
     */
    private double atTheKink(int row, Game game, int organ, double spread) {
        double beyond = crossings.seenMargin.get(row) - spread;
        double consents = 0;
        double weighted = 0;
        for (int other = 0; other < game.organs(); other++) {
            consents += game.consent[other];
            weighted += game.coordination[organ * game.organs() + other] * game.consent[other];
        }
        if (consents == 0) {
            return 0;
        }
        double total = game.switching.inclusiveValue() + beyond - consents * game.costs[organ];
        return (1 + game.horizons[organ]) * Math.max(0, total) * weighted / consents;
    }
}
