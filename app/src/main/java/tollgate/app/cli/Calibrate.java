package tollgate.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.app.files.Problem;
import tollgate.app.files.StudyReader;
import tollgate.engine.Workers;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Report;
import tollgate.scores.RankCheck;
import tollgate.weighing.Calibration;
import tollgate.weighing.Study;

/** Shows whether the density of a study's reports is that of reports as they are thought to come about, and that it could fail. */
@Command(
        name = "calibrate",
        description =
                "Checks the density of a study's reports by simulation: made-up reports of known truths must put the truth at a"
                        + " uniform rank, and two densities that are wrong on purpose must not.",
        mixinStandardHelpOptions = true)
final class Calibrate implements Callable<Integer> {
    /** Fewer leave the shares that intervals hold to chance. */
    private static final int LEAST_SETS = 300;

    private static final int SHOWN = 5;

    /** Smaller chances are those of a rounding error. */
    private static final double LEAST_SHOWN = 1e-12;

    @Parameters(index = "0", paramLabel = "STUDY", description = "The folder of the study.")
    private Path folder = Path.of("");

    @Option(names = "--runs", paramLabel = "N", description = "Runs from the priors, the truths; default 1000.")
    private int runs = 1_000;

    @Option(names = "--sets", paramLabel = "N", description = "Sets of made-up reports, 300 or more; default 400.")
    private int sets = 400;

    @Option(names = "--seed", paramLabel = "N", description = "Default 1.")
    private long seed = 1;

    @Mixin
    private Threads threads = new Threads();

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Ranks under one density. */
    private record Checked(String id, String what, boolean mustPass, int runs, int reports, List<RankCheck> checks) {
        boolean passes() {
            return checks.stream().allMatch(this::passes);
        }

        private boolean passes(RankCheck check) {
            return check.passesAmong(checks.size());
        }

        /** The log likelihood, on which all reports bear, and of the others those that fail or come nearest to failing. */
        List<RankCheck> listTelling() {
            return Stream.concat(
                            checks.stream().limit(1),
                            checks.stream()
                                    .skip(1)
                                    .sorted(Comparator.comparing((RankCheck check) -> passes(check))
                                            .thenComparing(RankCheck::p))
                                    .limit(SHOWN))
                    .toList();
        }

        boolean isAsItMustBe() {
            return passes() == mustPass;
        }
    }

    @Override
    public Integer call() throws InvalidInput {
        Bounds.require(spec, "--runs", runs, 50, 100_000);
        Bounds.require(spec, "--sets", sets, LEAST_SETS, 100_000);
        var study = StudyReader.read(folder).study();
        try (var workers = new Workers(threads.count())) {
            var all = pool(study, report -> true, workers);
            if (all.reports() == 0 || all.size() == 0) {
                throw new InvalidInput(List.of(new Problem(
                        folder.toString(),
                        0,
                        "has no fitted report that speaks of the gates, so there is nothing to check",
                        "")));
            }
            var spreads = pool(study, report -> report.kind() == Kind.SPREAD, workers);
            var table = GradeTable.DEFAULT;
            var results = new LinkedHashMap<String, Checked>();
            add(results, check("shipped", "the density as it is", true, all, table, workers));
            if (spreads.reports() > 0) {
                add(results, check("spreads", "spreads alone", true, spreads, table, workers));
            }
            add(
                    results,
                    check(
                            "no-outlet-bias",
                            "no bias that an outlet shares",
                            false,
                            all,
                            table.withoutOutletBias(),
                            workers));
            add(
                    results,
                    check(
                            "no-contamination",
                            "no report is ever wrong",
                            false,
                            all,
                            table.withoutContamination(),
                            workers));
            tell(results);
            return results.values().stream().allMatch(Checked::isAsItMustBe) ? ExitCodes.DONE : ExitCodes.CHECK_FAILED;
        }
    }

    private Calibration pool(Study study, Predicate<Report> which, Workers workers) {
        return Calibration.of(study, study.favourite(), new Calibration.Settings(runs, sets, seed), which, workers);
    }

    private static Checked check(
            String id, String what, boolean mustPass, Calibration pool, GradeTable fitted, Workers workers) {
        return new Checked(id, what, mustPass, pool.size(), pool.reports(), pool.check(fitted, workers));
    }

    private static void add(Map<String, Checked> results, Checked checked) {
        results.put(checked.id(), checked);
    }

    private void tell(Map<String, Checked> results) {
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(Json.object()
                    .putObjects(
                            "densities",
                            results.values().stream().map(Calibrate::json).toList())
                    .inOneLine());
        } else {
            results.values().forEach(checked -> tell(checked, out));
        }
    }

    private static void tell(Checked checked, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%s: %s (%d reports, %d runs); it %s, as it %s%n",
                checked.id(),
                checked.what(),
                checked.reports(),
                checked.runs(),
                checked.passes() ? "passes" : "fails",
                checked.isAsItMustBe() ? "must" : "MUST NOT");
        checked.listTelling()
                .forEach(check -> out.printf(
                        Locale.ROOT,
                        "  %-40s p %s, 50 %% intervals hold %.3f, 90 %% intervals %.3f%n",
                        check.quantity(),
                        check.p() < LEAST_SHOWN ? "below 1e-12" : String.format(Locale.ROOT, "%.2g", check.p()),
                        check.coverage50().share(),
                        check.coverage90().share()));
    }

    private static Json json(Checked checked) {
        return Json.object()
                .put("id", checked.id())
                .put("must_pass", checked.mustPass())
                .put("passes", checked.passes())
                .put("reports", checked.reports())
                .put("runs", checked.runs())
                .putObjects(
                        "quantities",
                        checked.checks().stream()
                                .map(check -> Json.object()
                                        .put("id", check.quantity())
                                        .put("p", check.p())
                                        .put("chi_square_p", check.chiSquareP())
                                        .put("band_p", check.bandP())
                                        .put("coverage_50", check.coverage50().share())
                                        .put("coverage_90", check.coverage90().share()))
                                .toList());
    }
}
