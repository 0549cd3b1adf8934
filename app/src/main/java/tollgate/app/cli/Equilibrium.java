package tollgate.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tollgate.app.files.GameFile;
import tollgate.app.files.GameReader;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.Json;
import tollgate.gates.Incidence;
import tollgate.gates.NoEquilibrium;
import tollgate.gates.StaticGame;

/** The static gate game of an analyst's file. */
@Command(
        name = "equilibrium",
        description = "Solves the static gate game of a YAML file: bribes, paths taken, who gains what.",
        mixinStandardHelpOptions = true)
final class Equilibrium implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The game; studies/textbook has examples.")
    private Path file = Path.of("");

    @Mixin
    private AsJson asJson = new AsJson();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InvalidInput, NoEquilibrium {
        var game = GameReader.read(file);
        var found = new StaticGame(game.system()).solve(game.demand(), game.terms());
        var incidence = Incidence.of(game.demand(), found, game.terms().costs());
        var out = spec.commandLine().getOut();
        if (asJson.isAsked()) {
            out.println(json(game, found, incidence).inOneLine());
        } else {
            table(game, found, incidence).forEach(out::println);
        }
        return ExitCodes.DONE;
    }

    private static Json json(GameFile game, tollgate.gates.Equilibrium found, Incidence incidence) {
        var bribes = Json.object();
        for (int organ = 0; organ < game.organs().size(); organ++) {
            bribes.put(game.organs().get(organ), found.bribes().get(organ));
        }
        var paths = new ArrayList<Json>();
        for (int path = 0; path < found.shares().size(); path++) {
            paths.add(Json.object()
                    .put("total", found.pathCosts().get(path))
                    .put("share", found.shares().get(path)));
        }
        return Json.object()
                .put("bribes", bribes)
                .putObjects("paths", paths)
                .put("total", found.expectedPayment())
                .put("quantity", incidence.quantity())
                .put("receipts", incidence.receipts())
                .put("private_surplus", incidence.privateSurplus())
                .put("deadweight_loss", incidence.deadweightLoss());
    }

    private static List<String> table(GameFile game, tollgate.gates.Equilibrium found, Incidence incidence) {
        var lines = new ArrayList<String>();
        lines.add(row("organ", "bribe", "consent bought"));
        for (int organ = 0; organ < game.organs().size(); organ++) {
            lines.add(row(
                    game.organs().get(organ),
                    number(found.bribes().get(organ)),
                    percent(found.consents().get(organ))));
        }
        lines.add("");
        lines.add(row("path", "total", "share"));
        for (int path = 0; path < found.shares().size(); path++) {
            lines.add(row(
                    game.pathNames().get(path),
                    number(found.pathCosts().get(path)),
                    percent(found.shares().get(path))));
        }
        lines.add("");
        lines.add(row("expected payment", number(found.expectedPayment()), ""));
        lines.add(row("quantity", number(incidence.quantity()), ""));
        lines.add(row("receipts", number(incidence.receipts()), ""));
        lines.add(row("private surplus", number(incidence.privateSurplus()), ""));
        lines.add(row("deadweight loss", number(incidence.deadweightLoss()), ""));
        return lines;
    }

    private static String row(String name, String first, String second) {
        return String.format(Locale.ROOT, "%-24s %14s %16s", name, first, second)
                .stripTrailing();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
