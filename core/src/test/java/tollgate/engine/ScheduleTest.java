package tollgate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final Schedule<List<String>> schedule = Schedule.<List<String>>of(
                    "first", (state, week, draws) -> state.add("first " + week))
            .then("second", (state, week, draws) -> state.add("second " + week));

    @Test
    void stepsRunInOrderAndTheObserverIsToldAfterEach() {
        var state = new ArrayList<String>();
        schedule.seeded(1).week(state, 4, (position, title, now, week) -> now.add("after " + title));
        assertThat(state).containsExactly("first 4", "after first", "second 4", "after second");
    }

    @Test
    void twoStepsCannotShareATitle() {
        assertThatThrownBy(() -> schedule.then("first", (state, week, draws) -> {}))
                .hasMessageContaining("used twice");
    }

    @Test
    void everyRowIsWorkedOnOnceOnAnyNumberOfThreads() {
        for (int threads : new int[] {1, 2, 8}) {
            try (var workers = new Workers(threads)) {
                int[] visits = new int[1000];
                workers.forEach(1000, row -> visits[row]++);
                assertThat(visits).containsOnly(1);
            }
        }
    }
}
