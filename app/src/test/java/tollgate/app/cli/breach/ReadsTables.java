package tollgate.app.cli.breach;

import org.apache.commons.csv.CSVRecord;

/** Breaks the plan on purpose: only files knows how tables are written. */
public interface ReadsTables {
    CSVRecord row();
}
