package tollgate.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.Skeleton;
import tollgate.app.files.StudyReader;
import tollgate.economy.Parameters;
import tollgate.economy.Week;
import tollgate.engine.Workers;
import tollgate.experiment.Simulation;
import tollgate.weighing.Study;

/** The steps of a week, with the time that each takes. */
@Command(
        name = "schedule",
        description = "Lists the steps of a week in order, with the median time of each on one short run.",
        mixinStandardHelpOptions = true)
final class Schedule implements Callable<Integer> {
    private static final int WEEKS = 104;
    private static final double NANOSECONDS_PER_MICROSECOND = 1_000;

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** One step and its median time in microseconds. */
    private record Timed(String title, double microseconds) {}

    @Override
    public Integer call() throws InvalidInput {
        var steps = time(skeleton());
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(Json.object()
                    .putObjects(
                            "steps",
                            steps.stream()
                                    .map(step -> Json.object()
                                            .put("title", step.title())
                                            .put("median_microseconds", step.microseconds()))
                                    .toList())
                    .inOneLine());
            return ExitCodes.DONE;
        }
        for (int index = 0; index < steps.size(); index++) {
            out.println(String.format(
                    Locale.ROOT,
                    "%2d  %-52s %8.1f microseconds",
                    index + 1,
                    steps.get(index).title(),
                    steps.get(index).microseconds()));
        }
        return ExitCodes.DONE;
    }

    private static List<Timed> time(Study study) {
        var titles = Week.schedule().titles();
        var times = new ArrayList<List<Long>>();
        titles.forEach(title -> times.add(new ArrayList<>()));
        var world = study.world().withGates(study.favourite().gateSets());
        long[] last = {System.nanoTime()};
        try (var workers = new Workers(1)) {
            Simulation.run(
                    world.over(world.calendar().shortenedTo(WEEKS)),
                    Parameters.baseline().with(study.baselines()),
                    1,
                    workers,
                    (position, title, state, week) -> {
                        long now = System.nanoTime();
                        times.get(position).add(now - last[0]);
                        last[0] = System.nanoTime();
                    });
        }
        var timed = new ArrayList<Timed>();
        for (int step = 0; step < titles.size(); step++) {
            Collections.sort(times.get(step));
            long median = times.get(step).get(times.get(step).size() / 2);
            timed.add(new Timed(titles.get(step), median / NANOSECONDS_PER_MICROSECOND));
        }
        return timed;
    }

    /** The small study that {@code new} writes, read from a folder that is gone afterwards. */
    private static Study skeleton() throws InvalidInput {
        try {
            var folder = Files.createTempDirectory("tollgate");
            try {
                Skeleton.write(folder);
                return StudyReader.read(folder).study();
            } finally {
                delete(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
