package tollgate.app.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tollgate.app.files.Observation;
import tollgate.app.files.StudyFiles;
import tollgate.evidence.Report;

/** What reports say, in words, with their pages. */
final class Sayings {
    private final StudyFiles files;
    private final Map<String, Observation> shown = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    Sayings(StudyFiles files) {
        this.files = files;
        for (var observation : files.observations()) {
            if (observation.sensitive()) {
                closed.add(observation.page().url());
            } else {
                shown.put(observation.id(), observation);
            }
        }
    }

    /** The row of the ledger behind a report; a sensitive one is never shown. */
    Optional<Observation> find(Report report) {
        return Optional.ofNullable(shown.get(report.id()));
    }

    /** What a report says, as printed where that is known. */
    String says(Report report) {
        return find(report).map(this::says).orElseGet(() -> figure(report));
    }

    /** What a row of the ledger says, as printed. */
    String says(Observation observation) {
        var figure = observation.figure();
        String unit = figure.currency().isEmpty() ? figure.unit() : figure.currency();
        String size = figure.unit().startsWith("million") ? " million" : "";
        return "%s, %s: %s%s %s (%s), %s, %s"
                .formatted(
                        observation.variable().replace('_', ' '),
                        observation.good(),
                        figure(observation),
                        size,
                        unit,
                        isOpen(figure.per()) ? "what it pays for is open" : "per " + figure.per(),
                        observation.place(),
                        window(observation));
    }

    private static String figure(Observation observation) {
        var figure = observation.figure();
        return switch (observation.kind()) {
            case AT_LEAST -> "at least " + Figures.amount(figure.low());
            case AT_MOST -> "at most " + Figures.amount(figure.high());
            case ABSENT -> "no";
            default -> Figures.range(figure.low(), figure.high());
        };
    }

    /** Whether the study reads this basis in more than one way. */
    private boolean isOpen(String basis) {
        return files.study().readings().stream()
                        .map(reading -> reading.vehicles(basis))
                        .distinct()
                        .count()
                > 1;
    }

    private static String window(Observation observation) {
        return observation.from().equals(observation.to())
                ? observation.from().toString()
                : observation.from() + " to " + observation.to();
    }

    private static String figure(Report report) {
        return "%s: %s, %s to %s"
                .formatted(report.quantity(), Figures.range(report.low(), report.high()), report.from(), report.to());
    }

    /** The report's page as a link. */
    String page(Report report) {
        return find(report).map(this::page).orElse("");
    }

    /** The page of a row of the ledger as a link; a page that a sensitive report stands on too is named and not linked. */
    String page(Observation observation) {
        var page = observation.page();
        return closed.contains(page.url())
                ? Html.escaped(page.carrier() + ", not linked")
                : Html.link(page.url(), page.title().isEmpty() ? page.carrier() : page.title());
    }

    /** The address of a report's page, or nothing where it is not linked. */
    String address(Report report) {
        return find(report)
                .map(observation -> observation.page().url())
                .filter(url -> !closed.contains(url))
                .orElse("");
    }

    /** The name of the outlet whose reporting a row is. */
    String outlet(Observation observation) {
        return Optional.ofNullable(
                        files.study().outlets().get(observation.page().outlet()))
                .map(outlet -> outlet.name())
                .orElse(observation.page().outlet());
    }
}
