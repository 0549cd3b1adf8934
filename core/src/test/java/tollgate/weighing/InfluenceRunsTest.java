package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tollgate.economy.Country;
import tollgate.economy.Parameter;
import tollgate.inference.Prior;
import tollgate.sensitivity.ElementaryEffects;
import tollgate.sensitivity.SobolIndices;
import tollgate.weighing.InfluenceRuns.Method;

/** A border without residents, few of whose parameters are unknown; one of those speaks of residents alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InfluenceRunsTest {
    private static final String MATTERS = "gates.coordination-corridors";
    private static final String IRRELEVANT = Parameter.SUBSISTENCE_FACTOR.path();
    private static final List<Influenced> ASKED =
            List.of(find("bribe.rise"), find("subject.receipts"), find("price.rice"));

    private final InfluenceRuns.Answer both = run(Set.of(Method.MORRIS, Method.SOBOL), 9, 2);

    private static Influenced find(String id) {
        return Influenced.find(id).orElseThrow();
    }

    private static Study study() {
        var whole = BorderStudy.study();
        var priors = new LinkedHashMap<>(whole.priors());
        priors.keySet()
                .retainAll(Set.of(Parameter.COORDINATION_CORRIDORS, Parameter.HORIZON, Parameter.WILLINGNESS_TO_PAY));
        priors.put(Parameter.SUBSISTENCE_FACTOR, new Prior.Uniform(.6, 1.4));
        return with(whole, priors);
    }

    private static Study with(Study study, Map<Parameter, Prior> priors) {
        return new Study(
                study.id(),
                study.question(),
                study.subject(),
                study.world().with(Country.NONE),
                study.baselines(),
                priors,
                study.explanations(),
                study.readings(),
                study.discrepancy(),
                study.tuned(),
                study.scenarios(),
                study.reports(),
                study.outlets());
    }

    private static InfluenceRuns.Answer run(Set<Method> methods, int most, int threads) {
        var study = study();
        return new InfluenceRuns(
                        study,
                        new InfluenceRuns.Question(study.favourite(), ASKED, methods),
                        new InfluenceRuns.Settings(8, 16, most, 1, threads))
                .run((share, simulations) -> {});
    }

    private ElementaryEffects.Input effect(int outcome, String name) {
        return both.found().get(outcome).effects().orElseThrow().inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SobolIndices.Input index(int outcome, String name) {
        return both.found().get(outcome).indices().orElseThrow().inputs().stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyUnknownThatMovesARunIsVariedAndNoOther() {
        assertThat(both.unknowns())
                .containsExactlyInAnyOrder(
                        MATTERS, "gates.horizon", IRRELEVANT, Parameter.WILLINGNESS_TO_PAY.path(), "reading");
        assertThat(both.held()).isEmpty();
        assertThat(both.simulations()).isEqualTo(8 * (5 + 1) + 16 * (5 + 3));
        assertThat(both.failures()).isEmpty();
    }

    @Test
    void coordinationOfCorridorsMattersForWhatTheOrganTakes() {
        assertThat(effect(1, MATTERS).meanSize().isIndistinguishableFromZero()).isFalse();
        assertThat(index(1, MATTERS).total().isIndistinguishableFromZero()).isFalse();
        assertThat(effect(0, MATTERS).meanSize().isIndistinguishableFromZero()).isFalse();
    }

    @Test
    void whatSpeaksOfResidentsAloneIsIndistinguishableFromZeroWithoutAny() {
        for (int outcome = 0; outcome < 2; outcome++) {
            assertThat(effect(outcome, IRRELEVANT).meanSize().isIndistinguishableFromZero())
                    .isTrue();
            assertThat(index(outcome, IRRELEVANT).total().isIndistinguishableFromZero())
                    .isTrue();
        }
    }

    @Test
    void anOutcomeThatNoRunHasIsToldAndNotGuessed() {
        var rice = both.found().get(2);
        assertThat(rice.withoutResult()).isEqualTo(both.simulations());
        assertThat(rice.indices()).isEmpty();
        assertThat(effect(2, MATTERS).meanSize().value()).isNaN();
    }

    @Test
    void onlyTheStrongestAreVariedTogetherAndTheOthersAreNamed() {
        var strongest = run(Set.of(Method.SOBOL), 2, 1);
        assertThat(strongest.held()).hasSize(3).contains(IRRELEVANT);
        assertThat(strongest.simulations()).isEqualTo(8 * (5 + 1) + 16 * (2 + 3));
        assertThat(strongest.found().get(0).indices().orElseThrow().inputs())
                .extracting(SobolIndices.Input::name)
                .doesNotContainAnyElementsOf(strongest.held())
                .hasSize(2);
        assertThat(strongest.found().get(0).effects())
                .isEqualTo(both.found().get(0).effects());
    }

    @Test
    void withoutSobolsMethodNothingIsHeld() {
        var steps = run(Set.of(Method.MORRIS), 2, 1);
        assertThat(steps.held()).isEmpty();
        assertThat(steps.found().get(0).indices()).isEmpty();
        assertThat(steps.simulations()).isEqualTo(8 * (5 + 1));
    }

    @Test
    void threadsDoNotMoveABit() {
        assertThat(run(Set.of(Method.MORRIS, Method.SOBOL), 9, 1).found().toString())
                .isEqualTo(both.found().toString());
    }
}
