package tollgate.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.StoredRun;
import tollgate.app.files.Unfinished;
import tollgate.app.report.Results;

/** The runs below the folder of results. What is served is found by its name in a listing, and no link is followed. */
final class RunsFolder {
    private final Path folder;
    private final Map<String, Summary> summaries = new ConcurrentHashMap<>();

    /** The summary of a run when its file was of this time. */
    private record Summary(FileTime time, StoredRun run) {}

    RunsFolder(Path folder) {
        this.folder = folder;
    }

    /** The names of runs, finished and unfinished, sorted. */
    List<String> names() {
        return list(
                folder,
                each -> Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                        && (isFile(each.resolve(Results.SUMMARY)) || isFile(each.resolve(Unfinished.FILE))));
    }

    /** The tables of a run, and its summary. */
    List<String> files(String run) throws Refusal {
        return list(place(run), file -> isFile(file) && isTable(String.valueOf(file.getFileName())));
    }

    private static boolean isTable(String name) {
        return name.endsWith(".csv") || name.equals(Results.SUMMARY);
    }

    /** A table of a run, or its summary or report. */
    Path file(String run, String name) throws Refusal {
        var found = list(place(run), RunsFolder::isFile).stream()
                .filter(each -> each.equals(name) && (isTable(each) || each.equals(Results.REPORT)))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.NOT_FOUND, "The run has no such file."));
        return place(run).resolve(found);
    }

    /** What a finished run found; nothing where it has not ended or its summary is broken. */
    Optional<StoredRun> finished(String run) throws Refusal {
        var place = place(run);
        var file = place.resolve(Results.SUMMARY);
        if (!isFile(file)) {
            return Optional.empty();
        }
        try {
            var time = Files.getLastModifiedTime(file);
            var known = summaries.get(run);
            if (known != null && known.time().equals(time)) {
                return Optional.of(known.run());
            }
            var read = StoredRun.read(place);
            summaries.put(run, new Summary(time, read));
            return Optional.of(read);
        } catch (IOException | InvalidInput unreadable) {
            return Optional.empty();
        }
    }

    /** When a run's results were written, milliseconds since 1970; 0 where there are none. */
    long time(String run) throws Refusal {
        try {
            var file = place(run).resolve(Results.SUMMARY);
            return isFile(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Whether a run has a report to read. */
    boolean hasReport(String run) throws Refusal {
        return isFile(place(run).resolve(Results.REPORT));
    }

    /** What was asked of a run that has not ended. */
    Optional<Unfinished> unfinished(String run) throws Refusal {
        var place = place(run);
        return isFile(place.resolve(Unfinished.FILE)) ? Unfinished.find(place) : Optional.empty();
    }

    /** The folder of a run; refused where there is none of this name. */
    Path place(String run) throws Refusal {
        if (!names().contains(run)) {
            throw new Refusal(Refusal.NOT_FOUND, "There is no run of this name.");
        }
        return folder.resolve(run);
    }

    /** Where a new run of this name goes. */
    Path newPlace(String name) throws Refusal {
        var place = folder.resolve(name);
        if (Files.isSymbolicLink(place)) {
            throw new Refusal(Refusal.CONFLICT, "%s is a link; results are not written through it.".formatted(name));
        }
        return place;
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static List<String> list(Path folder, Predicate<Path> isMeant) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var inside = Files.list(folder)) {
            return inside.filter(isMeant)
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The results cannot be listed.", unreadable);
        }
    }
}
