package tollgate.app.report.breach;

import picocli.CommandLine.ParseResult;

/** Breaks the plan on purpose: only cli knows picocli. */
public interface ReadsArguments {
    ParseResult arguments();
}
