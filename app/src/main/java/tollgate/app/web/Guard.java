package tollgate.app.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lets in whoever sits at this machine, and no page of another site: the host must be this one by its own name, which a name that was
 * made to point here is not, and what changes anything must come from a page of our own.
 */
final class Guard {
    /** A request is a few hundred bytes. */
    static final int MOST_BYTES = 16_384;

    /** Read and thrown away, so that one who sends too much still gets the answer. */
    private static final int MOST_BYTES_DRAINED = 64_000_000;

    private static final Map<String, String> ON_EVERY_ANSWER = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cache-Control", "no-store");

    private Guard() {}

    /** Refuses a request from elsewhere; sets what every answer carries. */
    static void admit(Context request) throws Refusal {
        ON_EVERY_ANSWER.forEach(request::header);
        request.header("Content-Security-Policy", ContentPolicy.NOTHING);
        String port = ":" + request.req().getLocalPort();
        String host = Optional.ofNullable(request.header("Host")).orElse("").toLowerCase(Locale.ROOT);
        if (!host.equals("127.0.0.1" + port) && !host.equals("localhost" + port)) {
            throw new Refusal(
                    Refusal.FORBIDDEN, "This page answers to 127.0.0.1%s and localhost%s only.".formatted(port, port));
        }
        var origin = Optional.ofNullable(request.header("Origin"));
        if (origin.isPresent() && !origin.get().equals("http://" + host)) {
            throw new Refusal(Refusal.FORBIDDEN, "A page of another site asked for this; only pages of this one may.");
        }
    }

    /** The text of a request that changes something: JSON, from a page of our own, and not too long. */
    static String body(Context request) throws Refusal, IOException {
        if (request.header("Origin") == null) {
            throw new Refusal(Refusal.FORBIDDEN, "Only a page of this site may ask for this; the request names none.");
        }
        String type = Optional.ofNullable(request.contentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).split(";", -1)[0].strip().equals("application/json")) {
            throw new Refusal(Refusal.NOT_JSON, "The request must be JSON (application/json).");
        }
        InputStream stream = request.req().getInputStream();
        byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            drain(stream);
            throw new Refusal(Refusal.TOO_LARGE, "The request is too long: at most %d bytes.".formatted(MOST_BYTES));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void drain(InputStream stream) throws IOException {
        byte[] part = new byte[MOST_BYTES];
        long drained = 0;
        int count = stream.read(part);
        while (count >= 0 && drained < MOST_BYTES_DRAINED) {
            drained += count;
            count = stream.read(part);
        }
    }
}
