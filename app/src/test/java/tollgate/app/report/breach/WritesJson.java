package tollgate.app.report.breach;

import tollgate.app.files.breach.Form;
import tools.jackson.databind.ObjectMapper;

/** Breaks the plan on purpose: only files knows Jackson; and a cycle, with {@link Form}. */
public interface WritesJson {
    ObjectMapper mapper();

    Form form();
}
