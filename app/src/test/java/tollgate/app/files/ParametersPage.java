package tollgate.app.files;

import java.util.List;

/** Writes docs/parameters.md. */
public final class ParametersPage {
    private static final String HEAD = """
            # Parameters

            Every number that the model needs, as the study of the border sets it (`studies/dprk-border/study.yaml`). A run may set one
            by its path: `./tollgate simulate studies/dprk-border --set gates.horizon=0`. This page is generated; do not edit it.

            * **Baseline**: what a run takes when nothing is drawn. Where a study says nothing, the model's own baseline holds.
            * **Range**: outside it a value makes no sense and is refused.
            * **Prior**: what is believed before any report. Without one the parameter is held at its baseline.
            * **Source**: an observation of `evidence/observations.csv` (E...), a paper, or *judgement*, which is ours.
            """;

    private ParametersPage() {}

    /** The page. */
    public static String text() {
        var page = new StringBuilder(HEAD);
        String group = "";
        for (var row : Shipped.study().parameters()) {
            String next = row.parameter().path().replaceAll("\\..*", "");
            if (!next.equals(group)) {
                group = next;
                page.append("\n## ").append(group).append("\n\n");
                page.append("| path | unit | meaning | baseline | range | prior | source |\n");
                page.append("|---|---|---|---|---|---|---|\n");
            }
            page.append("| ").append(String.join(" | ", cells(row))).append(" |\n");
        }
        return page.toString();
    }

    private static List<String> cells(ParameterRow row) {
        var parameter = row.parameter();
        return List.of(
                "`" + parameter.path() + "`",
                parameter.unit(),
                parameter.meaning(),
                Setting.inWords(parameter, row.baseline()),
                "%s to %s"
                        .formatted(
                                Setting.inWords(parameter, parameter.least()),
                                Setting.inWords(parameter, parameter.most())),
                row.priorInWords(),
                row.source());
    }
}
