package tollgate.app.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes docs/cli.md. */
public final class CommandsPage {
    private static final String HEAD = """
            # The command line

            `./tollgate VERB ...`. With `--json` a verb prints one JSON object on stdout and nothing else; messages and progress go to
            stderr. This page is generated; do not edit it.
            """;

    private CommandsPage() {}

    /** The page. */
    public static String text() {
        var root = new CommandLine(new Tollgate());
        var page = new StringBuilder(HEAD);
        page.append("\n## Exit codes\n\n| code | meaning |\n|---|---|\n");
        root.getCommandSpec()
                .usageMessage()
                .exitCodeList()
                .forEach((code, meaning) ->
                        page.append("| %s | %s |%n".formatted(code, meaning).replace("\r", "")));
        page.append("\n## Options of every verb\n\n| option | meaning |\n|---|---|\n");
        root.getCommandSpec().options().forEach(option -> page.append(row(option)));
        root.getSubcommands().values().forEach(verb -> append(page, verb.getCommandSpec()));
        return page.toString();
    }

    private static void append(StringBuilder page, CommandSpec verb) {
        page.append("\n## ").append(verb.name()).append("\n\n");
        page.append(String.join(" ", verb.usageMessage().description())).append("\n\n");
        page.append("`./tollgate ").append(verb.name());
        verb.positionalParameters().forEach(argument -> page.append(" ").append(argument.paramLabel()));
        page.append("`\n\n| argument or option | meaning |\n|---|---|\n");
        Stream.concat(verb.positionalParameters().stream(), verb.options().stream())
                .filter(argument -> !(argument instanceof OptionSpec option) || !isEverywhere(option))
                .forEach(argument -> page.append(row(argument)));
    }

    private static boolean isEverywhere(OptionSpec option) {
        return option.inherited() || option.versionHelp() || option.usageHelp();
    }

    private static String row(ArgSpec argument) {
        String name = argument instanceof OptionSpec option
                ? Stream.of(option.names()).collect(Collectors.joining("`, `"))
                        + (option.arity().max() > 0 ? " " + option.paramLabel() : "")
                : argument.paramLabel();
        String meaning = String.join(" ", argument.description())
                .replace("${DEFAULT-VALUE}", String.valueOf(argument.defaultValueString()));
        return "| `%s` | %s |\n".formatted(name, meaning);
    }
}
