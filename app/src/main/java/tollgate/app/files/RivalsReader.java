package tollgate.app.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import tollgate.experiment.Explanation;
import tollgate.experiment.Pattern;
import tollgate.experiment.QuantityClass;
import tollgate.experiment.Reading;

/** Reads the part of study.yaml in which accounts compete: explanations, readings, and how far the model may miss. */
final class RivalsReader {
    private static final Range MISS = Range.between(0, 10);
    private static final Range VEHICLES = new Range(0, false, 1e6);

    private final List<Explanation> explanations = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Map<String, Node> gateSets = new LinkedHashMap<>();
    private final Map<String, Node> bases = new LinkedHashMap<>();
    private final Map<QuantityClass, Double> discrepancy = new EnumMap<>(QuantityClass.class);
    private final Map<Pattern, String> tuned = new EnumMap<>(Pattern.class);
    private final Node discrepancyNode;

    /** Reads at once; what is missing or wrong is among the problems. */
    RivalsReader(Node root) {
        readExplanations(root.child("explanations"));
        readReadings(root.child("readings"));
        discrepancyNode = root.child("discrepancy");
        readDiscrepancy(discrepancyNode);
        root.find(StudyReader.TUNED).ifPresent(this::readTuned);
    }

    List<Explanation> explanations() {
        return explanations;
    }

    List<Reading> readings() {
        return readings;
    }

    Map<QuantityClass, Double> discrepancy() {
        return discrepancy;
    }

    Map<Pattern, String> tuned() {
        return tuned;
    }

    /** The gate sets that some explanation names, and where. */
    Map<String, Node> namedGateSets() {
        return gateSets;
    }

    /** Reports the gate sets that no row of gates.csv belongs to. */
    static void requireGateSets(Map<String, Node> named, Set<String> defined) {
        named.forEach((set, node) -> {
            if (!defined.contains(set)) {
                node.problem(
                        "%s names the gate set %s, which has no row in gates.csv".formatted(node.address(), set),
                        Nearest.find(set, defined).orElse(""));
            }
        });
    }

    /** Reports the classes of quantities that reports speak of and that have no discrepancy. */
    void requireDiscrepancies(Set<QuantityClass> spokenOf) {
        Arrays.stream(QuantityClass.values())
                .filter(spokenOf::contains)
                .filter(quantityClass -> !discrepancy.containsKey(quantityClass))
                .forEach(quantityClass -> discrepancyNode.problem(
                        "%s lacks the key %s, and reports speak of it"
                                .formatted(discrepancyNode.address(), quantityClass.id()),
                        ""));
    }

    /** Reports the bases that no report is stated in. */
    void requireBases(Set<String> stated) {
        bases.forEach((basis, node) -> {
            if (!stated.contains(basis)) {
                node.problem(
                        "%s speaks of %s, but no report that names a quantity is stated per %s"
                                .formatted(node.address(), basis, basis),
                        Nearest.find(basis, stated).orElse(""));
            }
        });
    }

    private void readExplanations(Node list) {
        var seen = new HashSet<String>();
        for (var item : list.items()) {
            var row = item.mapping("id", "weight", "gates", "not-applicable");
            String id = row.child("id").text();
            double weight = row.child("weight").number(Range.POSITIVE);
            var sets = new ArrayList<String>();
            for (var set : row.child("gates").items()) {
                String name = set.text();
                gateSets.putIfAbsent(name, set);
                sets.add(name);
            }
            var notApplicable = row.find("not-applicable")
                    .map(patterns -> patterns.items().stream().map(Node::text).toList())
                    .orElse(List.of());
            if (isNew(item, "explanation", id, seen) && !Double.isNaN(weight)) {
                explanations.add(new Explanation(id, weight, sets, notApplicable));
            }
        }
        requireWhole(list, explanations, Explanation::priorWeight);
    }

    private void readReadings(Node list) {
        var seen = new HashSet<String>();
        for (var item : list.items()) {
            var row = item.mapping("id", "weight", "separate-licence", "vehicles-per-figure");
            String id = row.child("id").text();
            double weight = row.child("weight").number(Range.POSITIVE);
            boolean separate = row.child("separate-licence").truth();
            var vehicles = new HashMap<String, Double>();
            row.find("vehicles-per-figure").ifPresent(figures -> {
                for (String basis : figures.mapping(figures.keys()).keys()) {
                    vehicles.put(basis, figures.child(basis).number(VEHICLES));
                    bases.putIfAbsent(basis, figures.child(basis));
                }
            });
            if (isNew(item, "reading", id, seen) && !Double.isNaN(weight)) {
                readings.add(new Reading(id, weight, separate, vehicles));
            }
        }
        requireWhole(list, readings, Reading::priorWeight);
    }

    private static boolean isNew(Node item, String whatItIs, String id, Set<String> seen) {
        if (id.isEmpty() || seen.add(id)) {
            return !id.isEmpty();
        }
        item.problem("the %s %s stands here a second time".formatted(whatItIs, id), "");
        return false;
    }

    private static <T> void requireWhole(Node list, List<T> rivals, ToDoubleFunction<T> weight) {
        double sum = rivals.stream().mapToDouble(weight).sum();
        if (list.is(Node.Kind.LIST) && list.items().isEmpty()) {
            list.problem("%s is empty".formatted(list.address()), "");
        } else if (rivals.size() == list.items().size() && Math.abs(sum - 1) > 1e-9) {
            list.problem("the weights of %s sum to %s, not 1".formatted(list.address(), Numbers.inWords(sum)), "");
        }
    }

    private void readTuned(Node node) {
        var mapping = node.mapping(Pattern.list().stream().map(Pattern::id).toList());
        for (var pattern : Pattern.list()) {
            mapping.find(pattern.id()).map(Node::text).ifPresent(settings -> tuned.put(pattern, settings));
        }
    }

    private void readDiscrepancy(Node node) {
        var ids = Arrays.stream(QuantityClass.values()).map(QuantityClass::id).toList();
        var mapping = node.mapping(ids);
        for (var quantityClass : QuantityClass.values()) {
            var given = mapping.find(quantityClass.id());
            if (given.isPresent() || !quantityClass.needsResidents()) {
                discrepancy.put(quantityClass, mapping.child(quantityClass.id()).number(MISS));
            }
        }
    }
}
