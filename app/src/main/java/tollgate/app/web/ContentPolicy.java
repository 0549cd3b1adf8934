package tollgate.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a page may load and do, as a browser is told. */
final class ContentPolicy {
    /** For everything that is no page. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b([^>]*)>(.*?)</script\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE =
            Pattern.compile("<style\\b[^>]*>(.*?)</style\\s*>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern IS_DATA = Pattern.compile("\\btype\\s*=\\s*[\"']?application/json");
    private static final String CLOSED = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}

    /** Of our own pages: files under /assets and our own answers, nothing else. */
    static String ofOwnPage(String origin) {
        String assets = origin + "/assets/";
        return "default-src 'none'; script-src %s; style-src %s; img-src 'self' data:; connect-src 'self'; %s"
                .formatted(assets, assets, CLOSED);
    }

    /**
     * Of a stored report: the scripts and styles that it was written with and no others, and nothing loaded. It stands in a box of its own, so that
     * it can ask this server for nothing, whatever stands in it.
     */
    static String ofReport(String html) {
        var styles = STYLE.matcher(html)
                .results()
                .map(style -> "'sha256-%s'".formatted(sha256(style.group(1))))
                .collect(Collectors.toCollection(TreeSet::new));
        var hashes = new TreeSet<String>();
        var scripts = SCRIPT.matcher(html);
        while (scripts.find()) {
            if (!IS_DATA.matcher(scripts.group(1)).find()) {
                hashes.add("'sha256-%s'".formatted(sha256(scripts.group(2))));
            }
        }
        return "default-src 'none'; script-src %s; style-src %s; img-src data:; %s; %s"
                .formatted(
                        allowed(hashes),
                        allowed(styles),
                        CLOSED,
                        "sandbox allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox");
    }

    private static String allowed(SortedSet<String> hashes) {
        return hashes.isEmpty() ? "'none'" : String.join(" ", hashes);
    }

    /** In base 64, as policies write it. */
    static String sha256(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
