package tollgate.app.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place in a YAML file: what stands there, on which line. Asked for something it is not, it records a {@link Problem} and answers
 * with a harmless stand-in, so that reading goes on; a missing node answers everything and records nothing more.
 */
public final class Node {
    /** What a node is. */
    public enum Kind {
        MAPPING("a mapping (key: value)"),
        LIST("a list"),
        NUMBER("a number"),
        TEXT("text"),
        TRUTH("true or false"),
        NOTHING("nothing"),
        MISSING("missing");

        private final String inWords;

        Kind(String inWords) {
            this.inWords = inWords;
        }
    }

    private final Source source;
    private final String address;
    private final int line;
    private final Kind kind;
    private final String text;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final List<Node> items = new ArrayList<>();
    private final Set<String> guessedKeys = new HashSet<>();

    /** Where problems go and what the file is called in them. */
    record Source(String file, Problems problems) {}

    Node(Source source, String address, int line, Kind kind, String text) {
        this.source = source;
        this.address = address;
        this.line = line;
        this.kind = kind;
        this.text = text;
    }

    /** Stands for a file that could not be read: answers everything, records nothing. */
    static Node unreadable(String file, Problems problems) {
        return new Node(new Source(file, problems), "", 0, Kind.MISSING, "");
    }

    void put(String key, Node node) {
        entries.put(key, node);
    }

    void append(Node node) {
        items.add(node);
    }

    /** Counted from 1; for a missing node, the line of what lacks it. */
    public int line() {
        return line;
    }

    public Kind kind() {
        return kind;
    }

    public boolean is(Kind expected) {
        return kind == expected;
    }

    /** Records that this place is wrong; {@code maybe} may be empty. */
    public void problem(String what, String maybe) {
        if (kind != Kind.MISSING) {
            source.problems().add(new Problem(source.file(), line, what, maybe));
        }
    }

    /** "paths[2].cost", or "the file" at the top. */
    public String address() {
        return address.isEmpty() ? "the file" : address;
    }

    /** This node as a mapping that may have these keys and no others. */
    public Node mapping(String... knownKeys) {
        return mapping(List.of(knownKeys));
    }

    /** This node as a mapping that may have these keys and no others. */
    public Node mapping(Collection<String> knownKeys) {
        if (!require(Kind.MAPPING, "")) {
            return missing(address);
        }
        entries.forEach((key, value) -> {
            if (!knownKeys.contains(key)) {
                var guess = Nearest.find(key, knownKeys).filter(known -> !entries.containsKey(known));
                guess.ifPresent(guessedKeys::add);
                value.problem(
                        "%s has the unknown key %s".formatted(address(), Problem.shown(key)),
                        guess.orElse("one of " + String.join(", ", knownKeys)));
            }
        });
        return this;
    }

    /** The keys of a mapping, in the order of the file. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** The value of a key that must be there. */
    public Node child(String key) {
        var child = entries.get(key);
        if (child != null) {
            return child;
        }
        if (!guessedKeys.contains(key)) {
            problem("%s lacks the key %s".formatted(address(), key), "");
        }
        return missing(join(key));
    }

    /** The value of a key that may be absent. */
    public Optional<Node> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The members of a list. */
    public List<Node> items() {
        require(Kind.LIST, "");
        return List.copyOf(items);
    }

    /** A finite number in the range; a number outside it, or none, is a problem and becomes NaN. */
    public double number(Range range) {
        if (Numbers.isNotFinite(text) && (kind == Kind.TEXT || kind == Kind.NUMBER)) {
            problem("%s (%s) must be finite".formatted(address(), Problem.shown(text)), "");
            return Double.NaN;
        }
        if (!require(Kind.NUMBER, Numbers.guess(text))) {
            return Double.NaN;
        }
        double number = Double.parseDouble(text);
        if (!range.admits(number)) {
            problem("%s (%s) must be %s".formatted(address(), Problem.shown(text), range.inWords()), "");
            return Double.NaN;
        }
        return number;
    }

    /** A whole number from {@code low} to {@code high}; anything else is a problem and becomes {@code low}. */
    public int wholeNumber(int low, int high) {
        double number = number(Range.between(low, high));
        if (Double.isNaN(number)) {
            return low;
        }
        if (number != Math.rint(number)) {
            problem(
                    "%s (%s) must be a whole number".formatted(address(), Problem.shown(text)),
                    "" + Math.round(number));
            return low;
        }
        return (int) number;
    }

    /** A text that is not blank; numbers count as text too. Anything else is a problem and becomes "". */
    public String text() {
        if (kind == Kind.NUMBER) {
            return text;
        }
        if (require(Kind.TEXT, "")) {
            if (!text.isBlank()) {
                return text;
            }
            problem("%s is blank".formatted(address()), "");
        }
        return "";
    }

    /** One of the known words, or any word when none are known; anything else is a problem and becomes "". */
    public String oneOf(String whatTheyAre, Collection<String> known) {
        String word = text();
        if (!word.isEmpty() && !known.isEmpty() && !known.contains(word)) {
            problem(
                    "%s names %s, which is no %s".formatted(address(), Problem.shown(word), whatTheyAre),
                    Nearest.find(word, known).orElse("one of " + String.join(", ", known)));
            return "";
        }
        return word;
    }

    /** A day as in 2020-01-27; anything else is a problem and nothing. */
    public Optional<LocalDate> date() {
        String day = text();
        var date = Days.find(day);
        if (!day.isEmpty() && date.isEmpty()) {
            problem("%s (%s) must be %s".formatted(address(), Problem.shown(day), Days.IN_WORDS), "");
        }
        return date;
    }

    /** True or false; anything else is a problem and becomes false. */
    public boolean truth() {
        return require(Kind.TRUTH, "") && Boolean.parseBoolean(text);
    }

    private boolean require(Kind expected, String maybe) {
        if (kind == expected) {
            return true;
        }
        String found = text.isEmpty() || kind == Kind.NOTHING
                ? kind.inWords
                : "%s (%s)".formatted(kind.inWords, Problem.shown(text));
        problem("%s must be %s, not %s".formatted(address(), expected.inWords, found), maybe);
        return false;
    }

    private Node missing(String where) {
        return new Node(source, where, line, Kind.MISSING, "");
    }

    private String join(String key) {
        return address.isEmpty() ? key : address + "." + key;
    }
}
