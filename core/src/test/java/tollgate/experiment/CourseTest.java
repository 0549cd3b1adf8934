package tollgate.experiment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tollgate.economy.InhabitedBorder;
import tollgate.economy.Parameters;
import tollgate.engine.Workers;

class CourseTest {
    @Test
    void whereWhatAWeekMadeIsRefusedAsNoNumberTheRunEndsInThatWeekWithoutNumbers() {
        try (var workers = new Workers(1)) {
            assertThatThrownBy(() -> Simulation.run(
                            InhabitedBorder.explainedBy("complements", "alone"),
                            Parameters.baseline(),
                            1,
                            workers,
                            (position, title, economy, week) -> {
                                if (week == 3) {
                                    throw new IllegalArgumentException("The price (NaN) must be finite.");
                                }
                            }))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("In week 3: The price (NaN) must be finite.")
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }
}
