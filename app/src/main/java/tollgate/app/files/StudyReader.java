package tollgate.app.files;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tollgate.economy.Parameters;
import tollgate.economy.World;
import tollgate.weighing.Study;
import tollgate.weighing.Variation;

/** Reads the folder of a study. All files are read to their ends, and all that is wrong is told at once. */
public final class StudyReader {
    static final String STUDY = "study.yaml";

    /** The keys that study.yaml must have. */
    static final List<String> KEYS = List.of(
            "study",
            "question",
            "subject",
            "period",
            "organs",
            "corridors",
            "vehicle-classes",
            "dates",
            "discrepancy",
            "readings",
            "explanations",
            "parameters");

    /** The key that it has where people live behind the border. */
    static final String COUNTRY = "country";

    /** The key that it has where settings were chosen with a pattern in view. */
    static final String TUNED = "tuned";

    private static final Pattern OBSERVATION_ID = Pattern.compile("\\bE\\d{3,}\\b");

    private final Problems problems = new Problems();
    private final StudyFolder folder;

    private StudyReader(Path folder) {
        this.folder = new StudyFolder(folder, problems);
    }

    /** The study, or all that is wrong with its files; problems call them by their place in the folder. */
    public static StudyFiles read(Path folder) throws InvalidInput {
        ExistingFolder.require(folder, "the folder of a study");
        return new StudyReader(folder).study();
    }

    private StudyFiles study() throws InvalidInput {
        var root = folder.yaml(STUDY)
                .mapping(Stream.concat(KEYS.stream(), Stream.of(COUNTRY, TUNED)).toList());
        String id = root.child("study").text();
        String question = root.child("question").text();
        var place = new PlaceReader(root);
        int subject = place.subject();
        var dates = place.dates();
        var rivals = new RivalsReader(root);
        var parameterNode = root.child("parameters");
        var parameters = new ParameterReader(parameterNode);
        var provenance = new Provenance();
        var country = new CountryReader(folder, root, place, provenance);
        var carried = CarriedWords.of(place.classes(), country.goods(), country.knowsGoods());
        var facts = new FactsReader(folder, place, carried, provenance);
        var gates = facts.gates();
        var openness = facts.openness();
        var events = facts.events();
        var evidence = new EvidenceReader(folder, country.nodeIds(), country.knowsNodes());
        var scenarios = new ScenarioReader(folder, place, dates);
        var claims = new ClaimsReader(folder);
        var sketch = new SketchReader(
                folder,
                country.nodeIds(),
                place.corridors().stream().map(World.Corridor::id).toList());
        var consumerPrices = new ConsumerPrices(folder, provenance);
        checkGateSets(rivals, facts, scenarios);
        if (!evidence.reports().isEmpty()) {
            rivals.requireBases(evidence.bases());
            rivals.requireDiscrepancies(evidence.classes());
        }
        checkSources(provenance, parameterNode, parameters, evidence);
        problems.throwIfAny();
        var world = new World(
                place.calendar(),
                place.organs(),
                place.corridors(),
                place.classes(),
                gates,
                openness,
                dates,
                country.country());
        scenarios.resolve(world, Parameters.baseline().with(parameters.baselines()));
        problems.throwIfAny();
        var study = new Study(
                id,
                question,
                subject,
                world,
                parameters.baselines(),
                parameters.priors(),
                rivals.explanations(),
                rivals.readings(),
                rivals.discrepancy(),
                rivals.tuned(),
                scenarios.scenarios(),
                evidence.reports(),
                evidence.outlets());
        return new StudyFiles(
                folder.path(),
                study,
                Variation.NONE,
                place.organNames(),
                events,
                evidence.observations(),
                evidence.dollarsPerYuan(),
                consumerPrices.rises(),
                sketch.sketch(),
                parameters.rows(),
                claims.claims(),
                folder.checksums());
    }

    private static void checkGateSets(RivalsReader rivals, FactsReader facts, ScenarioReader scenarios) {
        if (!facts.gateSets().isEmpty()) {
            RivalsReader.requireGateSets(rivals.namedGateSets(), facts.gateSets());
            RivalsReader.requireGateSets(scenarios.namedGateSets(), facts.gateSets());
        }
        if (!rivals.explanations().isEmpty()) {
            var named = new HashSet<>(rivals.namedGateSets().keySet());
            named.addAll(scenarios.namedGateSets().keySet());
            facts.requireUse(named);
        }
    }

    /** Reports the observations that a source names and the ledger does not hold. */
    private void checkSources(Provenance provenance, Node node, ParameterReader parameters, EvidenceReader evidence) {
        Set<String> ids = evidence.observations().stream().map(Observation::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return;
        }
        provenance
                .sources()
                .forEach((row, source) -> listMissing(source, ids)
                        .forEach(id -> row.problem("source names %s, which is no observation".formatted(id), "")));
        for (var row : parameters.rows()) {
            listMissing(row.source(), ids)
                    .forEach(id -> node.find(row.parameter().path())
                            .flatMap(entry -> entry.find("source"))
                            .ifPresent(source -> source.problem(
                                    "%s names %s, which is no observation".formatted(source.address(), id), "")));
        }
    }

    private static List<String> listMissing(String source, Set<String> ids) {
        return OBSERVATION_ID
                .matcher(source)
                .results()
                .map(match -> match.group())
                .filter(id -> !ids.contains(id))
                .toList();
    }
}
