package tollgate.app.files;

import java.util.ArrayList;
import java.util.List;
import tollgate.experiment.Pattern;
import tollgate.weighing.Claim;

/** Reads claims.yaml of a study, which may be missing: the statements that it asks about, and what would show each. */
final class ClaimsReader {
    static final String FILE = "claims.yaml";
    static final String CLAIMS = "claims";

    /** The keys that a claim must have. */
    static final List<String> REQUIRED = List.of("id", "statement", "class", "model");

    /** The keys that it may have. */
    static final List<String> KEYS = List.of("id", "statement", "class", "model", "patterns", "criterion", "reason");

    /** Numbers of statements. */
    static final int MOST = 999;

    private static final List<String> ROLES =
            Claim.Role.list().stream().map(Claim.Role::word).toList();
    private static final List<String> PATTERNS =
            Pattern.list().stream().map(Pattern::id).toList();

    private final List<Claim> claims = new ArrayList<>();

    /** Reads at once; what is wrong is among the problems. */
    ClaimsReader(StudyFolder folder) {
        if (folder.has(FILE)) {
            folder.yaml(FILE).mapping(CLAIMS).child(CLAIMS).items().forEach(this::read);
        }
    }

    /** In the order of the file. */
    List<Claim> claims() {
        return List.copyOf(claims);
    }

    private void read(Node item) {
        var node = item.mapping(KEYS);
        int id = node.child("id").wholeNumber(0, MOST);
        var claim = new Claim(
                id,
                node.child("statement").text(),
                roles(node.child("class")),
                node.child("model").text(),
                node.find("patterns").map(ClaimsReader::patterns).orElse(List.of()),
                node.find("criterion").map(Node::text).orElse(""),
                node.find("reason").map(Node::text).orElse(""));
        if (claims.stream().anyMatch(other -> other.id() == id)
                && node.find("id").isPresent()) {
            node.child("id").problem("the claim %d stands here a second time".formatted(id), "");
        }
        check(node, claim);
        claims.add(claim);
    }

    private static void check(Node node, Claim claim) {
        boolean canTell = !claim.telling().isEmpty();
        if (!canTell && claim.reason().isEmpty()) {
            node.problem(
                    "%s has no pattern that a run could meet or miss, so it needs the key reason"
                            .formatted(node.address()),
                    "");
        }
        if (canTell && !claim.reason().isEmpty()) {
            node.child("reason")
                    .problem(
                            "%s has the key reason, but its patterns can tell".formatted(node.address()),
                            "criterion is meant");
        }
        if (!claim.patterns().isEmpty()
                && claim.criterion().isEmpty()
                && node.find("criterion").isEmpty()) {
            node.problem("%s has patterns, so it needs the key criterion".formatted(node.address()), "");
        }
    }

    private static List<Claim.Role> roles(Node node) {
        var roles = new ArrayList<Claim.Role>();
        for (var item : node.items()) {
            Claim.Role.find(item.oneOf("class", ROLES)).ifPresent(roles::add);
        }
        if (node.is(Node.Kind.LIST) && node.items().isEmpty()) {
            node.problem("%s is empty".formatted(node.address()), "one of " + String.join(", ", ROLES));
        }
        return roles;
    }

    private static List<Pattern> patterns(Node node) {
        var patterns = new ArrayList<Pattern>();
        for (var item : node.items()) {
            String id = item.oneOf("pattern", PATTERNS);
            Pattern.list().stream().filter(pattern -> pattern.id().equals(id)).forEach(patterns::add);
        }
        return patterns;
    }
}
