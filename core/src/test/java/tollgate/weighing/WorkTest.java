package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A weighing of 100 runs before sampling, 50 particles to read and 50 runs after them; each takes one second. */
class WorkTest {
    private final List<Double> told = new ArrayList<>();
    private double seconds;

    private Work work(double limitSeconds) {
        return new Work((share, simulations) -> told.add(share), made -> seconds / limitSeconds, 1000, 200, 100, 50);
    }

    private double last() {
        return told.get(told.size() - 1);
    }

    private void draw(Work work) {
        for (int run = 0; run < 100; run++) {
            seconds++;
            work.tried(1);
        }
    }

    @Test
    void theShareOfARunThatTimeEndsIsTheShareOfItsTime() {
        var work = work(300);
        draw(work);
        assertThat(last()).isCloseTo(100 / 400.0, within(1e-9));
        seconds += 100;
        work.climbed(0.1, 500);
        assertThat(last()).isCloseTo(200 / 400.0, within(1e-9));
        seconds += 100;
        work.climbed(0.2, 1000);
        assertThat(last()).isCloseTo(300 / 400.0, within(1e-9));
        work.finished(1, 1, 1000);
        assertThat(last()).isCloseTo(300 / 400.0, within(1e-9));
        seconds += 50;
        work.afterSampling(50, 1000);
        assertThat(last()).isCloseTo(350 / 400.0, within(1e-9));
    }

    @Test
    void whereDrawsTakeAllOfTheTimeTheRestIsNotTakenForDone() {
        var work = work(60);
        draw(work);
        assertThat(last()).isCloseTo(0.5, within(1e-9));
        seconds += 40;
        work.finished(1, 4, 100);
        seconds += 120;
        work.finished(4, 4, 400);
        work.afterSampling(10, 400);
        assertThat(last()).isBetween(0.5, 0.8);
    }

    @Test
    void theShareNeverFallsAndEndsAtOne() {
        var work = work(150);
        draw(work);
        seconds += 60;
        work.climbed(0.5, 300);
        seconds += 10;
        work.finished(1, 2, 400);
        seconds += 30;
        work.finished(2, 2, 500);
        work.afterSampling(30, 500);
        work.particlesAreRead();
        work.afterSampling(50, 500);
        assertThat(told).isSorted();
        assertThat(last()).isEqualTo(1);
    }
}
