package tollgate.economy.government;

/**
 * What an office takes for a company's list of holiday goods: a share of all that the company would lose by a refusal, the
 * profit on the list and the relationship (docs/model.md, 7.4). A fee above the profit is paid at a loss, for the sake of the
 * relationship.
 *
 * @param share chi, the office's bargaining share when it is not behind its quota, between 0 and 1
 * @param pressure phi, by how much of itself a full shortfall raises the share and strains the norm
 * @param norm the strain up to which necessities pass freely; below 1 there is no such norm
 * @param lossChance D, chance that a refusal ends later approvals, between 0 and 1
 * @param survival rho, chance that a relationship lasts another week, at least 0 and under 1
 */
public record HolidayFee(double share, double pressure, double norm, double lossChance, double survival) {
    public HolidayFee {
        Requirements.requireShare("bargaining share", share);
        Requirements.requireNotNegative("pressure of the quota", pressure);
        Requirements.requireNotNegative("norm", norm);
        Requirements.requireShare("chance of losing later approvals", lossChance);
        if (!(survival >= 0 && survival < 1)) {
            throw new IllegalArgumentException(
                    "The weekly survival (%s) must be at least 0 and under 1.".formatted(survival));
        }
    }

    /**
     * What a refusal would cost the company later, money: {@code D rho / (1 - rho)} weeks of its profit.
     *
     * @param weeklyProfit the company's, net of fees; a loss makes the relationship worth less than nothing
     */
    public double relationshipValue(double weeklyProfit) {
        Requirements.requireFinite("weekly profit", weeklyProfit);
        return lossChance * survival / (1 - survival) * weeklyProfit;
    }

    /**
     * The share that the office takes, {@code min(1, chi (1 + phi x))}; 0 while the norm holds, {@code 1 + phi x <= norm}.
     *
     * @param shortfall x, how far the office is behind its quota, between 0 and 1
     */
    public double shareTaken(double shortfall) {
        Requirements.requireShare("shortfall", shortfall);
        double strain = 1 + pressure * shortfall;
        return strain <= norm ? 0 : Math.min(1, share * strain);
    }

    /**
     * The fee, money, not capped by the company's cash.
     *
     * @param profit on the list, money, before the fee
     * @param weeklyProfit as for {@link #relationshipValue}
     * @param shortfall as for {@link #shareTaken}
     */
    public double fee(double profit, double weeklyProfit, double shortfall) {
        Requirements.requireFinite("profit on the list", profit);
        return shareTaken(shortfall) * Math.max(0, profit + relationshipValue(weeklyProfit));
    }
}
