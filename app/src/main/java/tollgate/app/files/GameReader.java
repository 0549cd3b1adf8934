package tollgate.app.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tollgate.gates.LinearDemand;
import tollgate.gates.PathSystem;
import tollgate.gates.Terms;

/** Reads a {@link GameFile}. */
public final class GameReader {
    /** Far sharper than any choice observed; beyond it shares are decided by rounding. */
    private static final Range THETA = Range.between(0, 1e6);

    /** From far below any coin to far above any economy, so that no sum or ratio overflows. */
    private static final Range MONEY = Range.between(1e-9, 1e15);

    private static final Range COST = Range.between(0, 1e15);
    private static final Range WEIGHT = Range.between(0, 1e9);

    private final Problems problems = new Problems();
    private final Map<String, Double> costs = new LinkedHashMap<>();
    private final List<Route> paths = new ArrayList<>();

    /** One path as read; a stand-in where it was wrong. */
    private record Route(Set<Integer> organs, double cost, double weight, boolean givesWeight) {}

    private GameReader() {}

    /** The game, or all that is wrong with the file. */
    public static GameFile read(Path file) throws InvalidInput {
        var reader = new GameReader();
        var root = YamlTree.read(file, reader.problems);
        reader.problems.throwIfAny();
        return reader.game(root.orElseThrow());
    }

    private GameFile game(Node file) throws InvalidInput {
        var root = file.mapping("demand", "theta", "horizon", "coordination", "organs", "paths");
        var demand = root.child("demand").mapping("choke", "slope");
        double choke = demand.child("choke").number(MONEY);
        double slope = demand.child("slope").number(MONEY);
        readOrgans(root.child("organs"), choke);
        readPaths(root.child("paths"), choke);
        double theta = theta(root);
        double horizon = root.find("horizon").map(node -> node.number(WEIGHT)).orElse(0.0);
        var coordination = root.find("coordination")
                .map(this::coordination)
                .orElseGet(() -> coordinationOf(Collections.nCopies(costs.size() * costs.size(), 0.0)));
        problems.throwIfAny();
        var system =
                new PathSystem(costs.size(), paths.stream().map(Route::organs).toList());
        var terms = new Terms(
                theta,
                choke,
                List.copyOf(costs.values()),
                Collections.nCopies(costs.size(), horizon),
                coordination,
                paths.stream().map(Route::cost).toList(),
                weights());
        return new GameFile(List.copyOf(costs.keySet()), pathNames(), system, new LinearDemand(choke, slope), terms);
    }

    private void readOrgans(Node organs, double choke) {
        var items = organs.items();
        if (organs.is(Node.Kind.LIST) && items.isEmpty()) {
            organs.problem("organs is empty", "- {id: MSS, cost: 0}");
        }
        if (items.size() > PathSystem.MOST_ORGANS) {
            organs.problem("there are %d organs, at most %d fit".formatted(items.size(), PathSystem.MOST_ORGANS), "");
        }
        for (var item : items) {
            readOrgan(item.mapping("id", "cost"), choke);
        }
    }

    private void readOrgan(Node organ, double choke) {
        String id = organ.child("id").text();
        var cost = organ.find("cost");
        double amount = cost.map(node -> node.number(COST)).orElse(0.0);
        if (amount >= choke) {
            cost.ifPresent(node -> node.problem(
                    "%s (%s) is not below the choke price (%s): nobody would ever pay it"
                            .formatted(node.address(), Numbers.inWords(amount), Numbers.inWords(choke)),
                    ""));
        }
        if (costs.containsKey(id)) {
            organ.problem("the organ %s stands here a second time".formatted(id), "");
        } else if (!id.isEmpty()) {
            costs.put(id, amount);
        }
    }

    private void readPaths(Node list, double choke) {
        var items = list.items();
        if (list.is(Node.Kind.LIST) && items.isEmpty()) {
            list.problem("paths is empty: nobody could cross", "- {organs: [MSS]}");
        }
        for (var item : items) {
            paths.add(path(item.mapping("organs", "cost", "weight")));
        }
        boolean mixed = paths.stream().map(Route::givesWeight).distinct().count() > 1;
        if (mixed) {
            list.problem("some paths give a weight and some do not", "give every path one");
        }
        if (problems.isEmpty() && paths.stream().noneMatch(path -> isAlive(path, choke))) {
            list.problem(
                    "no path is open: each has weight 0 or costs the choke price (%s) or more before any bribe"
                            .formatted(Numbers.inWords(choke)),
                    "lower the cost of one");
        }
    }

    private boolean isAlive(Route path, double choke) {
        var ownCosts = List.copyOf(costs.values());
        double least =
                path.cost() + path.organs().stream().mapToDouble(ownCosts::get).sum();
        return path.weight() > 0 && least < choke;
    }

    private Route path(Node path) {
        var ids = List.copyOf(costs.keySet());
        var organs = new TreeSet<Integer>();
        for (var item : path.child("organs").items()) {
            int organ = ids.indexOf(item.oneOf("organ", ids));
            if (organ >= 0 && !organs.add(organ)) {
                item.problem("the path needs %s twice".formatted(ids.get(organ)), "");
            }
        }
        double cost = path.find("cost").map(node -> node.number(COST)).orElse(0.0);
        var weight = path.find("weight");
        return new Route(organs, cost, weight.map(node -> node.number(WEIGHT)).orElse(1.0), weight.isPresent());
    }

    /** With one path there is nothing to switch to, so theta may be left out. */
    private double theta(Node root) {
        boolean optional = paths.size() < 2 && root.find("theta").isEmpty();
        return optional ? 0 : root.child("theta").number(THETA);
    }

    private List<Double> coordination(Node node) {
        int organs = costs.size();
        if (!node.is(Node.Kind.MAPPING)) {
            return coordinationOf(Collections.nCopies(organs * organs, node.number(Range.SHARE)));
        }
        var ids = List.copyOf(costs.keySet());
        var cells = new ArrayList<Double>();
        node.mapping(ids);
        for (String one : ids) {
            var row = node.child(one).mapping(ids);
            for (String other : ids) {
                if (one.equals(other)) {
                    row.find(one).ifPresent(diagonal -> diagonal.number(Range.between(1, 1)));
                    cells.add(1.0);
                } else {
                    cells.add(row.child(other).number(Range.SHARE));
                }
            }
        }
        return cells;
    }

    private List<Double> coordinationOf(List<Double> weights) {
        var cells = new ArrayList<>(weights);
        for (int organ = 0; organ < costs.size(); organ++) {
            cells.set(organ * costs.size() + organ, 1.0);
        }
        return cells;
    }

    private List<Double> weights() {
        double sum = paths.stream().mapToDouble(Route::weight).sum();
        return paths.stream().map(path -> path.weight() / sum).toList();
    }

    private List<String> pathNames() {
        var ids = List.copyOf(costs.keySet());
        return paths.stream()
                .map(path -> path.organs().isEmpty()
                        ? "unapproved"
                        : path.organs().stream().map(ids::get).collect(Collectors.joining(" + ")))
                .toList();
    }
}
