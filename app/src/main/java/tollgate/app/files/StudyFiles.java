package tollgate.app.files;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tollgate.scenario.Scenario;
import tollgate.weighing.Claim;
import tollgate.weighing.Study;
import tollgate.weighing.Variation;

/**
 * All that the folder of a study holds.
 *
 * @param folder as it was named
 * @param study what is run and weighed
 * @param variation in what the study differs from the files
 * @param organNames full names by id
 * @param events in the order of the file
 * @param observations the whole ledger, in the order of the file
 * @param dollarsPerYuan by month; empty where the study has no exchange rates
 * @param consumerPriceRises by year, by how much consumer prices rose in the country of the yuan, percent; empty where the study has none
 * @param sketch a drawing of the border, or an empty one
 * @param parameters every parameter, in the order of the documents
 * @param claims the statements that the study asks about, in the order of the file
 * @param checksums by file, relative to the study, the SHA-256 of its bytes in hexadecimal; sorted by name
 */
public record StudyFiles(
        Path folder,
        Study study,
        Variation variation,
        Map<String, String> organNames,
        List<EventRow> events,
        List<Observation> observations,
        Map<YearMonth, Double> dollarsPerYuan,
        SortedMap<Integer, Double> consumerPriceRises,
        Sketch sketch,
        List<ParameterRow> parameters,
        List<Claim> claims,
        Map<String, String> checksums) {
    public StudyFiles {
        organNames = Map.copyOf(organNames);
        events = List.copyOf(events);
        observations = List.copyOf(observations);
        dollarsPerYuan = Map.copyOf(dollarsPerYuan);
        consumerPriceRises = Collections.unmodifiableSortedMap(new TreeMap<>(consumerPriceRises));
        parameters = List.copyOf(parameters);
        claims = List.copyOf(claims);
        checksums = Collections.unmodifiableMap(new TreeMap<>(checksums));
    }

    /** The same folder, its study varied. */
    public StudyFiles varied(Variation other) {
        return new StudyFiles(
                folder,
                other.of(study),
                other,
                organNames,
                events,
                observations,
                dollarsPerYuan,
                consumerPriceRises,
                sketch,
                parameters,
                claims,
                checksums);
    }

    /** What may be otherwise, in the order of ids. */
    public List<Scenario> scenarios() {
        return study.scenarios();
    }
}
