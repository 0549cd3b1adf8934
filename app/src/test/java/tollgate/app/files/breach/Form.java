package tollgate.app.files.breach;

import tollgate.app.report.breach.WritesJson;

/** Breaks the plan on purpose: files must not know what is printed from them. */
public interface Form {
    WritesJson printed();
}
