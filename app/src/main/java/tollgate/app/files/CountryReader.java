package tollgate.app.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tollgate.economy.Country;
import tollgate.economy.World;

/**
 * Reads who lives behind the border, which a study may leave out: the section {@code country} of study.yaml, the tables of places
 * and goods, and what moves both. Places, goods and the ways between places are there together or not at all.
 */
final class CountryReader {
    static final String INFLOW = "inflow.csv";
    static final String HOLIDAYS = "holidays.csv";

    private static final List<String> TOGETHER =
            List.of(NodesReader.POPULATION, GoodsReader.GOODS, NodesReader.TRANSPORT);
    private static final List<String> FURTHER =
            List.of(NodesReader.MOVEMENT, GoodsReader.PRICES, GoodsReader.HARVEST, GoodsReader.AID, INFLOW, HOLIDAYS);
    private static final int MOST_PEOPLE = 2_000_000_000;
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 3);

    private final StudyFolder folder;
    private final Provenance provenance;
    private final Optional<Parts> parts;

    /** What was read. */
    private record Parts(
            int people,
            String approval,
            NodesReader nodes,
            GoodsReader goods,
            List<Country.InflowRow> inflows,
            List<Country.Holiday> holidays) {}

    /** Reads at once; what is missing or wrong is among the problems. */
    CountryReader(StudyFolder folder, Node root, PlaceReader place, Provenance provenance) {
        this.folder = folder;
        this.provenance = provenance;
        boolean isThere = TOGETHER.stream().anyMatch(folder::has);
        parts = isThere ? Optional.of(read(root, place)) : Optional.empty();
        if (!isThere) {
            requireNothing(root, place);
        }
    }

    /** What residents buy; empty in a study without a country. */
    List<Country.Good> goods() {
        return parts.map(read -> read.goods().goods()).orElse(List.of());
    }

    /** The ids of the market places; empty in a study without a country. */
    List<String> nodeIds() {
        return parts.map(read ->
                        read.nodes().nodes().stream().map(Country.Node::id).toList())
                .orElse(List.of());
    }

    /** False where there should be market places and none could be read. */
    boolean knowsNodes() {
        return parts.isEmpty() || !nodeIds().isEmpty();
    }

    /** False where there should be goods and none could be read. */
    boolean knowsGoods() {
        return parts.isEmpty() || !goods().isEmpty();
    }

    /** The country, once nothing is wrong. */
    Country country() {
        return parts.map(read -> new Country(
                        read.people(),
                        read.nodes().nodes(),
                        read.goods().goods(),
                        read.nodes().transport(),
                        read.nodes().movement(),
                        read.goods().prices(),
                        read.goods().harvests(),
                        read.inflows(),
                        read.goods().aid(),
                        read.holidays(),
                        read.approval()))
                .orElse(Country.NONE);
    }

    private Parts read(Node root, PlaceReader place) {
        var section = root.child(StudyReader.COUNTRY).mapping("people", "approval");
        int people = section.child("people").wholeNumber(1, MOST_PEOPLE);
        String approval = section.find("approval")
                .map(organ -> organ.oneOf("organ", place.organIds()))
                .orElse(World.Organ.NONE);
        var nodes = new NodesReader(folder, provenance);
        if (!nodes.nodes().isEmpty()) {
            place.requireNodes(nodes.nodes());
        }
        var classes = place.classes().stream().map(World.VehicleClass::id).toList();
        var goods = new GoodsReader(folder, classes, provenance);
        return new Parts(people, approval, nodes, goods, inflows(), holidays());
    }

    private List<Country.InflowRow> inflows() {
        var inflows = new ArrayList<Country.InflowRow>();
        var dated = new DatedRows();
        for (var row : folder.rowsIfThere(INFLOW, Provenance.columns("from", "until", "index"))) {
            provenance.read(row);
            var span = dated.span(row, World.EVERY);
            inflows.add(new Country.InflowRow(span.from(), span.until(), row.number("index", Range.AT_LEAST_ZERO)));
        }
        return inflows;
    }

    private List<Country.Holiday> holidays() {
        var holidays = new ArrayList<Country.Holiday>();
        var seen = new HashSet<Country.Holiday>();
        for (var row : folder.rowsIfThere(HOLIDAYS, List.of("date", "name"))) {
            var date = row.date("date");
            var holiday = new Country.Holiday(date.orElse(SOME_DAY), row.require("name"));
            if (date.isPresent() && !seen.add(holiday)) {
                row.problem("%s on %s stands here a second time".formatted(holiday.name(), holiday.date()), "");
            }
            holidays.add(holiday);
        }
        return holidays;
    }

    /** Reports what speaks of a country in a study without one. */
    private void requireNothing(Node root, PlaceReader place) {
        String lacking = "but there is no " + String.join(", ", TOGETHER);
        root.find(StudyReader.COUNTRY)
                .ifPresent(section -> section.problem("%s is set, %s".formatted(section.address(), lacking), ""));
        place.requireNoNodes();
        FURTHER.stream()
                .filter(folder::has)
                .forEach(file -> folder.problem(file, "the file speaks of a country, " + lacking, ""));
    }
}
