package tollgate.gates;

import java.util.List;

/**
 * The price of one load as a report takes it apart, in whole units of money (docs/model.md, C): what it cost abroad, what
 * moving it cost, what the gate took, and what each trader kept, in the order of travel. Exact: an overflow is an
 * {@link ArithmeticException}.
 *
 * @param purchase paid abroad
 * @param moving paid to those who move it and take no share
 * @param gate bribes and licences
 * @param traders what each trader kept; negative for a loss
 */
public record ReportedChain(long purchase, long moving, long gate, List<Long> traders) {
    public ReportedChain {
        requireNotNegative("purchase", purchase);
        requireNotNegative("cost of moving", moving);
        requireNotNegative("gate's take", gate);
        traders = List.copyOf(traders);
    }

    /** The chain of one trader, who keeps what the price leaves. */
    public static ReportedChain ofSale(long purchase, long moving, long gate, long price) {
        long cost = new ReportedChain(purchase, moving, gate, List.of()).price();
        return new ReportedChain(purchase, moving, gate, List.of(Math.subtractExact(price, cost)));
    }

    /** The cost before any trader's share. */
    public long cost() {
        return priceAfter(0);
    }

    /** The price that the last trader gets. */
    public long price() {
        return priceAfter(traders.size());
    }

    /** The price once the first so many traders have added what they keep. */
    public long priceAfter(int count) {
        long price = Math.addExact(Math.addExact(purchase, moving), gate);
        for (long kept : traders.subList(0, count)) {
            price = Math.addExact(price, kept);
        }
        return price;
    }

    /** What gate and traders share: the price less the purchase and the cost of moving. */
    public long margin() {
        return Math.subtractExact(price(), Math.addExact(purchase, moving));
    }

    /** The gate's part of the price. */
    public double gateShareOfPrice() {
        return (double) gate / price();
    }

    /** The gate's part of the margin. */
    public double gateShareOfMargin() {
        return (double) gate / margin();
    }

    private static void requireNotNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("The %s (%d) must be at least 0.".formatted(name, value));
        }
    }
}
