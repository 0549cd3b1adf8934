package tollgate.app.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tollgate.economy.Country;
import tollgate.evidence.Report;
import tollgate.evidence.Use;
import tollgate.weighing.Study;

/**
 * Observations that stand outside a study, sorted by whether a run of it can be scored on them.
 *
 * @param toScore reports of quantities of the model that the run has not been fitted to
 * @param notScored the other rows, with the reason
 */
public record UnseenReports(List<Report> toScore, List<NotScored> notScored) {

    /** A row that no run is scored on. */
    public record NotScored(String id, String reason) {}

    public UnseenReports {
        toScore = List.copyOf(toScore);
        notScored = List.copyOf(notScored);
    }

    /**
     * The observations of a file with the columns of a study's own, or all that is wrong with it.
     *
     * @param outlets only those of these, by id; of all where there are none
     */
    public static UnseenReports read(StudyFiles files, Path observations, List<String> outlets) throws InvalidInput {
        var problems = new Problems();
        var study = files.study();
        var nodes =
                study.world().country().nodes().stream().map(Country.Node::id).toList();
        var evidence = new EvidenceReader(new StudyFolder(files.folder(), problems), nodes, observations);
        problems.throwIfAny();
        var toScore = new ArrayList<Report>();
        var notScored = new ArrayList<NotScored>();
        var asked = evidence.observations().stream()
                .filter(observation ->
                        outlets.isEmpty() || outlets.contains(observation.page().outlet()))
                .toList();
        for (var observation : asked) {
            var report = evidence.reports().stream()
                    .filter(each -> each.id().equals(observation.id()))
                    .findFirst();
            String reason = report.map(each -> reason(study, each)).orElseGet(() -> silence(observation));
            report.filter(each -> reason.isEmpty())
                    .ifPresentOrElse(toScore::add, () -> notScored.add(new NotScored(observation.id(), reason)));
        }
        return new UnseenReports(toScore, notScored);
    }

    private static String silence(Observation observation) {
        String why = observation.reason().isEmpty() ? "" : " (%s)".formatted(observation.reason());
        return "speaks to no quantity of the model" + why;
    }

    /** Why a run cannot be scored on a report; empty where it can. */
    private static String reason(Study study, Report report) {
        var seen = study.reports().stream()
                .filter(other -> other.use() == Use.FIT)
                .filter(other -> other.id().equals(report.id()) || saysTheSame(other, report))
                .findFirst();
        if (seen.isPresent()) {
            return "seen: the run was fitted to %s".formatted(seen.orElseThrow().id());
        }
        var calendar = study.world().calendar();
        LocalDate end = calendar.monday(calendar.weeks());
        boolean isOutside =
                report.to().isBefore(calendar.monday(0)) || !report.from().isBefore(end);
        return isOutside ? "outside the weeks of the run" : "";
    }

    private static boolean saysTheSame(Report one, Report other) {
        return one.origin().equals(other.origin())
                && one.quantity().equals(other.quantity())
                && !one.from().isAfter(other.to())
                && !other.from().isAfter(one.to());
    }
}
