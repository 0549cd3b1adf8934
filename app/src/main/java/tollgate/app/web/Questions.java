package tollgate.app.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Semaphore;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.JsonRequest;
import tollgate.app.files.StoredRun;
import tollgate.app.files.StudyFiles;
import tollgate.app.jobs.Effort;
import tollgate.app.jobs.WholeRun;
import tollgate.app.jobs.Workload;
import tollgate.inference.LatinHypercube;

/** What the page may ask, and the answers. */
final class Questions {
    /** Simulations in hand at once. */
    private static final int MOST_SIMULATIONS = 4;

    private static final int MOST_PROBLEMS = 10;
    private static final int LEAST_DRAWS = 2;

    private final StudiesFolder studies;
    private final RunsFolder runs;
    private final JobQueue queue;
    private final Shortlist shortlist = new Shortlist();
    private final Semaphore simulations = new Semaphore(MOST_SIMULATIONS);

    /** Only one at a time looks for sliders: the next finds them ready. */
    private final Semaphore search = new Semaphore(1);

    Questions(StudiesFolder studies, RunsFolder runs, JobQueue queue) {
        this.studies = studies;
        this.runs = runs;
        this.queue = queue;
    }

    /** Every study, with its question or what is wrong with it. */
    Json studies() throws Refusal {
        var all = new ArrayList<Json>();
        for (String name : studies.names()) {
            var json = Json.object().put("name", name);
            try {
                all.add(json.put("question", studies.read(name).study().question()));
            } catch (InvalidInput wrong) {
                all.add(json.putTexts(
                        "problems",
                        wrong.problems().stream()
                                .limit(MOST_PROBLEMS)
                                .map(Object::toString)
                                .toList()));
            }
        }
        return Json.object().putObjects("studies", all).putTexts("efforts", efforts());
    }

    private static List<String> efforts() {
        return Arrays.stream(Effort.values()).map(Effort::word).toList();
    }

    /** What there is to choose from in a study. */
    Json study(String name) throws Refusal, InvalidInput {
        StudyFiles files = studies.read(name);
        return Json.object()
                .put("name", name)
                .put("question", files.study().question())
                .put("favourite", files.study().favourite().id())
                .put("usual_reading", files.study().usualReading().id())
                .putObjects(
                        "explanations",
                        files.study().explanations().stream()
                                .map(each -> weighted(each.id(), each.priorWeight()))
                                .toList())
                .putObjects(
                        "readings",
                        files.study().readings().stream()
                                .map(each -> weighted(each.id(), each.priorWeight()))
                                .toList())
                .putObjects(
                        "scenarios",
                        files.scenarios().stream()
                                .map(each -> Json.object().put("id", each.id()).put("question", each.question()))
                                .toList());
    }

    private static Json weighted(String id, double priorWeight) {
        return Json.object().put("id", id).put("prior_weight", priorWeight);
    }

    /** The sliders that are worth having. */
    Json sliders(String name) throws Refusal, InvalidInput {
        var files = studies.read(name);
        search.acquireUninterruptibly();
        try {
            return Json.object().putObjects("sliders", shortlist.of(files));
        } finally {
            search.release();
        }
    }

    /** One simulation, at once. */
    Json simulate(String body) throws Refusal, InvalidInput {
        var request = JsonRequest.parse(body, SingleRun.KEYS);
        var files = studies.read(request.word("study"));
        if (!simulations.tryAcquire()) {
            throw new Refusal(Refusal.TOO_MANY, "Too many simulations at once; ask again in a moment.");
        }
        try {
            return SingleRun.of(files, request);
        } finally {
            simulations.release();
        }
    }

    /** Every run below the folder of results, the newest first. */
    Json runs() throws Refusal {
        var times = new ArrayList<Listed>();
        for (String name : runs.names()) {
            times.add(new Listed(name, runs.time(name)));
        }
        times.sort(Comparator.comparingLong(Listed::time).reversed());
        var all = new ArrayList<Json>();
        for (var each : times) {
            all.add(run(each));
        }
        return Json.object().putObjects("runs", all);
    }

    /** A run and when its results were written, milliseconds since 1970; 0 where there are none. */
    private record Listed(String name, long time) {}

