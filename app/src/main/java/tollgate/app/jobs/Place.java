package tollgate.app.jobs;

import tollgate.app.files.InvalidInput;
import tollgate.app.files.StudyFiles;

/** Where runs are made. */
@FunctionalInterface
public interface Place {
    /** The machines there, ready for a study; to be closed. Refused where there are none. */
    Machines open(StudyFiles files) throws InvalidInput;

    /** This process, on so many threads. */
    static Place threads(int count) {
        return files -> new ThreadMachines(files.study(), count);
    }

    /** A kind of place that this program does not know itself; found on the class path by {@link java.util.ServiceLoader}. */
    interface Cluster {
        /** The place of this name, such as {@code local[2]} or {@code spark://host:7077}. */
        Place at(String where);
    }
}
