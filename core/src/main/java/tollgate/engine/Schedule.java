package tollgate.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens in a week, in order: the same list is run, printed, timed, audited and compared with the documents.
 *
 * @param <S> the state that steps change
 */
public final class Schedule<S> {

    /** One entry: the title is a sentence, and the address of the step's random numbers. */
    public record Entry<S>(String title, Step<S> step) {}

    /** Told after each step, for audits and timing. */
    @FunctionalInterface
    public interface Observer<S> {
        void afterStep(int position, String title, S state, int week);
    }

    private final List<Entry<S>> entries;

    private Schedule(List<Entry<S>> entries) {
        this.entries = List.copyOf(entries);
    }

    /** A schedule with one step. */
    public static <S> Schedule<S> of(String title, Step<S> step) {
        return new Schedule<S>(List.of()).then(title, step);
    }

    /** This schedule and one step more. Titles are unique, since they address random numbers. */
    public Schedule<S> then(String title, Step<S> step) {
        if (titles().contains(title)) {
            throw new IllegalArgumentException("The step title (%s) is used twice.".formatted(title));
        }
        var longer = new ArrayList<>(entries);
        longer.add(new Entry<>(title, step));
        return new Schedule<>(longer);
    }

    /** The titles in order. */
    public List<String> titles() {
        return entries.stream().map(Entry::title).toList();
    }

    /** This schedule with its random numbers bound to a seed, ready to run. */
    public Run<S> seeded(long seed) {
        return new Run<>(entries, seed);
    }

    /** A schedule bound to a seed. */
    public static final class Run<S> {
        private final List<Entry<S>> entries;
        private final List<Draws> draws;

        private Run(List<Entry<S>> entries, long seed) {
            this.entries = entries;
            this.draws =
                    entries.stream().map(entry -> Draws.of(seed, entry.title())).toList();
        }

        /** One week, every step in order. */
        public void week(S state, int week) {
            week(state, week, (position, title, now, when) -> {});
        }

        /** One week, every step in order; the observer is told after each. */
        public void week(S state, int week, Observer<S> observer) {
            for (int i = 0; i < entries.size(); i++) {
                var entry = entries.get(i);
                entry.step().run(state, week, draws.get(i));
                observer.afterStep(i, entry.title(), state, week);
            }
        }
    }
}
