package tollgate.gates;

/** How steeply demand for crossings falls: {@code h = -Q'(Tbar)/Q(Tbar)}, as each organ sees it. */
@FunctionalInterface
public interface Hazard {
    /**
     * Writes the hazard each organ faces.
     *
     * @param inclusiveValue what a crossing costs, money; infinite when no path is live
     * @param hazard receives by organ the hazard, per unit of money; infinite where there is no demand
     */
    void at(double inclusiveValue, double[] hazard);
}
