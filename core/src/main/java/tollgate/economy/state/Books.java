package tollgate.economy.state;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tollgate.accounting.Ledger;
import tollgate.economy.Channel;
import tollgate.economy.World;

/**
 * Who may hold money, vehicles and goods, and by which names they move (docs/model.md, C). In a country without residents the
 * domestic economy is one open account, like China, and wages are paid into it.
 */
public final class Books {
    /** Money, fen. */
    public final Ledger money = new Ledger("fen");
    /** Whole vehicles, one ledger a class. */
    public final List<Ledger> vehicles = new ArrayList<>();
    /** Grams, one ledger a traded good. */
    public final List<Ledger> goods = new ArrayList<>();

    public final int china = money.open("CHN");
    public final int country;
    public final int donju = money.bounded("DON");
    public final int treasury = money.bounded("TRE");
    public final int residents;
    private final boolean isInhabited;
    private final int corridors;
    private final int[] traders;
    private final int[] organisations;
    private final int[] offices;
    private final int[] headquarters;
    private final int[] portersWages;
    private final int[] officialsPockets;
    private final int smugglersEarnings;
    private final int officialsWages;

    public final int endowment = money.flow("endowments");
    public final int purchase = money.flow("purchases in China");
    public final int moving = money.flow("moving wages");
    public final int evasion = money.flow("evasion labour");
    public final int bribe = money.flow("bribes");
    public final int licence = money.flow("licences");
    public final int sale = money.flow("landed vehicles");
    public final int auction = money.flow("auctioned vehicles");
    public final int transport = money.flow("transport services");
    public final int remittance = money.flow("remitted to headquarters");
    public final int treasuryShare = money.flow("passed on to the treasury");
    public final int pocket = money.flow("pocketed by officials");
    public final int traderSurplus = money.flow("private traders' surplus");
    public final int companySurplus = money.flow("company surplus");
    public final int stake = money.flow("stakes of new traders");
    public final int donjuSpending = money.flow("donju spending");
    public final int suppression = money.flow("suppression wages");
    public final int regimeImports = money.flow("regime imports");
    public final int statePurchases = money.flow("state purchases");
    public final int consumption = money.flow("consumption");
    public final int income = money.flow("incomes");
    public final int wage = money.flow("wages paid out");
    public final int goodsSale = money.flow("landed goods");
    public final int goodsPurchase = money.flow("goods bought in China");
    public final int goodsMoving = money.flow("goods moving wages");
    public final int goodsEvasion = money.flow("goods evasion labour");
    public final int goodsBribe = money.flow("bribes for goods");
    public final int goodsAuction = money.flow("auctioned goods");
    public final int duty = money.flow("duty");
    public final int holidayFee = money.flow("holiday fees");
    public final int organisationSurplus = money.flow("organisations' surplus");
    public final int efficiencyWages = money.flow("efficiency wages");
    public final int stateInflow = money.flow("the state's foreign earnings");
    public final int civilExports = money.flow("small exporters' earnings");

    /** Numbers of the accounts of every vehicle ledger. */
    public static final int ABROAD = 0;

    public static final int UNDER_WAY = 1;
    public static final int DEALERS = 2;
    public static final int FLEET = 3;
    public static final int SEIZED = 4;
    public static final int SCRAP = 5;

    /** Numbers of the flows of every vehicle ledger. */
    public static final int STARTED_WITH = 0;

    public static final int CROSSED = 1;
    public static final int LANDED = 2;
    public static final int LOST_TO_SEIZURE = 3;
    public static final int AUCTIONED = 4;
    public static final int SOLD = 5;
    public static final int SCRAPPED = 6;

    /** Numbers of the accounts of every goods ledger, before the nodes' stores. */
    public static final int GOODS_ABROAD = 0;

    public static final int FIELDS = 1;
    public static final int KITCHENS = 2;
    public static final int ROAD = 3;
    private static final int FIRST_STORE = 4;

    /** Numbers of the flows of every goods ledger. */
    public static final int STORED_AT_FIRST = 0;

    public static final int BROUGHT = 1;
    public static final int ARRIVED = 2;
    public static final int MADE = 3;
    public static final int CARRIED = 4;
    public static final int EATEN = 5;
    public static final int GIVEN = 6;
    public static final int CAUGHT = 7;

