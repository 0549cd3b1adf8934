package tollgate.spark;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tollgate.app.files.StudyFiles;
import tollgate.app.files.StudyParcel;
import tollgate.inference.Target;
import tollgate.weighing.Samplers;
import tollgate.weighing.Study;

/** A study that is broadcast: an executor reads it once, with the first run that asks for it. */
final class TravellingStudy implements Serializable {
    private static final long serialVersionUID = 1L;

    private final StudyParcel parcel;
    private transient Optional<Study> unpacked = Optional.empty();
    private transient Map<String, Target> targets = new HashMap<>();

    TravellingStudy(StudyFiles files) {
        parcel = StudyParcel.of(files);
    }

    /** What arrives has read nothing yet. */
    private Object readResolve() {
        unpacked = Optional.empty();
        targets = new HashMap<>();
        return this;
    }

    synchronized Study study() {
        if (unpacked.isEmpty()) {
            unpacked = Optional.of(parcel.unpack().study());
        }
        return unpacked.get();
    }

    /** What the pieces of an explanation's sampling are made for. */
    synchronized Target target(String explanation) {
        return targets.computeIfAbsent(explanation, id -> Samplers.target(study(), id));
    }
}
