package tollgate.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.PlanTable;
import tollgate.app.files.Skeleton;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyReader;
import tollgate.app.jobs.Place;
import tollgate.app.jobs.Shard;
import tollgate.app.jobs.WholeSweep;

/** The study that "new" writes and a table of short runs of it, some of them under a scenario. */
record SmallSweep(Path place, Path study, Path plan, StudyFiles files) {
    static final long SEED = 3;

    static SmallSweep write(Path place, int runs) throws InvalidInput, IOException {
        var study = place.resolve("study");
        Skeleton.write(study);
        var plan = place.resolve("plan.csv");
        var text = new StringBuilder("explanation,scenario,weeks,gates.horizon\n");
        for (int run = 0; run < runs; run++) {
            text.append(run % 2 == 0 ? "both," : ",")
                    .append(run % 10 == 0 ? "both-again" : "")
                    .append(run % 10 == 0 ? ",," : ",30,")
                    .append(run / 1000.0)
                    .append('\n');
        }
        Files.writeString(plan, text);
        return new SmallSweep(place, study, plan, StudyReader.read(study));
    }

    /** The sweep into a folder, and what is then in it. */
    Map<String, String> on(Place machines, String folder, boolean resume) throws InvalidInput, IOException {
        new WholeSweep(
                        files,
                        PlanTable.read(plan, files.study(), SEED),
                        place.resolve(folder),
                        SEED,
                        machines,
                        Shard.WHOLE,
                        resume)
                .carryOut((share, simulations) -> {});
        return bytes(folder);
    }

    /** Everything but the database, whose bytes hold the place of the folder. */
    Map<String, String> bytes(String folder) throws IOException {
        var bytes = new TreeMap<String, String>();
        try (var there = Files.list(place.resolve(folder))) {
            for (var file : there.toList()) {
                bytes.put(file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        bytes.remove("catalog.duckdb");
        return bytes;
    }
}