    private Json run(Listed listed) throws Refusal {
        String name = listed.name();
        var json = Json.object()
                .put("name", name)
                .put("unfinished", runs.unfinished(name).isPresent())
                .put("has_report", runs.hasReport(name))
                .putTexts("files", runs.files(name));
        var finished = runs.finished(name);
        finished.ifPresent(found -> json.put("finished", summary(found, listed.time())));
        return json;
    }

    private static Json summary(StoredRun run, long time) {
        var best = run.probabilities().entrySet().stream()
                .max((one, other) -> {
                    int order = Double.compare(one.getValue(), other.getValue());
                    return order == 0 ? other.getKey().compareTo(one.getKey()) : order;
                })
                .orElseThrow();
        return Json.object()
                .put("study", run.id())
                .put("seed", run.seed())
                .put("effort", run.effort())
                .put("limits", run.limits())
                .put("draws", run.draws())
                .put("version", run.version())
                .put("time", time)
                .put("effective_sample", run.effectiveSample())
                .put("most_probable", best.getKey())
                .put("probability", best.getValue());
    }

    /** Queues a run. */
    Json start(String body) throws Refusal, InvalidInput {
        var request = JsonRequest.parse(body, Set.of("study", "effort", "seed", "draws", "minutes"));
        String study = request.word("study");
        var effort = effort(request.word("effort"));
        if (effort.isEmpty()) {
            request.problem("effort", "must be one of " + String.join(", ", efforts()), "");
        }
        long seed = request.wholeNumber("seed", 1);
        var draws = request.count("draws", LEAST_DRAWS, LatinHypercube.MOST_DRAWS);
        var minutes = request.count("minutes", 1, Workload.MOST_MINUTES);
        request.throwIfAny();
        var files = studies.read(study);
        var workload = new Workload(effort.orElseThrow(), draws, minutes, OptionalInt.empty());
        String name = name(study, workload, seed);
        return add(name, whole(files, name, workload, seed, false));
    }

    private Json add(String name, WholeRun run) throws Refusal {
        return Json.object().put("id", queue.add(name, run).id()).put("name", name);
    }

    private WholeRun whole(StudyFiles files, String name, Workload workload, long seed, boolean resume) throws Refusal {
        int threads = Runtime.getRuntime().availableProcessors();
        return new WholeRun(files, Optional.of(runs.newPlace(name)), workload, seed, threads, resume);
    }

    /** The folder of a run is named for what was asked. */
    private static String name(String study, Workload workload, long seed) {
        String work = workload.draws().isPresent()
                ? "draws-" + workload.draws().getAsInt()
                : workload.effort().word();
        String limit = workload.minutes().isPresent()
                ? "-minutes-" + workload.minutes().getAsInt()
                : "";
        return "%s-%s%s-seed-%d".formatted(study, work, limit, seed);
    }

    private static Optional<Effort> effort(String word) {
        return Arrays.stream(Effort.values())
                .filter(each -> each.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Lets an interrupted run go on, as it was asked for; its study must be one of those that the page knows. */
    Json resume(String name) throws Refusal, InvalidInput {
        var asked = runs.unfinished(name)
                .orElseThrow(() ->
                        new Refusal(Refusal.CONFLICT, "This run is not interrupted: there is nothing to go on with."));
        var effort = effort(asked.effort())
                .orElseThrow(() ->
                        new Refusal(Refusal.CONFLICT, "What was asked of this run cannot be read; start it anew."));
        var files = studies.read(nameOf(asked.study())).varied(asked.variation());
        var workload = new Workload(effort, asked.draws(), asked.minutes(), asked.simulations());
        return add(name, whole(files, name, workload, asked.seed(), true));
    }

    /** The name, on this page, of the study in a folder. */
    private String nameOf(String folder) throws Refusal {
        for (String name : studies.names()) {
            if (isSame(studies.place(name), Path.of(folder))) {
                return name;
            }
        }
        throw new Refusal(
                Refusal.CONFLICT,
                "The study of this run, %s, is not among the studies of this page; go on with it by tollgate run --resume."
                        .formatted(folder));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException gone) {
            return false;
        }
    }

    /** Tells a run to stop. */
    Json cancel(String id) throws Refusal {
        if (!id.matches("\\d{1,9}")) {
            throw new Refusal(Refusal.NOT_FOUND, "There is no run of this number.");
        }
        queue.cancel(Long.parseLong(id));
        return Json.object().put("id", Long.parseLong(id));
    }
}
