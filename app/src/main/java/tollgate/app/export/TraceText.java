package tollgate.app.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tollgate.app.files.Observation;
import tollgate.app.files.StudyFiles;
import tollgate.evidence.Use;
import tollgate.experiment.Pattern;
import tollgate.weighing.Findings;

/**
 * The eight elements of TRACE (Grimm et al. 2014, https://doi.org/10.1016/j.ecolmodel.2014.01.018): how the model was tested for its purpose.
 * A study knows what was put in; what was done with it, its author knows.
 */
final class TraceText {
    private final MarkdownText text;
    private final StudyFiles files;

    private TraceText(MarkdownText text, StudyFiles files) {
        this.text = text;
        this.files = files;
    }

    /** Puts it at the end of a document. */
    static void append(MarkdownText text, StudyFiles study) {
        var trace = new TraceText(text, study);
        text.heading(1, "TRACE");
        trace.problem();
        trace.data();
        trace.concept();
        trace.verification();
        trace.analysis();
    }

    private void problem() {
        text.heading(2, "1. Problem formulation")
                .paragraph(files.study().question())
                .open("whose decision it serves, and which answers would be of use")
                .heading(2, "2. Model description")
                .paragraph("ODD, above; in full docs/model.md of Tollgate.");
    }

    private void data() {
        var observations = files.observations();
        text.heading(2, "3. Data evaluation")
                .paragraph("%d observations of %d origins by %d outlets. %d are sensitive, and carry no detail."
                        .formatted(
                                observations.size(),
                                observations.stream()
                                        .map(Observation::origin)
                                        .distinct()
                                        .count(),
                                observations.stream()
                                        .map(each -> each.page().outlet())
                                        .distinct()
                                        .count(),
                                observations.stream()
                                        .filter(Observation::sensitive)
                                        .count()))
                .table(List.of("use", "observations"), counts(each -> each.use().word()))
                .table(
                        List.of("reliability of the source", "observations"),
                        counts(each -> each.grade().toString().substring(0, 1)))
                .table(
                        List.of("credibility of the statement", "observations"),
                        counts(each -> each.grade().toString().substring(1)))
                .paragraph(
                        "Of %d parameters %d cite an observation; the others rest on papers, on judgement or on the program's own baselines."
                                .formatted(
                                        files.parameters().size(),
                                        files.parameters().stream()
                                                .filter(row -> row.source().matches(".*\\bE\\d{3,}\\b.*"))
                                                .count()))
                .open("how observations were searched for, and what was not found");
    }

    private List<List<String>> counts(Function<Observation, String> group) {
        Map<String, Long> counts = files.observations().stream()
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> List.of(each.getKey(), each.getValue().toString()))
                .toList();
    }

    private void concept() {
        text.heading(2, "4. Conceptual model evaluation")
                .paragraph(
                        "%d explanations and %d readings compete, with prior weights; none is preferred by the program. The choices that could be wrong at most cost are in docs/model.md of Tollgate, section F."
                                .formatted(
                                        files.study().explanations().size(),
                                        files.study().readings().size()))
                .open("why the model is fine enough, and no finer than needed, for the question");
    }

    private void verification() {
        text.heading(2, "5. Implementation verification")
                .paragraph(
                        "The program's tests state laws (books balance to the fen after every step, one thread gives the bits of eight) and known answers. `tollgate simulate --audit` checks every identity of a run of this study.")
                .open("which checks were run, with which version, and how they ended")
                .heading(2, "6. Model output verification")
                .paragraph(
                        "Fitted reports: %s. Patterns whose reports are fitted: %s. Patterns with settings chosen in view of them, which check nothing: %s."
                                .formatted(
                                        reports(Use.FIT),
                                        patterns("fitted"),
                                        joined(Pattern.list().stream()
                                                .filter(files.study().tuned()::containsKey)
                                                .map(Pattern::id)
                                                .toList())))
                .open("how well they are met, from results of `tollgate run`");
    }

    private void analysis() {
        text.heading(2, "7. Model analysis")
                .paragraph(
                        "%d scenarios ask what would be otherwise (ODD, section 6). `tollgate sensitivity` tells which unknowns move a result, `tollgate audit` and `calibrate` whether the sampling can be trusted."
                                .formatted(files.scenarios().size()))
                .open("what these found")
                .heading(2, "8. Model output corroboration")
                .paragraph(
                        "Reports kept out of the fit and compared with it: %s. Patterns whose reports are kept out: %s. `tollgate score` asks a finished run about reports that it has not seen."
                                .formatted(reports(Use.CHECK), patterns("checked")))
                .open("what the model foretold of data that played no part in making it");
    }

    private String reports(Use use) {
        return joined(files.observations().stream()
                .filter(each -> each.use() == use)
                .map(Observation::id)
                .toList());
    }

    private String patterns(String kind) {
        return joined(Pattern.list().stream()
                .filter(pattern -> Findings.kind(files.study(), pattern).equals(kind))
                .map(Pattern::id)
                .toList());
    }

    private static String joined(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }
}
