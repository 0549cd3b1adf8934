package tollgate.engine;

/**
 * One thing that happens each week.
 *
 * @param <S> the state that steps change
 */
@FunctionalInterface
public interface Step<S> {

    /**
     * Lets it happen.
     *
     * @param week the number of the week in the run's calendar
     * @param draws this step's random numbers
     */
    void run(S state, int week, Draws draws);
}
