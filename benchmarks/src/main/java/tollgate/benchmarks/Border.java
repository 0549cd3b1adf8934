package tollgate.benchmarks;

import java.nio.file.Path;
import tollgate.app.files.InvalidInput;
import tollgate.app.files.StudyReader;
import tollgate.economy.Parameters;
import tollgate.economy.World;
import tollgate.weighing.Study;

/** The shipped study of the border: what is measured is what users run. */
final class Border {
    private static final Path FOLDER = Path.of("studies", "dprk-border");

    private Border() {}

    static Study study() throws InvalidInput {
        return StudyReader.read(FOLDER).study();
    }

    /** Under the explanation of highest prior weight. */
    static World world(Study study) {
        return study.world().withGates(study.favourite().gateSets());
    }

    static Parameters parameters(Study study) {
        return Parameters.baseline().with(study.baselines());
    }
}
