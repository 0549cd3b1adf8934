package tollgate.app.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * In what two finished runs differ: what went into them, and what came out.
 *
 * @param inputs program, luck, effort, limits and variation that differ; files of the study whose bytes do
 * @param estimates every probability and log evidence of an explanation, with errors of sampling
 * @param verdicts on claims that differ
 * @param quantities whose median differs
 */
public record RunDifference(
        List<Change> inputs, List<Estimate> estimates, List<Change> verdicts, List<Moved> quantities) {
    /** Errors of the difference that chance seldom exceeds. */
    public static final double ERRORS = 2;

    private static final int MOST_BYTES = 500_000_000;

    /** What it was in one run and in the other; "none" where there is no such thing. */
    public record Change(String what, String one, String other) {}

    /** A number about an explanation, each with its standard error. */
    public record Estimate(
            String explanation, String what, double one, double oneError, double other, double otherError) {
        /** Whether the two are farther apart than {@link #ERRORS} errors of their difference. */
        public boolean exceedsErrors() {
            return Math.abs(other - one) > ERRORS * Math.hypot(oneError, otherError);
        }
    }

    /** What most draws hold, from the 5th to the 95th percentile. */
    public record Band(double low, double median, double high) {
        private boolean holds(Band band) {
            return band.median >= low && band.median <= high;
        }
    }

    /** A quantity of an explanation in both runs. */
    public record Moved(String explanation, String id, String period, String unit, Band one, Band other) {
        /** Whether each median lies outside the other's band. */
        public boolean isApart() {
            return !one.holds(other) && !other.holds(one);
        }
    }

    public RunDifference {
        inputs = List.copyOf(inputs);
        estimates = List.copyOf(estimates);
        verdicts = List.copyOf(verdicts);
        quantities = List.copyOf(quantities);
    }

    /** Between the runs whose results are in two folders; refused where either holds none, or tables that are broken or gone. */
    public static RunDifference between(Path one, Path other) throws InvalidInput {
        // Read first as a run, which tells what is wrong with it.
        boolean isOneVersion =
                StoredRun.read(one).version().equals(StoredRun.read(other).version());
        var tables = Dictionary.list("run");
        WrittenTables.require(one, isOneVersion ? listOfAny(tables, one, other) : listOfAny(tables, one));
        WrittenTables.require(other, isOneVersion ? listOfAny(tables, one, other) : listOfAny(tables, other));
        var left = summary(one);
        var right = summary(other);
        var inputs = new ArrayList<Change>();
        for (String key : List.of("study", "version", "commit", "seed", "effort", "draws", "variation")) {
            compare(key, text(left.path(key)), text(right.path(key)), inputs);
        }
        compare("limits", limits(left.path("limits")), limits(right.path("limits")), inputs);
        var sums = byName(left.path("checksums"));
        var otherSums = byName(right.path("checksums"));
        for (String file : both(sums.keySet(), otherSums.keySet())) {
            compare(file, sums.getOrDefault(file, "none"), otherSums.getOrDefault(file, "none"), inputs);
        }
        var verdicts = new ArrayList<Change>();
        var claims = byId(left.path("claims"));
        var otherClaims = byId(right.path("claims"));
        for (String id : both(claims.keySet(), otherClaims.keySet())) {
            compare(id, verdict(claims.get(id)), verdict(otherClaims.get(id)), verdicts);
        }
        var explanations = byId(left.path("explanations"));
        var others = byId(right.path("explanations"));
        var estimates = new ArrayList<Estimate>();
        var quantities = new ArrayList<Moved>();
        for (String id : explanations.keySet()) {
            var there = others.get(id);
            if (there != null) {
                var here = explanations.get(id);
                estimates.add(estimate(id, here, there, "posterior_probability", "probability_error"));
                estimates.add(estimate(id, here, there, "log_evidence", "log_evidence_error"));
                quantities.addAll(moved(id, here.path("quantities"), there.path("quantities")));
            }
        }
        return new RunDifference(inputs, estimates, verdicts, quantities);
    }

    /** Tables that a folder has: another version of the program may write others. */
    private static List<DescribedTable> listOfAny(List<DescribedTable> tables, Path... folders) {
        return tables.stream()
                .filter(table -> Stream.of(folders).anyMatch(folder -> Files.exists(folder.resolve(table.file()))))
                .toList();
    }

    private static JsonNode summary(Path folder) throws InvalidInput {
        var problems = new Problems();
        var file = folder.resolve(StoredRun.SUMMARY);
        var text = TextFile.read(file, file.toString(), MOST_BYTES, problems);
        problems.throwIfAny();
        try {
            return JsonMapper.shared().readTree(text.orElseThrow().text());
        } catch (JacksonException broken) {
            throw new InvalidInput(List.of(new Problem(file.toString(), 0, "this is not JSON", "")));
        }
    }

    private static void compare(String what, String one, String other, List<Change> changes) {
        if (!one.equals(other)) {
            changes.add(new Change(what, one, other));
        }
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asString("none") : node.isMissingNode() ? "none" : node.toString();
    }

    private static String limits(JsonNode named) {
        return named.isEmpty() ? "none" : StoredRun.limits(named);
    }

    private static String verdict(@Nullable JsonNode claim) {
        return claim == null ? "none" : claim.path("verdict").asString("none");
    }

    private static Map<String, String> byName(JsonNode object) {
        var texts = new LinkedHashMap<String, String>();
        object.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asString("")));
        return texts;
    }

    private static Map<String, JsonNode> byId(JsonNode list) {
        return by(list, node -> node.path("id").asString(""));
    }

    private static Map<String, JsonNode> by(JsonNode list, Function<JsonNode, String> key) {
        var nodes = new LinkedHashMap<String, JsonNode>();
        list.forEach(node -> nodes.put(key.apply(node), node));
        return nodes;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Estimate estimate(String id, JsonNode one, JsonNode other, String value, String error) {
        return new Estimate(
                id, value, number(one, value), number(one, error), number(other, value), number(other, error));
    }

    private static double number(JsonNode node, String key) {
        return node.path(key).asDouble(Double.NaN);
    }

    private static List<Moved> moved(String explanation, JsonNode one, JsonNode other) {
        Function<JsonNode, String> key =
                node -> text(node.path("id")) + "/" + text(node.path("reading")) + "/" + text(node.path("period"));
        var there = by(other, key);
        var moved = new ArrayList<Moved>();
        by(one, key).forEach((name, node) -> {
            var match = there.get(name);
            if (match != null && Math.abs(number(match, "q50") - number(node, "q50")) > 0) {
                moved.add(new Moved(
                        explanation,
                        text(node.path("id")),
                        text(node.path("period")),
                        text(node.path("unit")),
                        band(node),
                        band(match)));
            }
        });
        return moved;
    }

    private static Band band(JsonNode node) {
        return new Band(number(node, "q05"), number(node, "q50"), number(node, "q95"));
    }
}
