package tollgate.app.files;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tollgate.inference.PriorWidth;
import tollgate.weighing.Variation;

/**
 * A study that travels to another machine: the bytes of its files, and what they were when they were read here.
 *
 * @param files by place in the folder, as the study's checksums name them
 * @param checksums by the same, SHA-256 in hexadecimal
 * @param without and the width of the priors: how the study is varied
 */
public record StudyParcel(
        Map<String, byte[]> files, Map<String, String> checksums, List<String> without, PriorWidth width)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public StudyParcel {
        files = new TreeMap<>(files);
        checksums = new TreeMap<>(checksums);
        without = new ArrayList<>(without);
    }

    /** Packs a study as its files stand. */
    public static StudyParcel of(StudyFiles study) {
        var files = new TreeMap<String, byte[]>();
        try {
            for (String name : study.checksums().keySet()) {
                files.put(name, Files.readAllBytes(study.folder().resolve(name)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(study.folder()), unreadable);
        }
        return new StudyParcel(
                files,
                study.checksums(),
                study.variation().without(),
                study.variation().width());
    }

    /**
     * Reads the study here, in a folder that is gone afterwards.
     *
     * @throws IllegalStateException when the files are no longer those that were read there
     */
    public StudyFiles unpack() {
        try {
            var folder = Files.createTempDirectory("tollgate-study-");
            try {
                for (var file : files.entrySet()) {
                    var place = folder.resolve(file.getKey());
                    Files.createDirectories(place.toAbsolutePath().getParent());
                    Files.write(place, file.getValue());
                }
                var study = StudyReader.read(folder);
                requireSame(study);
                return study.varied(new Variation(without, width));
            } finally {
                remove(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The study cannot be unpacked.", unwritable);
        } catch (InvalidInput wrong) {
            throw new IllegalStateException(
                    "The study changed on its way: %s"
                            .formatted(wrong.problems().get(0)),
                    wrong);
        }
    }

    private void requireSame(StudyFiles study) {
        if (!study.checksums().equals(checksums)) {
            throw new IllegalStateException("The files of the study changed while it was read.");
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> inside;
        try (var walk = Files.walk(folder)) {
            inside = new ArrayList<>(walk.sorted(Comparator.reverseOrder()).toList());
        }
        for (var each : inside) {
            Files.delete(each);
        }
    }
}
