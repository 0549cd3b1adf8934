package tollgate.app.files;

import java.util.List;
import tollgate.experiment.Pattern;
import tollgate.weighing.Claim;

/** Writes docs/claims.schema.json, by which editors complete and check claims.yaml. The reader itself checks more. */
public final class ClaimsSchema {
    private ClaimsSchema() {}

    /** The schema. */
    public static String text() {
        return Json.object()
                        .put("$schema", "http://json-schema.org/draft-07/schema#")
                        .put("title", "claims.yaml of a Tollgate study")
                        .put("type", "object")
                        .put("additionalProperties", false)
                        .putTexts("required", List.of(ClaimsReader.CLAIMS))
                        .put(
                                "properties",
                                Json.object()
                                        .put(
                                                ClaimsReader.CLAIMS,
                                                Json.object()
                                                        .put("type", "array")
                                                        .put("items", claim())))
                        .indented()
                        .replace("\r", "")
                + "\n";
    }

    private static Json claim() {
        return Json.object()
                .put("type", "object")
                .put("additionalProperties", false)
                .putTexts("required", ClaimsReader.REQUIRED)
                .put(
                        "properties",
                        Json.object()
                                .put(
                                        "id",
                                        Json.object()
                                                .put("type", "integer")
                                                .put("minimum", 0)
                                                .put("maximum", ClaimsReader.MOST))
                                .put("statement", text("One sentence, in the study's own words."))
                                .put(
                                        "class",
                                        list(
                                                        "What it is to the model.",
                                                        Claim.Role.list().stream()
                                                                .map(Claim.Role::word)
                                                                .toList())
                                                .put("minItems", 1))
                                .put("model", text("Where in the model it stands."))
                                .put(
                                        "patterns",
                                        list(
                                                "Patterns of docs/model.md, D that would show it.",
                                                Pattern.list().stream()
                                                        .map(Pattern::id)
                                                        .toList()))
                                .put("criterion", text("How the patterns are read."))
                                .put("reason", text("Why runs cannot tell, where no pattern could.")));
    }

    private static Json text(String description) {
        return Json.object()
                .put("description", description)
                .put("type", "string")
                .put("minLength", 1);
    }

    private static Json list(String description, List<String> words) {
        return Json.object()
                .put("description", description)
                .put("type", "array")
                .put("items", Json.object().putTexts("enum", words));
    }
}
