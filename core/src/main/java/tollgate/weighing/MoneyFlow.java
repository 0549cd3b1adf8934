package tollgate.weighing;

/**
 * Money that changes hands in a year of a period, given the reports, over the mixture of all explanations.
 *
 * @param period years from and to, for example {@code 2018-2019}
 * @param reading a reading's id, or {@code all}
 * @param from who pays; a trader, an organ, a purse
 * @param to who gets it; an organ, a purse, or what it is spent on
 * @param mean CNY a year; means balance at every node, quantiles need not
 * @param q05 quantile, CNY a year; q50 and q95 likewise
 */
public record MoneyFlow(
        String period, String reading, String from, String to, double mean, double q05, double q50, double q95) {}
