package tollgate.app.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import tollgate.economy.Country;
import tollgate.economy.World;
import tollgate.engine.Calendar;

/** Reads the part of study.yaml that says what is where: weeks, organs, corridors, classes of vehicles, dates. */
final class PlaceReader {
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 3);
    private static final Range PRICE = Range.between(1, 1e9);
    private static final int MOST_WEEKS = 5_200;

    private final Node root;
    private final Map<String, String> organNames = new LinkedHashMap<>();
    private final List<World.Organ> organs = new ArrayList<>();
    private final List<World.Corridor> corridors = new ArrayList<>();
    private final List<World.VehicleClass> classes = new ArrayList<>();
    private Calendar calendar = Calendar.covering(SOME_DAY, SOME_DAY);

    /** Reads at once; what is missing or wrong is among the problems. */
    PlaceReader(Node root) {
        this.root = root;
        readPeriod(root.child("period").mapping("from", "to"));
        readOrgans(root.child("organs"));
        readCorridors(root.child("corridors"));
        readClasses(root.child("vehicle-classes"));
    }

    Calendar calendar() {
        return calendar;
    }

    List<World.Organ> organs() {
        return organs;
    }

    List<String> organIds() {
        return organs.stream().map(World.Organ::id).toList();
    }

    Map<String, String> organNames() {
        return organNames;
    }

    List<World.Corridor> corridors() {
        return corridors;
    }

    List<World.VehicleClass> classes() {
        return classes;
    }

    /** The number of the organ in question. */
    int subject() {
        return Math.max(0, organIds().indexOf(root.child("subject").oneOf("organ", organIds())));
    }

    /** The days on which the place changed. */
    World.Dates dates() {
        var dates = root.child("dates").mapping("sealing", "reopening", "licence-change");
        var sealing = day(dates.child("sealing"));
        var reopening = day(dates.child("reopening"));
        if (reopening.isBefore(sealing)) {
            dates.problem("dates.reopening (%s) is before dates.sealing (%s)".formatted(reopening, sealing), "");
        }
        return new World.Dates(sealing, reopening, day(dates.child("licence-change")));
    }

    private static LocalDate day(Node node) {
        var dated = node.mapping("date", "source");
        dated.child("source").text();
        return dated.child("date").date().orElse(SOME_DAY);
    }

    private void readPeriod(Node period) {
        var from = period.child("from").date();
        var to = period.child("to").date();
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        var first = from.orElseThrow();
        var last = to.orElseThrow();
        if (last.isBefore(first)) {
            period.problem("the period ends (%s) before it begins (%s)".formatted(last, first), "");
        } else if (last.isAfter(first.plusWeeks(MOST_WEEKS))) {
            period.problem("the period is longer than a century", "");
        } else {
            calendar = Calendar.covering(first, last);
        }
    }

    private void readOrgans(Node list) {
        for (var item : items(list, "{id: MSS, name: Ministry of State Security}")) {
            var organ = item.mapping("id", "name", "may-stand-under");
            String id = organ.child("id").text();
            String name = organ.child("name").text();
            String above = organ.find("may-stand-under").map(Node::text).orElse(World.Organ.NONE);
            if (isNew(organ, "organ", id, new HashSet<>(organIds()))) {
                organs.add(new World.Organ(id, above));
                organNames.put(id, name);
            }
        }
        for (var item : list.is(Node.Kind.LIST) ? list.items() : List.<Node>of()) {
            item.find("may-stand-under").ifPresent(above -> above.oneOf("organ", organIds()));
        }
    }

    private void readCorridors(Node list) {
        var seen = new HashSet<String>();
        for (var item : items(list, "{id: bridge, province: north, vehicle-share: 1, trade-share-2019: 1}")) {
            var corridor = item.mapping("id", "province", "vehicle-share", "trade-share-2019", "node");
            String id = corridor.child("id").text();
            String province = corridor.child("province").text();
            double vehicles = corridor.child("vehicle-share").number(Range.SHARE);
            double trade = corridor.child("trade-share-2019").number(Range.SHARE);
            String node = corridor.find("node")
                    .filter(near -> near.is(Node.Kind.TEXT) || near.is(Node.Kind.NUMBER))
                    .map(Node::text)
                    .orElse(World.Corridor.NOWHERE);
            if (isNew(corridor, "corridor", id, seen)) {
                seen.add(id);
                corridors.add(new World.Corridor(id, province, vehicles, trade, node));
            }
        }
        requireWhole(list, "vehicle-share", World.Corridor::vehicleShare);
        requireWhole(list, "trade-share-2019", World.Corridor::tradeShare);
    }

    /** Reports the corridors that end nowhere in the country, or elsewhere than in a border town of their province. */
    void requireNodes(List<Country.Node> nodes) {
        var ids = nodes.stream().map(Country.Node::id).toList();
        for (var corridor : root.find("corridors").map(Node::items).orElse(List.of())) {
            if (corridor.is(Node.Kind.MAPPING)) {
                var near = corridor.child("node");
                String id = near.oneOf("node", ids);
                String province = corridor.find("province").map(Node::text).orElse("");
                nodes.stream()
                        .filter(node -> node.id().equals(id))
                        .forEach(node -> requireTownOf(province, near, node));
            }
        }
    }

    private static void requireTownOf(String province, Node near, Country.Node node) {
        if (!node.isBorderTown()) {
            near.problem("%s names %s, which is no border town".formatted(near.address(), node.id()), "");
        } else if (!node.province().equals(province)) {
            near.problem(
                    "%s names %s, which lies in %s, not in %s"
                            .formatted(near.address(), node.id(), node.province(), province),
                    "");
        }
    }

    /** Reports the corridors that name a node in a study without any. */
    void requireNoNodes() {
        for (var corridor : root.find("corridors").map(Node::items).orElse(List.of())) {
            corridor.find("node")
                    .ifPresent(near -> near.problem(
                            "%s names a node, but there is no %s".formatted(near.address(), NodesReader.POPULATION),
                            ""));
        }
    }

    private void requireWhole(Node list, String key, ToDoubleFunction<World.Corridor> share) {
        double sum = corridors.stream().mapToDouble(share).sum();
        if (Math.abs(sum - 1) > 1e-9 && !corridors.isEmpty()) {
            list.problem("the corridors' %s sum to %s, not 1".formatted(key, Numbers.inWords(sum)), "");
        }
    }

    private void readClasses(Node list) {
        var seen = new HashSet<String>();
        var items = items(list, "{id: common, china-price: 45000}");
        for (var item : items) {
            var vehicleClass = item.mapping("id", "china-price");
            String id = vehicleClass.child("id").text();
            double price = vehicleClass.child("china-price").number(PRICE);
            if (isNew(vehicleClass, "class", id, seen)) {
                seen.add(id);
                classes.add(new World.VehicleClass(id, price));
            }
        }
        if (list.is(Node.Kind.LIST) && !items.isEmpty() && items.size() != 3) {
            list.problem(
                    "there are %d classes of vehicles; there must be three, in the order light, common, dear"
                            .formatted(items.size()),
                    "");
        }
    }

    private static List<Node> items(Node list, String example) {
        var items = list.items();
        if (list.is(Node.Kind.LIST) && items.isEmpty()) {
            list.problem("%s is empty".formatted(list.address()), "- " + example);
        }
        return items;
    }

    private static boolean isNew(Node item, String whatItIs, String id, Set<String> seen) {
        if (id.equals(World.EVERY)) {
            item.problem("%s (*) stands for every %s and cannot name one".formatted(item.address(), whatItIs), "");
            return false;
        }
        if (seen.contains(id)) {
            item.problem("the %s %s stands here a second time".formatted(whatItIs, id), "");
        }
        return !id.isEmpty() && !seen.contains(id);
    }
}
