package tollgate.app.files;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import tollgate.evidence.Simulated;
import tollgate.experiment.QuarterlyTable;
import tollgate.weighing.Memory;
import tollgate.weighing.Trial;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run has done so far, in a file that only grows: one line for each piece of work, with a checksum, written as soon as the
 * piece is done. A run that is killed leaves at most its last line torn; that line is dropped and its work done again.
 *
 * <p>A line is its checksum, the address and the results, between tabs. Numbers are written as their bits, so that they come back the
 * same. The first line says which run it is of.
 */
public final class MemoryFile implements Memory, AutoCloseable {
    private static final String RUN = "run";
    private static final int HEX = 16;
    private static final JsonMapper TRIALS = JsonMapper.builder()
            .addMixIn(Simulated.class, Kinds.class)
            .addMixIn(QuarterlyTable.class, Numbers.class)
            .build();

    private final FileChannel file;
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** What a report's simulated quantity is written as. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Simulated.Level.class, name = "level"),
        @JsonSubTypes.Type(value = Simulated.Cases.class, name = "cases"),
        @JsonSubTypes.Type(value = Simulated.Count.class, name = "count"),
        @JsonSubTypes.Type(value = Simulated.Missing.class, name = "missing")
    })
    private interface Kinds {}

    /** A table is written as its values. */
    private interface Numbers {
        @JsonCreator
        static QuarterlyTable of(float[] values) {
            return QuarterlyTable.of(values);
        }

        @JsonValue
        float[] values();
    }

    /** Where in the file the results of an address stand. */
    private record Place(long start, int length) {}

    private MemoryFile(FileChannel file) {
        this.file = file;
    }

    /** Where what an interrupted run had done stays when another begins in its place. */
    public static Path before(Path path) {
        return path.resolveSibling(path.getFileName() + ".before");
    }

    /** A new file for a run; one that is there is kept as {@link #before}. */
    public static MemoryFile fresh(Path path, String run) {
        try {
            if (Files.exists(path)) {
                Files.move(path, before(path), StandardCopyOption.REPLACE_EXISTING);
            }
            return open(path, run);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("%s cannot be written.".formatted(path), unwritable);
        }
    }

    /**
     * Goes on with the file of an interrupted run; a new one where there is none.
     *
     * @param run what the run is a function of, in one word; a file of another run is refused
     */
    public static MemoryFile resumed(Path path, String run) throws InvalidInput {
        try {
            return open(path, run);
        } catch (OtherRun other) {
            throw new InvalidInput(List.of(new Problem(
                    path.toString(),
                    1,
                    "is of a run with another study, seed, effort or version, which cannot be resumed",
                    "without --resume")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(path), unreadable);
        }
    }

    private static final class OtherRun extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static MemoryFile open(Path path, String run) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var memory = new MemoryFile(file);
        try {
            memory.readAll();
            var first = memory.text(RUN);
            if (first.isPresent() && !first.get().equals(run)) {
                throw new OtherRun();
            }
        } catch (IOException | RuntimeException broken) {
            file.close();
            throw broken;
        }
        if (memory.text(RUN).isEmpty()) {
            memory.places.clear();
            file.truncate(0);
            memory.write(RUN, run);
        }
        return memory;
    }

    /** Takes note of every whole line and cuts off what follows the last of them. */
    private void readAll() throws IOException {
        var reader = new LineReader(file);
        long good = 0;
        for (var line = reader.next(); line.isPresent() && note(line.get(), good); line = reader.next()) {
            good = reader.position();
        }
        file.truncate(good);
        file.position(good);
    }

    private boolean note(String line, long start) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 3 || !parts[0].equals(checksum(parts[1], parts[2]))) {
            return false;
        }
        int before = parts[0].length() + 1 + parts[1].getBytes(StandardCharsets.UTF_8).length + 1;
        places.put(parts[1], new Place(start + before, parts[2].getBytes(StandardCharsets.UTF_8).length));
        return true;
    }

    private static String checksum(String address, String results) {
        var sum = new CRC32();
        sum.update(address.getBytes(StandardCharsets.UTF_8));
        sum.update('\t');
        sum.update(results.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    private synchronized void write(String address, String results) {
        String sum = checksum(address, results);
        byte[] line = (sum + "\t" + address + "\t" + results + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            long start = file.position();
            var bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            int length = results.getBytes(StandardCharsets.UTF_8).length;
            places.put(address, new Place(start + line.length - 1 - length, length));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("What was done cannot be kept.", unwritable);
        }
    }

    private Optional<String> text(String address) {
        return Optional.ofNullable(places.get(address)).map(place -> {
            var bytes = ByteBuffer.allocate(place.length());
            try {
                int count = 0;
                while (bytes.hasRemaining() && count >= 0) {
                    count = file.read(bytes, place.start() + bytes.position());
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("What was done cannot be read.", unreadable);
            }
            return new String(bytes.array(), StandardCharsets.UTF_8);
        });
    }

    @Override
    public Optional<double[]> find(String address) {
        return text(address).map(MemoryFile::numbers);
    }

    private static double[] numbers(String text) {
        if (text.isEmpty()) {
            return new double[0];
        }
        String[] words = text.split(" ", -1);
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.longBitsToDouble(Long.parseUnsignedLong(words[i], HEX));
        }
        return numbers;
    }

    @Override
    public void keep(String address, double[] results) {
        var text = new StringBuilder();
        for (double result : results) {
            text.append(text.isEmpty() ? "" : " ").append(Long.toHexString(Double.doubleToRawLongBits(result)));
        }
        write(address, text.toString());
    }

    @Override
    public Optional<Trial> findTrial(String address) {
        return text(address).map(json -> TRIALS.readValue(json, Trial.class));
    }

    @Override
    public void keepTrial(String address, Trial trial) {
        write(address, TRIALS.writeValueAsString(trial));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException("What was done cannot be kept.", unclosable);
        }
    }
}
