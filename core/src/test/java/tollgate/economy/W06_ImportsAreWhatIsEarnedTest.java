package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.economy.state.Economy;
import tollgate.engine.Workers;
import tollgate.experiment.Simulation;

/**
 * FEATURE UNDER TEST: the circular flow. Oracle: accounting.
 *
 * <p>China pays the state F a week and is paid for imports, and for nothing else. No account keeps more than some weeks of its
 * outlays, so that what comes in goes out: once money has come to rest, imports at China cost are F a week. Nobody's rent changes that, since
 * bribes and duty stay in the country. Where the state earns less than before week 0 people own less money, and imports fall to it.
 */
class W06_ImportsAreWhatIsEarnedTest {
    private static final int LAST_YEARS = SmallCountry.WEEKS - 104;

    @ParameterizedTest
    @ValueSource(doubles = {.7, 1, 1.2})
    void importsAtChinaCostAreWhatTheStateEarns(double factor) {
        var outputs = new Flows(factor, 0);
        assertThat(outputs.imports).isCloseTo(outputs.earned, within(.005 * outputs.earned));
    }

    @ParameterizedTest
    @ValueSource(doubles = {.7, 1.2})
    void theSameHoldsWhereDutyIsPaid(double factor) {
        var outputs = new Flows(factor, .2);
        assertThat(outputs.imports).isCloseTo(outputs.earned, within(.005 * outputs.earned));
    }

    /** What went each way in the last two years, fen. */
    private static final class Flows {
        private double importsBefore;
        private double earnedBefore;
        private double imports;
        private double earned;

        Flows(double factor, double duty) {
            var country = SmallCountry.town(
                    List.of(), SmallCountry.good("cloth", .1, .3, 1, 3, .3, 0), SmallCountry.local(5, .7));
            var world = SmallCountry.world(country, List.of(SmallCountry.open(Channel.OFFICIAL)), "complements");
            var parameters = SmallCountry.parameters()
                    .with(Parameter.INFLOW_FACTOR, factor)
                    .with(Parameter.CIVIL_EXPORTS_SHARE, 0)
                    .with(Parameter.DUTY, duty);
            try (var workers = new Workers(1)) {
                Simulation.run(world, parameters, 7, workers, (position, title, economy, week) -> see(economy, week));
            }
            imports -= importsBefore;
            earned -= earnedBefore;
        }

        private void see(Economy economy, int week) {
            var books = economy.books;
            imports = books.money.turnover(books.goodsPurchase);
            earned = books.money.turnover(books.stateInflow);
            if (week < LAST_YEARS) {
                importsBefore = imports;
                earnedBefore = earned;
            }
        }
    }
}
