package tollgate.app.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tollgate.economy.Country;
import tollgate.economy.World;

/** Reads what residents buy, and what moves its price and its output: goods.csv, china-prices.csv, harvest.csv, aid.csv. */
final class GoodsReader {
    static final String GOODS = "goods.csv";
    static final String PRICES = "china-prices.csv";
    static final String HARVEST = "harvest.csv";
    static final String AID = "aid.csv";

    private final StudyFolder folder;
    private final Provenance provenance;
    private final Map<String, Country.Good> goods = new LinkedHashMap<>();
    private final List<Country.PriceRow> prices = new ArrayList<>();
    private final List<Country.HarvestRow> harvests = new ArrayList<>();
    private final List<Country.AidRow> aid = new ArrayList<>();

    /**
     * Reads at once; what is missing or wrong is among the problems.
     *
     * @param classes ids of the classes of vehicles, which no good may share
     */
    GoodsReader(StudyFolder folder, List<String> classes, Provenance provenance) {
        this.folder = folder;
        this.provenance = provenance;
        readGoods(classes);
        readPrices();
        readHarvests();
        readAid();
    }

    List<Country.Good> goods() {
        return List.copyOf(goods.values());
    }

    List<Country.PriceRow> prices() {
        return prices;
    }

    List<Country.HarvestRow> harvests() {
        return harvests;
    }

    List<Country.AidRow> aid() {
        return aid;
    }

    private void readGoods(List<String> classes) {
        var columns = Provenance.columns(
                "good",
                "group",
                "subsistence",
                "marginal-share",
                "import-share",
                "china-price",
                "reservation-spread",
                "moving-cost",
                "smuggled-share",
                "unit-weight",
                "necessity",
                "local");
        for (var row : folder.someRows(GOODS, columns)) {
            provenance.read(row);
            var good = good(row);
            requireOwnName(row, "good", good.id(), classes);
            requireOwnName(row, "group", good.group(), classes);
            requireUnlikeGroups(row, good);
            requireNoneAfterTheLocalGood(row);
            if (!good.id().isEmpty() && goods.putIfAbsent(good.id(), good) != null) {
                row.problem("the good %s stands here a second time".formatted(good.id()), "");
            }
        }
        if (!goods.isEmpty()) {
            requireWhole();
        }
    }

    private static Country.Good good(CsvRow row) {
        boolean isLocal = row.yes("local");
        double imported = row.number("import-share", Range.SHARE);
        double smuggled = row.number("smuggled-share", Range.SHARE);
        if (isLocal && (imported > 0 || smuggled > 0)) {
            row.problem("a local good is not imported: import-share and smuggled-share must be 0", "");
        }
        return new Country.Good(
                row.require("good"),
                row.require("group"),
                row.number("subsistence", Range.AT_LEAST_ZERO),
                row.number("marginal-share", Range.SHARE),
                imported,
                row.number("china-price", Range.POSITIVE),
                row.number("reservation-spread", isLocal ? Range.AT_LEAST_ZERO : Range.POSITIVE),
                row.number("moving-cost", Range.AT_LEAST_ZERO),
                smuggled,
                row.number("unit-weight", Range.POSITIVE),
                row.yes("necessity"),
                isLocal);
    }

    /** A row that names goods must not be open to two readings. */
    private static void requireOwnName(CsvRow row, String column, String name, List<String> classes) {
        boolean hasMeaning = List.of(World.EVERY, World.VEHICLES, World.GOODS).contains(name);
        if (hasMeaning || classes.contains(name)) {
            row.problem(
                    "%s (%s) already names %s"
                            .formatted(column, name, hasMeaning ? "a set of goods" : "a class of vehicles"),
                    "");
        }
    }

    private void requireUnlikeGroups(CsvRow row, Country.Good good) {
        for (var other : goods.values()) {
            boolean isOfAnotherGroup = !other.group().equals(good.group());
            if (isOfAnotherGroup
                    && (other.group().equals(good.id()) || other.id().equals(good.group()))) {
                row.problem(
                        "%s names both a good and a group it is not in"
                                .formatted(other.group().equals(good.id()) ? good.id() : good.group()),
                        "");
            }
        }
    }

    private void requireNoneAfterTheLocalGood(CsvRow row) {
        if (goods.values().stream().anyMatch(Country.Good::isLocal)) {
            row.problem("the row stands after the local good, which must be the last", "");
        }
    }

    private void requireWhole() {
        double shares =
                goods.values().stream().mapToDouble(Country.Good::marginalShare).sum();
        if (Math.abs(shares - 1) > 1e-9) {
            folder.problem(GOODS, "the marginal shares sum to %s, not 1".formatted(Numbers.inWords(shares)), "");
        }
        long local = goods.values().stream().filter(Country.Good::isLocal).count();
        if (local != 1) {
            folder.problem(
                    GOODS,
                    "%d goods are local; exactly one must be, which takes what the others leave".formatted(local),
                    "");
        }
    }

    private List<String> carried() {
        return goods.values().stream()
                .filter(good -> !good.isLocal())
                .map(Country.Good::id)
                .toList();
    }

    private String everyOrOne(CsvRow row) {
        return row.text("good").equals(World.EVERY)
                ? World.EVERY
                : row.oneOf("good", "good that is carried", carried());
    }

    private void readPrices() {
        var dated = new DatedRows();
        for (var row : folder.rowsIfThere(PRICES, Provenance.columns("good", "from", "until", "factor"))) {
            provenance.read(row);
            String good = everyOrOne(row);
            var span = dated.span(row, good);
            prices.add(new Country.PriceRow(good, span.from(), span.until(), row.number("factor", Range.POSITIVE)));
        }
    }

    private void readHarvests() {
        var dated = new DatedRows();
        for (var row : folder.rowsIfThere(HARVEST, Provenance.columns("good", "from", "until", "factor"))) {
            provenance.read(row);
            String good = everyOrOne(row);
            var span = dated.span(row, good);
            harvests.add(
                    new Country.HarvestRow(good, span.from(), span.until(), row.number("factor", Range.AT_LEAST_ZERO)));
        }
    }

    /** Gifts add up, so that rows may overlap. */
    private void readAid() {
        for (var row : folder.rowsIfThere(AID, Provenance.columns("good", "from", "until", "tonnes-per-year"))) {
            provenance.read(row);
            var span = Span.find(row).orElse(Span.UNREADABLE);
            aid.add(new Country.AidRow(
                    row.oneOf("good", "good that is carried", carried()),
                    span.from(),
                    span.until(),
                    row.number("tonnes-per-year", Range.AT_LEAST_ZERO)));
        }
    }
}
