package tollgate.app.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A text file of the input.
 *
 * @param name what problems call it
 * @param text without a byte order mark, lines ended by a line feed alone
 * @param sha256 of the bytes on disk, in hexadecimal
 */
record TextFile(String name, String text, String sha256) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Reads a text. */
    interface Use {
        void of(Reader text) throws IOException;
    }

    /** The file; empty when it could not be read, which is then among the problems. */
    static Optional<TextFile> read(Path path, String name, int mostBytes, Problems problems) {
        if (!isThere(path, name, problems)) {
            return Optional.empty();
        }
        try (var stream = Files.newInputStream(path)) {
            byte[] bytes = stream.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                String limit = "is larger than %d MB".formatted(mostBytes / 1_000_000);
                return refused(name, limit, "another file is meant", problems);
            }
            String text = decoded(bytes);
            if (text.indexOf('\0') >= 0) {
                return refused(name, "is not a text file", "another file is meant", problems);
            }
            return Optional.of(new TextFile(name, text, sha256(bytes)));
        } catch (CharacterCodingException notText) {
            return refused(name, "is not a text file in UTF-8", "another file is meant, or another encoding", problems);
        } catch (IOException unreadable) {
            return refused(name, "cannot be read", "you lack the permission", problems);
        }
    }

    /**
     * Lets a file be read that is too large to be held.
     *
     * @param use reads to the end, unless it finds something wrong
     * @return the SHA-256 of the bytes that were read, in hexadecimal; empty when it could not be read, which is then among the problems
     */
    static Optional<String> use(Path path, String name, Problems problems, Use use) {
        if (!isThere(path, name, problems)) {
            return Optional.empty();
        }
        var digest = digest();
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var stream = new DigestInputStream(new BufferedInputStream(Files.newInputStream(path)), digest)) {
            var text = new PushbackReader(new BufferedReader(new InputStreamReader(stream, decoder)));
            int first = text.read();
            if (first >= 0 && first != BYTE_ORDER_MARK) {
                text.unread(first);
            }
            use.of(text);
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (CharacterCodingException notText) {
            return refused(name, "is not a text file in UTF-8", "another file is meant, or another encoding", problems);
        } catch (IOException unreadable) {
            return refused(name, "cannot be read", "you lack the permission", problems);
        }
    }

    private static boolean isThere(Path path, String name, Problems problems) {
        if (Files.isDirectory(path)) {
            problems.add(new Problem(name, 0, "is a directory", "a file in it"));
        } else if (Files.notExists(path)) {
            String what = Files.isSymbolicLink(path) ? "is a link to nothing" : "there is no such file";
            problems.add(new Problem(name, 0, what, neighbour(path, name)));
        } else if (!Files.exists(path)) {
            problems.add(new Problem(name, 0, "cannot be read", "you lack the permission"));
        }
        return Files.exists(path) && !Files.isDirectory(path);
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return (text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text).replace("\r\n", "\n");
    }

    /** SHA-256 of the bytes of a file that need not be text, in hexadecimal. */
    static String sha256(Path file) {
        var digest = digest();
        try (var stream = new DigestInputStream(Files.newInputStream(file), digest)) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), unreadable);
        }
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static <T> Optional<T> refused(String name, String what, String maybe, Problems problems) {
        problems.add(new Problem(name, 0, what, maybe));
        return Optional.empty();
    }

    /** The name of the file beside it whose name is nearest, as problems would call it. */
    static String neighbour(Path path, String name) {
        var directory = path.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return "";
        }
        try (var files = Files.list(directory)) {
            String own = path.getFileName().toString();
            var names = files.map(file -> file.getFileName().toString())
                    .filter(other -> !other.equals(own))
                    .sorted()
                    .toList();
            String before = name.endsWith(own) ? name.substring(0, name.length() - own.length()) : "";
            return Nearest.find(own, names).map(near -> before + near).orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }
}
