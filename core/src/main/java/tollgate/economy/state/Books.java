package tollgate.economy.state;

import java.util.ArrayList;
import java.util.List;
import tollgate.accounting.Ledger;
import tollgate.economy.Channel;
import tollgate.economy.World;

/**
 * Who may hold money and vehicles, and by which names they move (docs/model.md, C). Until residents exist the rest of the
 * country is one open account, like China: it buys all that is not a vehicle.
 */
public final class Books {
    /** Money, fen. */
    public final Ledger money = new Ledger("fen");
    /** Whole vehicles, one ledger a class. */
    public final List<Ledger> vehicles = new ArrayList<>();

    public final int china = money.open("CHN");
    public final int country = money.open("DOM");
    public final int donju = money.bounded("DON");
    public final int treasury = money.bounded("TRE");
    private final int corridors;
    private final int[] traders;
    private final int[] offices;
    private final int[] headquarters;

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

    public Books(World world) {
        corridors = world.corridors().size();
        traders = new int[Channel.smuggling().size() * corridors];
        for (var channel : Channel.smuggling()) {
            for (int corridor = 0; corridor < corridors; corridor++) {
                String kind = channel == Channel.PRIVATE ? "TRD" : "COM";
                traders[channel.index() * corridors + corridor] = money.bounded(
                        kind + "." + world.corridors().get(corridor).id());
            }
        }
        int provinces = world.provinces().size();
        offices = new int[world.organs().size() * provinces];
        headquarters = new int[world.organs().size()];
        for (int organ = 0; organ < headquarters.length; organ++) {
            String id = world.organs().get(organ).id();
            headquarters[organ] = money.bounded("HQ." + id);
            for (int province = 0; province < provinces; province++) {
                offices[organ * provinces + province] =
                        money.bounded("OFF." + id + "." + world.provinces().get(province));
            }
        }
        for (int vehicleClass = 0; vehicleClass < world.classes().size(); vehicleClass++) {
            vehicles.add(vehicleLedger());
        }
    }

    private static Ledger vehicleLedger() {
        var ledger = new Ledger("vehicles");
        ledger.open("abroad");
        List.of("under way", "dealers", "fleet", "seized", "scrap").forEach(ledger::bounded);
        List.of("started with", "crossed", "landed", "lost to seizure", "auctioned", "sold", "scrapped")
                .forEach(ledger::flow);
        return ledger;
    }

    /** The traders of a channel at a corridor: small smugglers, or companies. */
    public int traders(Channel channel, int corridor) {
        return traders[channel.index() * corridors + corridor];
    }

    /** An office's account, by its row. */
    public int office(int row) {
        return offices[row];
    }

    public int headquarters(int organ) {
        return headquarters[organ];
    }

    /** How far all ledgers together are from balance; 0 unless the program is wrong. */
    public long imbalance() {
        return money.imbalance()
                + vehicles.stream().mapToLong(Ledger::imbalance).sum();
    }

    /** A price or cost in fen. */
    public static long fen(double yuan) {
        return Math.round(yuan * 100);
    }
}