    public Books(World world) {
        isInhabited = world.country().isInhabited();
        country = isInhabited ? money.bounded("DOM") : money.open("DOM");
        residents = isInhabited ? money.bounded("RES") : country;
        corridors = world.corridors().size();
        traders = new int[Channel.smuggling().size() * corridors];
        for (var channel : Channel.smuggling()) {
            for (int corridor = 0; corridor < corridors; corridor++) {
                String kind = channel == Channel.PRIVATE ? "TRD" : "COM";
                traders[channel.index() * corridors + corridor] = money.bounded(
                        kind + "." + world.corridors().get(corridor).id());
            }
        }
        organisations = IntStream.range(0, corridors)
                .map(corridor ->
                        money.bounded("ORG." + world.corridors().get(corridor).id()))
                .toArray();
        var provinces = world.provinces();
        offices = new int[world.organs().size() * provinces.size()];
        headquarters = new int[world.organs().size()];
        for (int organ = 0; organ < headquarters.length; organ++) {
            String id = world.organs().get(organ).id();
            headquarters[organ] = money.bounded("HQ." + id);
            for (int province = 0; province < provinces.size(); province++) {
                offices[organ * provinces.size() + province] =
                        money.bounded("OFF." + id + "." + provinces.get(province));
            }
        }
        portersWages = provinces.stream()
                .mapToInt(province -> pool("porters." + province))
                .toArray();
        officialsPockets = provinces.stream()
                .mapToInt(province -> pool("pockets." + province))
                .toArray();
        smugglersEarnings = pool("smugglers");
        officialsWages = pool("officials");
        for (int vehicleClass = 0; vehicleClass < world.classes().size(); vehicleClass++) {
            vehicles.add(vehicleLedger());
        }
        for (int good = 0; good < world.country().tradedGoods().size(); good++) {
            goods.add(goodsLedger(world));
        }
    }

    /** What has been earned by one role and is paid out with the week's incomes. */
    private int pool(String whose) {
        return isInhabited ? money.bounded("WAG." + whose) : country;
    }

    private static Ledger vehicleLedger() {
        var ledger = new Ledger("vehicles");
        ledger.open("abroad");
        List.of("under way", "dealers", "fleet", "seized", "scrap").forEach(ledger::bounded);
        List.of("started with", "crossed", "landed", "lost to seizure", "auctioned", "sold", "scrapped")
                .forEach(ledger::flow);
        return ledger;
    }

    private static Ledger goodsLedger(World world) {
        var ledger = new Ledger("g");
        ledger.open("abroad");
        ledger.open("fields");
        ledger.bounded("kitchens");
        ledger.bounded("road");
        world.country().nodes().forEach(node -> ledger.bounded("store." + node.id()));
        List.of("stored at first", "brought", "arrived", "made", "carried", "eaten", "given", "caught")
                .forEach(ledger::flow);
        return ledger;
    }

    /** The traders of a channel at a corridor: small smugglers, or companies. */
    public int traders(Channel channel, int corridor) {
        return traders[channel.index() * corridors + corridor];
    }

    /** The official organisations that trade through a corridor. */
    public int organisations(int corridor) {
        return organisations[corridor];
    }

    /** An office's account, by its row. */
    public int office(int row) {
        return offices[row];
    }

    public int headquarters(int organ) {
        return headquarters[organ];
    }

    /** Wages of those who carry across in a border province, until they are paid out. */
    public int portersWages(int province) {
        return portersWages[province];
    }

    /** What small smugglers and exporters everywhere have earned, until it is paid out. */
    public int smugglersEarnings() {
        return smugglersEarnings;
    }

    /** What officials of a border province have pocketed, until it is paid out. */
    public int officialsPockets(int province) {
        return officialsPockets[province];
    }

    /** Wages of officials everywhere, until they are paid out. */
    public int officialsWages() {
        return officialsWages;
    }

    /** Where endowments come from: abroad, or the open domestic account of a country without residents. */
    public int endower() {
        return isInhabited ? china : country;
    }

    /** The account of a node's store in every goods ledger. */
    public static int store(int node) {
        return FIRST_STORE + node;
    }

    /** What a node has in store of a traded good, kg. */
    public double stock(int good, int node) {
        return goods.get(good).balance(store(node)) / 1000.0;
    }

    void copyFrom(Books other) {
        money.copyFrom(other.money);
        for (int vehicleClass = 0; vehicleClass < vehicles.size(); vehicleClass++) {
            vehicles.get(vehicleClass).copyFrom(other.vehicles.get(vehicleClass));
        }
        for (int good = 0; good < goods.size(); good++) {
            goods.get(good).copyFrom(other.goods.get(good));
        }
    }

    /** How far all ledgers together are from balance; 0 unless the program is wrong. */
    public long imbalance() {
        return money.imbalance()
                + vehicles.stream().mapToLong(Ledger::imbalance).sum()
                + goods.stream().mapToLong(Ledger::imbalance).sum();
    }

    /** A price or cost in fen. */
    public static long fen(double yuan) {
        return Math.round(yuan * 100);
    }

    /** A weight in grams. */
    public static long grams(double kg) {
        return Math.round(kg * 1000);
    }
}
