package tollgate.app.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tollgate.economy.Channel;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.When;
import tollgate.economy.World;
import tollgate.scenario.Change;
import tollgate.scenario.HoldGates;
import tollgate.scenario.Scenario;
import tollgate.scenario.Span;
import tollgate.scenario.Start;

/** Reads the scenarios of a study: one YAML file each, named for its id. */
final class ScenarioReader {
    static final String FOLDER = "scenarios";
    static final String YAML = ".yaml";

    /** The keys of a scenario. */
    static final List<String> KEYS = List.of("id", "question", "from", "changes", "against", "about", "note");

    /** The keys without which a file is no scenario. */
    static final List<String> REQUIRED = List.of("id", "question", "from", "changes");

    /** No scenario may be called so: it stands for none. */
    private static final String BASELINE = "baseline";

    static final String NEVER = "never";

    private static final String AGAINST = "against";

    private static final String START = "start";
    private static final String TAKEOVER = "takeover";

    /** Words for the day on which a scenario begins. */
    static final List<String> STARTS = List.of(START, TAKEOVER, "sealing", "reopening", "licence-change");

    private static final List<String> PATHS =
            Parameter.list().stream().map(Parameter::path).toList();
    private static final List<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Channel::id).toList();
    private static final Range FACTOR = Range.between(0, 1000);
    private static final Range TONNES = new Range(0, false, 1e7);

    /**
     * A change that a file may make.
     *
     * @param key tells which it is
     * @param keys all that it may have
     */
    record Shape(String key, List<String> keys, String meaning, String example) {}

    /** Every change, in the order of the documents. */
    static final List<Shape> SHAPES = List.of(
            new Shape(
                    "set",
                    List.of("set", "to"),
                    "A parameter has this value; a date may be never.",
                    "{set: quotas.first, to: 0}"),
            new Shape(
                    "scale",
                    List.of("scale", "by"),
                    "A parameter is so many times what it is in the baseline.",
                    "{scale: quotas.first, by: 2}"),
            new Shape(
                    "gates",
                    List.of("gates", "channels", "goods"),
                    "These sets of gates.csv hold the channels, whatever the explanation says.",
                    "{gates: [state-before], channels: state}"),
            new Shape(
                    "openness",
                    List.of("openness", "channels", "corridors", "goods", "from", "until"),
                    "Approved paths are so open, from 0 to 1; of several such changes the later one holds.",
                    "{openness: 0, channels: state, until: 2025-08-01}"),
            new Shape(
                    "move",
                    List.of("move", "to"),
                    "The sealing, the reopening or the licence-change is on another day, or never.",
                    "{move: sealing, to: never}"),
            new Shape(
                    "china-price",
                    List.of("china-price", "goods", "from", "until"),
                    "China charges so many times what it did; for vehicles to the end of the run.",
                    "{china-price: 1.1}"),
            new Shape(
                    "harvest",
                    List.of("harvest", "goods", "from", "until"),
                    "Home output is so many times what it was.",
                    "{harvest: 0.85, until: 2025-10-01}"),
            new Shape(
                    "inflow",
                    List.of("inflow", "from", "until"),
                    "The state's foreign earnings relative to their level before the run.",
                    "{inflow: 1}"),
            new Shape(
                    "aid",
                    List.of("aid", "tonnes-per-year", "from", "until"),
                    "Others give so much of a good beside what they gave.",
                    "{aid: rice, tonnes-per-year: 200000}"));

    private final PlaceReader place;
    private final World.Dates dates;
    private final Map<Node, Scenario> scenarios = new LinkedHashMap<>();
    private final Map<String, Node> gateSets = new LinkedHashMap<>();

    /** Reads at once; what is wrong is among the problems. */
    ScenarioReader(StudyFolder folder, PlaceReader place, World.Dates dates) {
        this.place = place;
        this.dates = dates;
        for (String name : folder.list(FOLDER, YAML)) {
            read(name.substring(FOLDER.length() + 1, name.length() - YAML.length()), folder.yaml(name));
        }
        scenarios.forEach((root, scenario) -> root.find(AGAINST).ifPresent(node -> requireAnother(scenario, node)));
    }

    private void requireAnother(Scenario scenario, Node against) {
        var others = scenarios.values().stream()
                .map(Scenario::id)
                .filter(id -> !id.equals(scenario.id()))
                .toList();
        String named = scenario.against();
        if (!named.isEmpty() && !others.contains(named)) {
            against.problem(
                    "against (%s) must be another scenario of the study".formatted(named),
                    others.isEmpty() || named.equals(BASELINE)
                            ? "nothing: it is then compared with the world as it was"
                            : Nearest.find(named, others).orElse("one of " + String.join(", ", others)));
        }
    }

    /** In the order of their ids. */
    List<Scenario> scenarios() {
        return List.copyOf(scenarios.values());
    }

    /** The gate sets that some scenario names, and where. */
    Map<String, Node> namedGateSets() {
        return gateSets;
    }

    /** Reports what does not fit the world. Called only where nothing else was wrong. */
    void resolve(World world, Parameters parameters) {
        scenarios.forEach((root, scenario) -> {
            var items = root.child("changes").items();
            for (var problem : scenario.problems(world, parameters, world.gates())) {
                var where =
                        problem.change() == tollgate.scenario.Problem.WHOLE ? root : items.get(problem.change() - 1);
                where.problem(
                        problem.toString(),
                        Nearest.find(problem.given(), problem.known()).orElse(""));
            }
        });
    }

    private void read(String name, Node file) {
        var root = file.mapping(KEYS);
        String id = root.child("id").text();
        if (!id.isEmpty() && !id.equals(name)) {
            root.child("id").problem("id (%s) is not the file's name (%s)".formatted(id, name), name);
        }
        if (name.equals(BASELINE)) {
            root.child("id").problem("id (%s) stands for no scenario at all".formatted(BASELINE), "");
        }
        String question = root.child("question").text();
        var from = start(root.child("from"));
        var changes = root.child("changes").items().stream()
                .flatMap(item -> change(item).stream())
                .toList();
        String about = root.find("about").map(Node::text).orElse("");
        String note = root.find("note").map(Node::text).orElse("");
        if (root.is(Node.Kind.MAPPING)) {
            String against = root.find(AGAINST).map(Node::text).orElse("");
            scenarios.put(root, new Scenario(name, question, from, changes, about, note, against));
        }
    }

    private Start start(Node node) {
        String word = node.text();
        if (word.equals(START)) {
            return new Start.OfTheRun();
        }
        if (word.equals(TAKEOVER)) {
            return new Start.On(new When.Takeover());
        }
        var turn = Change.Turn.find(word).map(known -> known.in(dates));
        var day = turn.or(() -> Days.find(word));
        if (day.isEmpty() && !word.isEmpty()) {
            node.problem(
                    "%s (%s) must be %s, or one of %s"
                            .formatted(node.address(), word, Days.IN_WORDS, String.join(", ", STARTS)),
                    Nearest.find(word, STARTS).orElse(""));
        }
        day.ifPresent(given -> requireInTheRun(node, given));
        return day.<Start>map(given -> new Start.On(new When.Day(given))).orElseGet(Start.OfTheRun::new);
    }

    private void requireInTheRun(Node node, LocalDate day) {
        var calendar = place.calendar();
        if (calendar.firstWeekFrom(day) >= calendar.weeks()) {
            node.problem("%s (%s) is after the last week of the run".formatted(node.address(), day), "");
        } else if (day.isBefore(calendar.firstMonday())) {
            node.problem("%s (%s) is before the first week of the run".formatted(node.address(), day), "start");
        }
    }

    private Optional<Change> change(Node item) {
        if (!item.is(Node.Kind.MAPPING)) {
            item.mapping(List.of());
            return Optional.empty();
        }
        var names = SHAPES.stream().map(Shape::key).toList();
        var named = item.keys().stream().filter(names::contains).toList();
        if (named.size() > 1) {
            item.problem(
                    "%s makes two changes (%s)".formatted(item.address(), String.join(" and ", named)),
                    "write them as two");
            return Optional.empty();
        }
        if (named.isEmpty()) {
            item.problem(
                    "%s names no change".formatted(item.address()),
                    item.keys().stream()
                            .flatMap(key -> Nearest.find(key, names).stream())
                            .findFirst()
                            .orElse("one of " + String.join(", ", names)));
            return Optional.empty();
        }
        String key = named.get(0);
        SHAPES.stream().filter(shape -> shape.key().equals(key)).forEach(shape -> item.mapping(shape.keys()));
        return changeOf(key, item);
    }

    private Optional<Change> changeOf(String key, Node item) {
        return switch (key) {
            case "set" ->
                parameter(item.child(key))
                        .flatMap(parameter -> value(parameter, item.child("to"))
                                .map(value -> new Change.SetParameter(parameter, value)));
            case "scale" ->
                parameter(item.child(key))
                        .flatMap(parameter -> number(item.child("by"), FACTOR)
                                .map(factor -> new Change.ScaleParameter(parameter, factor)));
            case "gates" -> gates(item);
            case "openness" ->
                number(item.child(key), Range.SHARE)
                        .map(openness -> new Change.Open(
                                corridors(item), channels(item, CHANNELS), goods(item), span(item), openness));
            case "move" -> move(item);
            case "china-price" ->
                number(item.child(key), FACTOR).map(factor -> new Change.ChinaPrice(goods(item), span(item), factor));
            case "harvest" ->
                number(item.child(key), FACTOR).map(factor -> new Change.Harvest(goods(item), span(item), factor));
            case "inflow" -> number(item.child(key), FACTOR).map(index -> new Change.Inflow(span(item), index));
            default ->
                number(item.child("tonnes-per-year"), TONNES)
                        .map(tonnes -> new Change.Aid(item.child(key).text(), span(item), tonnes));
        };
    }

    private Optional<Change> gates(Node item) {
        var sets = new ArrayList<String>();
        for (var set : members(item.child("gates"))) {
            String name = set.text();
            gateSets.putIfAbsent(name, set);
            sets.add(name);
        }
        var passingGates = Channel.smuggling().stream().map(Channel::id).toList();
        return Optional.of(new HoldGates(channels(item, passingGates), goods(item), sets));
    }

    private static Optional<Change> move(Node item) {
        var names = Change.Turn.list().stream().map(Change.Turn::id).toList();
        var to = dayOrNever(item.child("to"));
        return Change.Turn.find(item.child("move").oneOf("date of the study", names))
                .flatMap(turn -> to.map(day -> new Change.MoveDate(turn, day)));
    }

    private static Optional<LocalDate> dayOrNever(Node node) {
        return node.is(Node.Kind.TEXT) && node.text().equals(NEVER) ? Optional.of(Span.FAR) : node.date();
    }

    private static Optional<Parameter> parameter(Node node) {
        String path = node.text();
        var parameter = Parameter.find(path);
        if (parameter.isEmpty() && !path.isEmpty()) {
            node.problem(
                    "there is no parameter %s".formatted(path),
                    Nearest.find(path, PATHS).orElse("one of docs/parameters.md"));
        }
        return parameter;
    }

    private static Optional<Double> value(Parameter parameter, Node node) {
        if (parameter.isDate() && node.is(Node.Kind.TEXT) && node.text().equals(NEVER)) {
            return Optional.of(parameter.most());
        }
        return Optional.of(ParameterReader.value(parameter, node)).filter(value -> !Double.isNaN(value));
    }

    private static Optional<Double> number(Node node, Range range) {
        return Optional.of(node.number(range)).filter(number -> !Double.isNaN(number));
    }

    private static Span span(Node item) {
        return new Span(
                item.find("from").flatMap(Node::date).orElse(Span.SINCE_THE_START),
                item.find("until").flatMap(Node::date).orElse(Span.FAR));
    }

    private List<String> corridors(Node item) {
        var known = place.corridors().stream().map(World.Corridor::id).toList();
        var words = words(item, "corridors").stream()
                .map(word -> word.text().equals(World.EVERY) ? World.EVERY : word.oneOf("corridor", known))
                .toList();
        return words.isEmpty() ? List.of(World.EVERY) : words;
    }

    private static List<String> goods(Node item) {
        var words = words(item, "goods").stream().map(Node::text).toList();
        return words.isEmpty() ? List.of(World.EVERY) : words;
    }

    private static List<Channel> channels(Node item, List<String> known) {
        return members(item.child("channels")).stream()
                .flatMap(word -> word.text().equals(World.EVERY)
                        ? known.stream()
                        : Optional.of(word.oneOf("channel", CHANNELS)).stream())
                .flatMap(id -> Channel.find(id).stream())
                .distinct()
                .toList();
    }

    /** The members of a key that may be absent, or a single word that stands for a list of one. */
    private static List<Node> words(Node item, String key) {
        return item.find(key).map(ScenarioReader::members).orElse(List.of());
    }

    private static List<Node> members(Node node) {
        return node.is(Node.Kind.LIST) || !node.is(Node.Kind.TEXT) ? node.items() : List.of(node);
    }
}
