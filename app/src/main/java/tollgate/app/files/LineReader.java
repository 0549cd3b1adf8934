package tollgate.app.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a file line by line and knows at which byte each ends; a last line without an end is none. */
final class LineReader {
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long read;
    private long position;

    LineReader(FileChannel file) {
        this.file = file;
    }

    /** The next line without its end, as UTF-8. */
    Optional<String> next() throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            if (!buffer.hasRemaining() && !fill()) {
                return Optional.empty();
            }
            byte one = buffer.get();
            if (one == '\n') {
                position += line.size() + 1;
                return Optional.of(line.toString(StandardCharsets.UTF_8));
            }
            line.write(one);
        }
    }

    private boolean fill() throws IOException {
        buffer.clear();
        int count = file.read(buffer, read);
        buffer.flip();
        read += Math.max(0, count);
        return count > 0;
    }

    /** The byte after the end of the last line. */
    long position() {
        return position;
    }
}
