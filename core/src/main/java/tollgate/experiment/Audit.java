package tollgate.experiment;

import java.util.function.ToLongFunction;
import tollgate.economy.Week;
import tollgate.economy.state.Economy;
import tollgate.engine.Schedule;

/** Checks the books of one run while it goes: after every step, or at the end of every week. */
public final class Audit implements Schedule.Observer<Economy> {
    private final int lastStep = Week.schedule().titles().size() - 1;
    private final boolean everyStep;
    private final ToLongFunction<Economy> check;
    private long imbalance;
    private String firstBreach = "";

    /** An audit by another check, which answers 0 while all is well. */
    Audit(boolean everyStep, ToLongFunction<Economy> check) {
        this.everyStep = everyStep;
        this.check = check;
    }

    /** An audit after every step. */
    public static Audit everyStep() {
        return new Audit(true, economy -> economy.books.imbalance());
    }

    /** An audit at the end of every week. */
    public static Audit everyWeek() {
        return new Audit(false, economy -> economy.books.imbalance());
    }

    @Override
    public void afterStep(int position, String title, Economy state, int week) {
        if (!everyStep && position != lastStep) {
            return;
        }
        long now = check.applyAsLong(state);
        if (now != 0 && imbalance == 0) {
            imbalance = now;
            String label = state.world.calendar().label(week);
            firstBreach = everyStep ? "\"%s\" in %s".formatted(title, label) : label;
        }
    }

    /** How far the books were from balance when they first were: 0, or the program is wrong. */
    public long imbalance() {
        return imbalance;
    }

    /** Where that was, in words; empty when it never was. */
    public String firstBreach() {
        return firstBreach;
    }
}
