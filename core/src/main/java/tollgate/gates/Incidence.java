package tollgate.gates;

import java.util.List;

/**
 * Who gains what under linear demand (docs/economics 1.1).
 *
 * @param quantity crossings
 * @param receipts what all organs take, money
 * @param privateSurplus what those who cross gain, money
 * @param deadweightLoss the rest of what free crossing would have been worth, money: crossings not made, organs' own costs, and
 *     what unapproved paths and unwanted switching use up
 */
public record Incidence(double quantity, double receipts, double privateSurplus, double deadweightLoss) {

    /** Splits the surplus {@code choke^2 / (2 slope)} of free crossing. */
    public static Incidence of(LinearDemand demand, Equilibrium equilibrium, List<Double> costs) {
        double quantity = demand.quantity(equilibrium.inclusiveValue());
        double receipts = equilibrium.expectedPayment() * quantity;
        double ownCosts = 0;
        for (int organ = 0; organ < costs.size(); organ++) {
            ownCosts += costs.get(organ) * equilibrium.consents().get(organ) * quantity;
        }
        double surplus = demand.privateSurplus(equilibrium.inclusiveValue());
        return new Incidence(quantity, receipts, surplus, demand.privateSurplus(0) - (receipts - ownCosts) - surplus);
    }
}
