package tollgate.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The command line, run in this process. */
public record Terminal(int code, String out, String err) {
    public static Terminal run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Tollgate.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Terminal(code, out.toString(), err.toString());
    }
}
