package tollgate.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tollgate.economy.Border;
import tollgate.economy.Parameters;
import tollgate.economy.state.Economy;
import tollgate.engine.Calendar;
import tollgate.engine.Workers;

/** An audit finds the first step after which a check fails, and finds nothing in a sound run. */
class AuditTest {
    private static void run(Audit audit) {
        var world = Border.explainedBy("substitutes", "alone");
        var weeks = new Calendar(world.calendar().firstMonday(), 4);
        try (var workers = new Workers(1)) {
            Simulation.run(world.over(weeks), Parameters.baseline(), 1, workers, audit);
        }
    }

    /** Seven once anything has been sold. */
    private static long soldAnything(Economy economy) {
        return economy.markets.sales.sum() > 0 ? 7 : 0;
    }

    @Test
    void aSoundRunBalancesAfterEveryStep() {
        var audit = Audit.everyStep();
        run(audit);
        assertThat(audit.imbalance()).isZero();
        assertThat(audit.firstBreach()).isEmpty();
    }

    @Test
    void theFirstStepThatBreaksIsNamed() {
        var audit = new Audit(true, AuditTest::soldAnything);
        run(audit);
        assertThat(audit.imbalance()).isEqualTo(7);
        assertThat(audit.firstBreach()).isEqualTo("\"donju buy vehicles\" in 2014-W48");
    }

    @Test
    void aWeeklyAuditNamesTheWeek() {
        var audit = new Audit(false, AuditTest::soldAnything);
        run(audit);
        assertThat(audit.imbalance()).isEqualTo(7);
        assertThat(audit.firstBreach()).isEqualTo("2014-W48");
    }
}
