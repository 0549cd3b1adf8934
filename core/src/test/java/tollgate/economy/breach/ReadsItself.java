package tollgate.economy.breach;

import java.lang.reflect.RecordComponent;

/** Breaks the plan on purpose: the economy knows its columns without reflection. */
public final class ReadsItself {
    private ReadsItself() {}

    public static int components() {
        RecordComponent[] components = Stall.class.getRecordComponents();
        return components.length;
    }
}
