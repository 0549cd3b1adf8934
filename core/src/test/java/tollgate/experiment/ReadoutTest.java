package tollgate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** In a run where one vehicle crosses a week with consent and one without, everywhere and of every class. */
class ReadoutTest {
    private static final LocalDate MONDAY = LocalDate.of(2019, 3, 4);

    private final MadeUpRun run = new MadeUpRun();
    private final double perWeek =
            run.outputs.approved.rows().size() + run.outputs.unapproved.rows().size();

    private double crossings(LocalDate from, LocalDate to) {
        return run.readout().crossings(from, to);
    }

    @Test
    void aWindowCountsTheVehiclesOfItsOwnDays() {
        assertThat(crossings(MONDAY, MONDAY.plusDays(13))).isCloseTo(2 * perWeek, within(1e-9));
        assertThat(crossings(MONDAY, MONDAY)).isCloseTo(perWeek / 7, within(1e-9));
        assertThat(crossings(MONDAY.plusDays(3), MONDAY.plusDays(9))).isCloseTo(perWeek, within(1e-9));
    }

    @Test
    void whatTheRunHasOfAWindowIsCountedAndOutsideItThereIsNoCount() {
        var first = MadeUpRun.WORLD.calendar().monday(0);
        assertThat(crossings(first.minusDays(100), first.plusDays(6))).isCloseTo(perWeek, within(1e-9));
        assertThat(crossings(first.minusDays(100), first.minusDays(1))).isNaN();
    }

    @Test
    void whereNothingCrossesTheCountIsZero() {
        run.set(run.outputs.approved, "", MONDAY, MONDAY.plusDays(6), 0)
                .set(run.outputs.unapproved, "", MONDAY, MONDAY.plusDays(6), 0);
        assertThat(crossings(MONDAY, MONDAY.plusDays(6))).isZero();
    }
}
