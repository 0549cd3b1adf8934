package tollgate.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tollgate.economy.GateRow;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.economy.World;
import tollgate.scenario.Scenario;

/** The other worlds that some patterns need: the same draw and the same luck under a scenario of the study. */
public enum Twin {
    NO_QUOTA("twin-no-quota", false),
    SHARED_REOPENING("twin-shared-reopening", false),
    HALVED_REMITTANCE("twin-halved-remittance", false),
    LICENCE_UNCHANGED("twin-licence-unchanged", false),
    /** The world as it was, with rents that buy no imports for the regime. */
    NO_REGIME_IMPORTS("", true),
    SHARED_REOPENING_NO_REGIME_IMPORTS("twin-shared-reopening", true);

    private final String scenario;
    private final boolean isWithoutRegimeImports;

    Twin(String scenario, boolean isWithoutRegimeImports) {
        this.scenario = scenario;
        this.isWithoutRegimeImports = isWithoutRegimeImports;
    }

    /** The id of its scenario; empty for the world as it was. */
    public String scenario() {
        return scenario;
    }

    /** The name in results. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it differs in nothing where nobody lives behind the border. */
    public boolean needsResidents() {
        return isWithoutRegimeImports;
    }

    /** All of them. */
    public static List<Twin> list() {
        return Arrays.asList(values());
    }

    /**
     * What it lives under; empty where the study has no such scenario.
     *
     * @param world with the gates of an explanation
     * @param everyRow every gate row of the study, whatever the explanation
     */
    public Optional<Plan> plan(
            World world, Parameters parameters, List<GateRow> everyRow, Map<String, Scenario> scenarios) {
        var own = isWithoutRegimeImports ? parameters.with(Parameter.REGIME_IMPORTS_SHARE, 0) : parameters;
        if (scenario.isEmpty()) {
            return Optional.of(Plan.unchanged(world, own));
        }
        return Optional.ofNullable(scenarios.get(scenario)).map(found -> found.plan(world, own, everyRow));
    }
}
