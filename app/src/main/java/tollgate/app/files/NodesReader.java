package tollgate.app.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tollgate.economy.Country;
import tollgate.economy.World;

/** Reads where people live and what it costs to carry goods between the places: population.csv, transport.csv, movement.csv. */
final class NodesReader {
    static final String POPULATION = "population.csv";
    static final String TRANSPORT = "transport.csv";
    static final String MOVEMENT = "movement.csv";

    private final StudyFolder folder;
    private final Provenance provenance;
    private final Map<String, Country.Node> nodes = new LinkedHashMap<>();
    private final Map<Way, Carriage> carriage = new HashMap<>();
    private final List<Country.MovementRow> movement = new ArrayList<>();

    /** From one place to another. */
    private record Way(String from, String to) {
        Way back() {
            return new Way(to, from);
        }
    }

    /** What a row says of a way, CNY per kg. */
    private record Carriage(CsvRow row, double cost) {}

    /** Reads at once; what is missing or wrong is among the problems. */
    NodesReader(StudyFolder folder, Provenance provenance) {
        this.folder = folder;
        this.provenance = provenance;
        readPopulation();
        readTransport();
        readMovement();
    }

    List<Country.Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Country.MovementRow> movement() {
        return movement;
    }

    /** Node by node, what it costs to carry goods, CNY per kg. */
    List<List<Double>> transport() {
        return nodes.keySet().stream()
                .map(from -> nodes.keySet().stream()
                        .map(to -> cost(new Way(from, to)))
                        .toList())
                .toList();
    }

    private double cost(Way way) {
        var told = carriage.get(way);
        return told == null ? 0 : told.cost();
    }

    private void readPopulation() {
        for (var row : folder.someRows(
                POPULATION, Provenance.columns("node", "province", "border-town", "census", "harvest-share"))) {
            provenance.read(row);
            String id = row.require("node");
            var node = new Country.Node(
                    id,
                    row.require("province"),
                    row.yes("border-town"),
                    row.count("census"),
                    row.number("harvest-share", Range.SHARE));
            if (id.equals(World.EVERY)) {
                row.problem("node (*) stands for every node and cannot name one", "");
            } else if (!id.isEmpty() && nodes.putIfAbsent(id, node) != null) {
                row.problem("the node %s stands here a second time".formatted(id), "");
            }
        }
        double shares =
                nodes.values().stream().mapToDouble(Country.Node::harvestShare).sum();
        if (!nodes.isEmpty() && Math.abs(shares - 1) > 1e-9) {
            folder.problem(POPULATION, "the harvest shares sum to %s, not 1".formatted(Numbers.inWords(shares)), "");
        }
    }

    private void readTransport() {
        for (var row : folder.rows(TRANSPORT, Provenance.columns("from", "to", "cost"))) {
            provenance.read(row);
            var way = new Way(row.oneOf("from", "node", nodes.keySet()), row.oneOf("to", "node", nodes.keySet()));
            double cost = row.number("cost", Range.AT_LEAST_ZERO);
            if (way.from().isEmpty() || way.to().isEmpty()) {
                continue;
            }
            if (way.from().equals(way.to())) {
                row.problem("the way leads from %s to itself".formatted(way.from()), "");
            } else if (carriage.putIfAbsent(way, new Carriage(row, cost)) != null) {
                row.problem("the way from %s to %s stands here a second time".formatted(way.from(), way.to()), "");
            } else {
                requireSymmetry(row, way, cost);
            }
        }
        requireEveryWay();
    }

    private void requireSymmetry(CsvRow row, Way way, double cost) {
        var back = carriage.get(way.back());
        if (back != null && Math.abs(cost - back.cost()) > 1e-12) {
            row.problem(
                    "the way from %s to %s costs %s, but the way back %s (line %d)"
                            .formatted(
                                    way.from(),
                                    way.to(),
                                    Numbers.inWords(cost),
                                    Numbers.inWords(back.cost()),
                                    back.row().line()),
                    "");
        }
    }

    private void requireEveryWay() {
        var missing = nodes.keySet().stream()
                .flatMap(from -> nodes.keySet().stream().map(to -> new Way(from, to)))
                .filter(way -> !way.from().equals(way.to()) && !carriage.containsKey(way))
                .toList();
        if (!missing.isEmpty()) {
            var first = missing.get(0);
            String others = missing.size() == 1 ? "" : " (%d ways are missing)".formatted(missing.size());
            folder.problem(
                    TRANSPORT, "no row tells the way from %s to %s%s".formatted(first.from(), first.to(), others), "");
        }
    }

    private void readMovement() {
        var dated = new DatedRows();
        for (var row : folder.rowsIfThere(MOVEMENT, Provenance.columns("from", "until", "border", "inland"))) {
            provenance.read(row);
            var span = dated.span(row, World.EVERY);
            movement.add(new Country.MovementRow(
                    span.from(),
                    span.until(),
                    row.number("border", Range.POSITIVE),
                    row.number("inland", Range.POSITIVE)));
        }
    }
}
