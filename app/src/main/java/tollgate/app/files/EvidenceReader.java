package tollgate.app.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tollgate.evidence.Credibility;
import tollgate.evidence.Grade;
import tollgate.evidence.Kind;
import tollgate.evidence.Outlet;
import tollgate.evidence.Reliability;
import tollgate.evidence.Report;
import tollgate.evidence.Use;
import tollgate.experiment.Places;
import tollgate.experiment.Quantity;
import tollgate.experiment.QuantityClass;

/** Reads the folder evidence of a study, which may be missing: outlets, pages, and what they report (docs/evidence.md). */
final class EvidenceReader {
    static final String FOLDER = "evidence";
    static final String OUTLETS = FOLDER + "/outlets.csv";
    static final String SOURCES = FOLDER + "/sources.csv";
    static final String OBSERVATIONS = FOLDER + "/observations.csv";

    static final List<String> CURRENCIES = List.of("CNY", "USD", "KPW", "KRW", "GBP", "EUR", "JPY", "RUB");

    private static final String NODE = "node";
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 3);
    private static final Grade SOME_GRADE = new Grade(Reliability.F, Credibility.CANNOT_BE_JUDGED);
    private static final String COUNTRY = "DPRK";
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();
    private static final List<String> USES =
            Arrays.stream(Use.values()).map(Use::word).toList();
    private static final List<String> QUANTITIES =
            Quantity.list().stream().map(Quantity::id).toList();

    private static final List<String> COLUMNS = List.of(
            "id",
            "source",
            "origin",
            "from",
            "to",
            "place",
            NODE,
            "actor",
            "variable",
            "good",
            "low",
            "high",
            "unit",
            "currency",
            "per",
            "kind",
            "grade",
            "use",
            "quantity",
            "reason",
            "sensitive",
            "note");

    private final Map<String, Outlet> outlets = new LinkedHashMap<>();
    private final Map<String, Observation.Page> pages = new HashMap<>();
    private final Map<String, Observation> observations = new LinkedHashMap<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<String> nodes;
    private final boolean areNodesKnown;
    private final ExchangeRates rates;
    private final ReportMaker maker;

    /**
     * Reads at once; what is missing or wrong is among the problems.
     *
     * @param nodes ids of the market places; none in a study without a country
     * @param areAllKnown false where they could not be read, so that any name may be right
     */
    EvidenceReader(StudyFolder folder, List<String> nodes, boolean areAllKnown) {
        this.nodes = List.copyOf(nodes);
        areNodesKnown = areAllKnown;
        rates = new ExchangeRates(folder);
        maker = new ReportMaker(rates);
        if (folder.has(FOLDER)) {
            readOutlets(folder);
            readPages(folder);
            readObservations(folder.rows(OBSERVATIONS, COLUMNS, List.of(NODE)));
        }
    }

    /**
     * Reads other observations than the study's own; their pages, outlets and exchange rates are the study's.
     *
     * @param observations of the same columns
     */
    EvidenceReader(StudyFolder folder, List<String> nodes, Path observations) {
        this.nodes = List.copyOf(nodes);
        areNodesKnown = true;
        rates = new ExchangeRates(folder);
        maker = new ReportMaker(rates);
        readOutlets(folder);
        readPages(folder);
        readObservations(folder.rowsOf(observations, COLUMNS, List.of(NODE)));
    }

    Map<YearMonth, Double> dollarsPerYuan() {
        return rates.dollars();
    }

    Map<String, Outlet> outlets() {
        return outlets;
    }

    List<Observation> observations() {
        return List.copyOf(observations.values());
    }

    List<Report> reports() {
        return reports;
    }

    private void readOutlets(StudyFolder folder) {
        var letters = Arrays.stream(Reliability.values()).map(Reliability::name).toList();
        for (var row : folder.rows(OUTLETS, List.of("id", "name", "reliability", "sourcing", "basis"))) {
            String id = row.require("id");
            String name = row.require("name");
            var letter =
                    Reliability.of(row.oneOf("reliability", "letter", letters)).orElse(Reliability.F);
            boolean anonymous = row.oneOf("sourcing", "sourcing", List.of("own", "anonymous"))
                    .equals("anonymous");
            if (!id.isEmpty() && !name.isEmpty() && outlets.put(id, new Outlet(id, name, letter, anonymous)) != null) {
                row.problem("the outlet %s stands here a second time".formatted(id), "");
            }
        }
    }

    private void readPages(StudyFolder folder) {
        for (var row : folder.rows(SOURCES, List.of("id", "outlet", "carrier", "url", "title", "published"))) {
            String id = row.require("id");
            if (!row.text("published").isEmpty()) {
                row.date("published");
            }
            var page = new Observation.Page(
                    id,
                    row.oneOf("outlet", "outlet", outlets.keySet()),
                    row.text("carrier"),
                    row.require("url"),
                    row.text("title"),
                    row.text("published"));
            if (pages.put(id, page) != null) {
                row.problem("the source %s stands here a second time".formatted(id), "");
            }
        }
    }

    private void readObservations(List<CsvRow> rows) {
        var lines = new HashMap<String, CsvRow>();
        for (var row : rows) {
            var observation = observation(row);
            if (observations.put(observation.id(), observation) != null) {
                row.problem("the observation %s stands here a second time".formatted(observation.id()), "");
            }
            lines.put(observation.id(), row);
            check(row, observation);
            if (observation.speaksToAQuantity()) {
                maker.make(row, observation).ifPresent(reports::add);
            }
        }
        requireWholeOrigins(lines);
    }

    private Observation observation(CsvRow row) {
        String source = row.oneOf("source", "source", pages.keySet());
        var page = pages.getOrDefault(source, new Observation.Page(source, "", "", "", "", ""));
        var from = row.date("from").orElse(SOME_DAY);
        String quantity = row.text("quantity").isEmpty() ? "" : row.oneOf("quantity", "quantity", QUANTITIES);
        return new Observation(
                row.require("id"),
                page,
                row.require("origin"),
                from,
                row.date("to").orElse(from),
                row.require("place"),
                row.text(NODE),
                row.text("actor"),
                row.require("variable"),
                row.text("good"),
                figure(row),
                Kind.of(row.oneOf("kind", "kind", KINDS)).orElse(Kind.POINT),
                grade(row),
                Use.of(row.oneOf("use", "use", USES)).orElse(Use.CONTEXT),
                quantity,
                row.text("reason"),
                row.oneOf("sensitive", "answer", List.of("yes", "no")).equals("yes"),
                row.text("note"));
    }

    private static Observation.Figure figure(CsvRow row) {
        double low = row.number("low", Range.ANY);
        double high = row.number("high", Range.ANY);
        if (low > high) {
            row.problem("low (%s) is above high (%s)".formatted(row.shown("low"), row.shown("high")), "");
        }
        String unit = row.require("unit");
        boolean isMoney = unit.equals(ReportMaker.MONEY) || unit.equals(ReportMaker.MILLION);
        boolean namesCurrency = !row.text("currency").isEmpty();
        String currency = isMoney || namesCurrency ? row.oneOf("currency", "currency", CURRENCIES) : "";
        return new Observation.Figure(low, high, unit, currency, row.require("per"));
    }

    private static Grade grade(CsvRow row) {
        String text = row.require("grade");
        var grade = Grade.of(text);
        if (!text.isEmpty() && grade.isEmpty()) {
            row.problem(
                    "grade (%s) must be a letter A to F and a digit 1 to 6, such as C3".formatted(row.shown("grade")),
                    "");
        }
        return grade.orElse(SOME_GRADE);
    }

    private void check(CsvRow row, Observation observation) {
        if (observation.from().isAfter(observation.to())) {
            row.problem(
                    "the window begins (%s) after it ends (%s)".formatted(observation.from(), observation.to()), "");
        }
        boolean isCompared = observation.use() == Use.FIT || observation.use() == Use.CHECK;
        if (isCompared && row.text("quantity").isEmpty()) {
            row.problem(
                    "the use is %s, but no quantity is named"
                            .formatted(observation.use().word()),
                    "");
        }
        boolean isUseKnown = Use.of(row.text("use")).isPresent();
        if (isUseKnown && !isCompared && observation.reason().isEmpty()) {
            row.problem(
                    "the use is %s, but no reason says why the row is not compared with the model"
                            .formatted(observation.use().word()),
                    "");
        }
        checkNode(row, observation);
        if (observation.sensitive()) {
            checkSensitive(row, observation);
        }
    }

    private void checkNode(CsvRow row, Observation observation) {
        boolean wantsPlace =
                Quantity.find(observation.quantity()).filter(Quantity::hasPlace).isPresent();
        String node = observation.node();
        if (wantsPlace == node.isEmpty()) {
            row.problem(
                    wantsPlace
                            ? "node is empty, but %s differs from place to place".formatted(observation.quantity())
                            : "node (%s) is set, but the row speaks to no quantity that has a place".formatted(node),
                    wantsPlace ? Places.ALL + ", the whole country" : "");
        } else if (wantsPlace && areNodesKnown && !(node.equals(Places.ALL) && !nodes.isEmpty())) {
            Places.names(node).stream()
                    .filter(name -> !nodes.contains(name))
                    .forEach(name -> row.problem(
                            "node names %s, which is no node".formatted(name),
                            Nearest.find(name, nodes).orElse("")));
        }
    }

    private static void checkSensitive(CsvRow row, Observation observation) {
        if (!observation.place().equals(COUNTRY)
                || !observation.actor().isEmpty()
                || !observation.note().isEmpty()) {
            row.problem(
                    "a sensitive row must carry no place finer than the country (%s), no actor and no note"
                            .formatted(COUNTRY),
                    "");
        }
        if (observation.use() != Use.CONTEXT) {
            row.problem(
                    "a sensitive row must be context, not %s"
                            .formatted(observation.use().word()),
                    "");
        }
    }

    /** Reports each origin that is both fitted and kept as a check. */
    private void requireWholeOrigins(Map<String, CsvRow> lines) {
        var first = new HashMap<String, Use>();
        for (var observation : observations.values()) {
            var use = observation.use();
            if (use != Use.FIT && use != Use.CHECK) {
                continue;
            }
            var earlier = first.computeIfAbsent(observation.origin(), origin -> use);
            var row = lines.get(observation.id());
            if (earlier != use && row != null) {
                row.problem(
                        "the origin %s is split between %s and %s"
                                .formatted(observation.origin(), earlier.word(), use.word()),
                        "");
            }
        }
    }

    /** What the reports that name a quantity are stated per. */
    Set<String> bases() {
        return reports.stream().map(Report::basis).collect(Collectors.toSet());
    }

    /** The classes of quantities that reports speak of. */
    Set<QuantityClass> classes() {
        return reports.stream()
                .flatMap(report -> Quantity.find(report.quantity()).stream())
                .map(Quantity::quantityClass)
                .collect(Collectors.toSet());
    }
}
