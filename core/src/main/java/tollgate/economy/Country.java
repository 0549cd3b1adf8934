package tollgate.economy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The land behind the border: who lives where, what they buy, how goods travel, and the dated rows that move them. Inputs only.
 * A study without nodes simulates the gates and the vehicle trade alone.
 *
 * @param people residents in all; nodes share them as in their census
 * @param nodes the market places
 * @param goods what residents buy; rows of data
 * @param transport node by node, what it costs to carry goods worth carrying, CNY per kg
 * @param movement when and by how much carrying is dearer
 * @param prices when and by how much China prices differ from those of the goods
 * @param harvests when and by how much home output differs from its usual level
 * @param inflows the state's foreign earnings relative to 2019
 * @param aid food given by others
 * @param holidays days before which demand is higher and lists need approval
 * @param approval the organ whose offices approve holiday lists, or {@link World.Organ#NONE}
 */
public record Country(
        long people,
        List<Node> nodes,
        List<Good> goods,
        List<List<Double>> transport,
        List<MovementRow> movement,
        List<PriceRow> prices,
        List<HarvestRow> harvests,
        List<InflowRow> inflows,
        List<AidRow> aid,
        List<Holiday> holidays,
        String approval) {

    /** No land at all: gates and vehicles only. */
    public static final Country NONE = new Country(
            0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "");

    public Country {
        nodes = List.copyOf(nodes);
        goods = List.copyOf(goods);
        transport = transport.stream().map(List::copyOf).toList();
        movement = List.copyOf(movement);
        prices = List.copyOf(prices);
        harvests = List.copyOf(harvests);
        inflows = List.copyOf(inflows);
        aid = List.copyOf(aid);
        holidays = List.copyOf(holidays);
        int places = nodes.size();
        if (transport.size() != places || transport.stream().anyMatch(row -> row.size() != places)) {
            throw new IllegalArgumentException(
                    "The transport table must have a row and a column for each of the %d nodes.".formatted(places));
        }
        if (places > 0) {
            double shares = goods.stream().mapToDouble(Good::marginalShare).sum();
            if (Math.abs(shares - 1) > 1e-9) {
                throw new IllegalArgumentException("The goods' marginal shares sum to %s, not 1.".formatted(shares));
            }
            if (goods.stream().filter(Good::isLocal).count() != 1) {
                throw new IllegalArgumentException("Exactly one good must be local: it takes what the others leave.");
            }
            if (!goods.get(goods.size() - 1).isLocal()) {
                throw new IllegalArgumentException("The local good must be the last of the goods.");
            }
        }
    }

    /** The same land under other rows of what moves it. */
    public Country with(
            List<PriceRow> otherPrices,
            List<HarvestRow> otherHarvests,
            List<InflowRow> otherInflows,
            List<AidRow> otherAid) {
        return new Country(
                people,
                nodes,
                goods,
                transport,
                movement,
                otherPrices,
                otherHarvests,
                otherInflows,
                otherAid,
                holidays,
                approval);
    }

    /** Whether anybody lives here. */
    public boolean isInhabited() {
        return !nodes.isEmpty();
    }

    /** The goods that can be carried, in order. */
    public List<Good> tradedGoods() {
        return goods.stream().filter(good -> !good.isLocal()).toList();
    }

    /** The number of the node with this id, or -1. */
    public int node(String id) {
        return IntStream.range(0, nodes.size())
                .filter(node -> nodes.get(node).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    /**
     * A market place and those who buy there.
     *
     * @param isBorderTown whether it stands at a crossing: many of its people live from the trade
     * @param census people at the last census; nodes share the country's people in this proportion
     * @param harvestShare share of the country's home output of food
     */
    public record Node(String id, String province, boolean isBorderTown, long census, double harvestShare) {}

    /**
     * A good that residents buy.
     *
     * @param group goods of one group are held by the same gates
     * @param subsistence kg a head a week that is bought first
     * @param marginalShare share of what is spent above subsistence
     * @param importShare share of usual use that comes from China; the rest is home output
     * @param chinaPrice CNY per kg across the river; of a local good its first price
     * @param reservationSpread CNY per kg, width of the traders' reservation margins, uniform from 0
     * @param movingCost CNY per kg across, paid to residents
     * @param smuggledShare share of usual imports that small smugglers bring
     * @param unitWeight what a unit weighs on the road, kg; 1 where the unit is a kg
     * @param isNecessity whether officials are expected to let it pass unpaid before holidays
     * @param isLocal whether it is made and used in one place, without stocks: services and the rest
     */
    public record Good(
            String id,
            String group,
            double subsistence,
            double marginalShare,
            double importShare,
            double chinaPrice,
            double reservationSpread,
            double movingCost,
            double smuggledShare,
            double unitWeight,
            boolean isNecessity,
            boolean isLocal) {}

    /**
     * When carrying is dearer.
     *
     * @param atTheBorder factor on journeys that begin or end in a border town
     * @param inland factor on the others
     */
    public record MovementRow(LocalDate from, LocalDate until, double atTheBorder, double inland) {}

    /** When the China price of a good, or of every good, is another: a factor on it. */
    public record PriceRow(String good, LocalDate from, LocalDate until, double factor) {}

    /** When the home output of a good, or of every good, is another: a factor on it. */
    public record HarvestRow(String good, LocalDate from, LocalDate until, double factor) {}

    /** The state's foreign earnings relative to their level before week 0. */
    public record InflowRow(LocalDate from, LocalDate until, double index) {}

    /** Food that others give, spread over nodes as people are. */
    public record AidRow(String good, LocalDate from, LocalDate until, double tonnesPerYear) {}

    /** A holiday. */
    public record Holiday(LocalDate date, String name) {}
}
