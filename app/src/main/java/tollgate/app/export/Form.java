package tollgate.app.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tollgate.app.files.StudyFiles;

/** The forms that a study can be given. */
public enum Form {
    /** The study's tables as they stand, with a description that programs read. */
    FRICTIONLESS("frictionless"),
    /** A description of model and study for people, to be finished by the author. */
    ODD("odd");

    private final String word;

    Form(String word) {
        this.word = word;
    }

    /** The word on the command line. */
    public String word() {
        return word;
    }

    /** The files, by place in a folder; the same study gives the same bytes. */
    public Map<String, String> files(StudyFiles study) {
        return switch (this) {
            case FRICTIONLESS -> DataPackage.of(study);
            case ODD -> Map.of(OddText.FILE, OddText.of(study));
        };
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Form::word).toList();
    }

    /** The form of this word. */
    public static Optional<Form> find(String word) {
        return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
    }
}
