package tollgate.app.export;

import java.util.ArrayList;
import java.util.List;
import tollgate.app.files.DescribedTable;
import tollgate.app.files.Dictionary;
import tollgate.app.files.Setting;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyTable;
import tollgate.economy.Country;
import tollgate.economy.Week;
import tollgate.economy.World;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Role;
import tollgate.experiment.Pattern;
import tollgate.weighing.Findings;

/**
 * Model and study by ODD (Grimm et al. 2020, https://jasss.soc.surrey.ac.uk/23/2/7.html): its seven elements, filled from what the program
 * knows, and after them TRACE. What it does not know is marked.
 */
final class OddText {
    /** Its place in a folder. */
    static final String FILE = "odd.md";

    private static final String IN_FULL = "In full: docs/model.md of Tollgate, section %s.";

    private final StudyFiles files;
    private final World world;
    private final MarkdownText text = new MarkdownText();

    private OddText(StudyFiles files) {
        this.files = files;
        world = files.study().world();
    }

    /** The document. */
    static String of(StudyFiles study) {
        var odd = new OddText(study);
        odd.text
                .heading(1, "ODD and TRACE of the study " + study.study().id())
                .paragraph(
                        "Written by `tollgate export --as odd` from the program and the study. What only the author knows is marked"
                                + " *To be written by the author*.");
        odd.purpose();
        odd.entities();
        odd.process();
        odd.concepts();
        odd.initialisation();
        odd.input();
        odd.submodels();
        TraceText.append(odd.text, study);
        return odd.text.toString();
    }

    private void purpose() {
        text.heading(2, "1. Purpose and patterns")
                .paragraph(files.study().question())
                .paragraph(
                        "The organ in question is %s. Rival explanations are weighed against reports, and runs are held against these patterns:"
                                .formatted(world.organs()
                                        .get(files.study().subject())
                                        .id()))
                .table(
                        List.of("pattern", "statement", "measured by", "criterion", "use of its reports"),
                        Pattern.list().stream()
                                .map(pattern -> List.of(
                                        pattern.id(),
                                        pattern.statement(),
                                        pattern.measure(),
                                        pattern.criterion(),
                                        Findings.kind(files.study(), pattern)))
                                .toList())
                .open("for whom the answer is, and what it is not to be used for");
    }

    private void entities() {
        text.heading(2, "2. Entities, state variables and scales")
                .paragraph(
                        "Time: weeks, %s to %s (%d), after %d weeks of burn-in. Space: corridors and nodes, joined by costs of carrying. Money: CNY, in whole fen."
                                .formatted(
                                        world.calendar().label(0),
                                        world.calendar().label(world.calendar().weeks() - 1),
                                        world.calendar().weeks(),
                                        Economy.BURN_IN))
                .table(List.of("entity", "which"), kinds())
                .paragraph(
                        "What is recorded of them each week (those of goods and residents only where the study has population.csv):")
                .table(List.of("variable", "unit", "meaning"), variables())
                .paragraph(IN_FULL.formatted("2"));
    }

    private List<List<String>> kinds() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "organ", named(world.organs().stream().map(World.Organ::id).toList())));
        rows.add(List.of(
                "corridor",
                named(world.corridors().stream().map(World.Corridor::id).toList())));
        rows.add(List.of(
                "class of vehicles",
                named(world.classes().stream().map(World.VehicleClass::id).toList())));
        var country = world.country();
        if (country.isInhabited()) {
            rows.add(List.of(
                    "node", named(country.nodes().stream().map(Country.Node::id).toList())));
            rows.add(List.of(
                    "good", named(country.goods().stream().map(Country.Good::id).toList())));
            rows.add(List.of(
                    "role of residents",
                    named(Role.list().stream().map(Role::id).toList())));
        }
        return rows;
    }

    private static String named(List<String> ids) {
        return "%d: %s".formatted(ids.size(), String.join(", ", ids));
    }

    private static List<List<String>> variables() {
        return Dictionary.find("simulate", "weekly.csv").map(DescribedTable::columns).orElse(List.of()).stream()
                .map(column -> List.of("`" + column.name() + "`", column.unit(), column.meaning()))
                .toList();
    }

    private void process() {
        text.heading(2, "3. Process overview and scheduling")
                .paragraph("Every week, in this order:")
                .list(Week.schedule().titles())
                .paragraph(IN_FULL.formatted("3"));
    }

    private void concepts() {
        text.heading(2, "4. Design concepts")
                .paragraph(
                        "*Stochasticity*: every random number is found by seed, step, week and agent, so that runs that differ in a scenario"
                                + " meet the same luck. *Observation*: what is recorded is in section 2; reports are compared with it over their windows.")
                .paragraph(
                        "Principles, emergence, adaptation, objectives, learning, prediction, sensing, interaction and collectives are the model's own. "
                                + IN_FULL.formatted("4"))
                .open("which of these concepts the study's question turns on");
    }

    private void initialisation() {
        text.heading(2, "5. Initialisation")
                .paragraph(
                        "Prices, capacity, stocks and cash begin where the closed form of week 0 has them, and %d weeks of burn-in follow under the rows of that week; quotas begin after it."
                                .formatted(Economy.BURN_IN))
                .paragraph("The rival explanations choose who holds which gate:")
                .table(
                        List.of("explanation", "prior weight", "sets of gates.csv"),
                        files.study().explanations().stream()
                                .map(each -> List.of(
                                        each.id(),
                                        String.valueOf(each.priorWeight()),
                                        String.join(", ", each.gateSets())))
                                .toList())
                .paragraph(IN_FULL.formatted("5"));
    }

    private void input() {
        text.heading(2, "6. Input data")
                .table(
                        List.of("file", "one row is", "rows", "SHA-256"),
                        StudyTable.list(files).stream()
                                .map(table -> List.of(
                                        "`" + table.described().file() + "`",
                                        table.described().meaning().replaceFirst("^one row ", ""),
                                        String.valueOf(table.rows()),
                                        table.sha256()))
                                .toList())
                .paragraph("Scenarios change them from a day on:")
                .table(
                        List.of("scenario", "question"),
                        files.scenarios().stream()
                                .map(each -> List.of(each.id(), each.question()))
                                .toList())
                .paragraph(IN_FULL.formatted("6"));
    }

    private void submodels() {
        text.heading(2, "7. Submodels")
                .paragraph("Equations are those of the program. " + IN_FULL.formatted("7")
                        + " Their parameters, as the study sets them:")
                .table(
                        List.of("parameter", "unit", "meaning", "baseline", "range", "prior", "source"),
                        files.parameters().stream()
                                .map(row -> List.of(
                                        "`" + row.parameter().path() + "`",
                                        row.parameter().unit(),
                                        row.parameter().meaning(),
                                        Setting.inWords(row.parameter(), row.baseline()),
                                        "%s to %s"
                                                .formatted(
                                                        Setting.inWords(
                                                                row.parameter(),
                                                                row.parameter().least()),
                                                        Setting.inWords(
                                                                row.parameter(),
                                                                row.parameter().most())),
                                        row.priorInWords(),
                                        row.source().isEmpty() ? "the program's own" : row.source()))
                                .toList());
    }
}
