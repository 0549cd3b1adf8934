package tollgate.accounting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Double entry in whole units: the one door through which money (fen) and goods (whole vehicles) move. What leaves one
 * account enters another, so the sum over accounts never changes.
 *
 * <p>An account is either bounded (never below zero) or open (the rest of the world, which may owe without limit).
 * Every entry names its flow, so that a flow's total is known without a journal.
 */
public final class Ledger {
    private final String unit;
    private final List<String> accounts = new ArrayList<>();
    private final List<String> flows = new ArrayList<>();
    private final Map<String, Integer> accountNumbers = new HashMap<>();
    private final Map<String, Integer> flowNumbers = new HashMap<>();
    private boolean[] open = new boolean[16];
    private long[] balances = new long[16];
    private long[] turnovers = new long[16];
    private long[] received = new long[16];
    private long[] paid = new long[16];

    /** An empty ledger; the unit is for messages and documents. */
    public Ledger(String unit) {
        this.unit = unit;
    }

    /** Opens an empty account that may never go below zero; an endowment is a flow from an open account. */
    public int bounded(String name) {
        return account(name, false);
    }

    /** Opens an account that may go below zero. */
    public int open(String name) {
        return account(name, true);
    }

    private int account(String name, boolean mayOwe) {
        if (accountNumbers.putIfAbsent(name, accounts.size()) != null) {
            throw new IllegalArgumentException("The account (%s) is open already.".formatted(name));
        }
        int number = accounts.size();
        accounts.add(name);
        if (number == balances.length) {
            open = Arrays.copyOf(open, 2 * number);
            balances = Arrays.copyOf(balances, 2 * number);
            received = Arrays.copyOf(received, 2 * number);
            paid = Arrays.copyOf(paid, 2 * number);
        }
        open[number] = mayOwe;
        return number;
    }

    /** Names a flow. */
    public int flow(String name) {
        if (flowNumbers.putIfAbsent(name, flows.size()) != null) {
            throw new IllegalArgumentException("The flow (%s) has a number already.".formatted(name));
        }
        int number = flows.size();
        flows.add(name);
        if (number == turnovers.length) {
            turnovers = Arrays.copyOf(turnovers, 2 * number);
        }
        return number;
    }

    /**
     * Moves an amount.
     *
     * @throws IllegalArgumentException when the amount is negative or a bounded account would fall below zero
     */
    public void move(int flow, int from, int to, long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException(
                    "The amount (%d %s) of %s must not be negative.".formatted(amount, unit, flows.get(flow)));
        }
        if (!open[from] && balances[from] < amount) {
            throw new IllegalArgumentException("The account %s holds %d %s and cannot pay %d of %s."
                    .formatted(accounts.get(from), balances[from], unit, amount, flows.get(flow)));
        }
        if (amount == 0) {
            return;
        }
        balances[from] = Math.subtractExact(balances[from], amount);
        balances[to] = Math.addExact(balances[to], amount);
        paid[from] = Math.addExact(paid[from], amount);
        received[to] = Math.addExact(received[to], amount);
        turnovers[flow] = Math.addExact(turnovers[flow], amount);
    }

    /** Moves as much of an amount as the payer has; returns what was moved. */
    public long moveUpTo(int flow, int from, int to, long amount) {
        long possible = open[from] ? amount : Math.min(amount, balances[from]);
        move(flow, from, to, possible);
        return possible;
    }

    /**
     * Takes over all balances and turnovers of another ledger.
     *
     * @throws IllegalArgumentException when it has other accounts or flows
     */
    public void copyFrom(Ledger other) {
        if (!accounts.equals(other.accounts) || !flows.equals(other.flows)) {
            throw new IllegalArgumentException("The ledgers in %s and %s differ in shape.".formatted(unit, other.unit));
        }
        balances = other.balances.clone();
        turnovers = other.turnovers.clone();
        received = other.received.clone();
        paid = other.paid.clone();
    }

    /** What an account holds. */
    public long balance(int account) {
        return balances[account];
    }

    /** All that has moved in a flow so far. */
    public long turnover(int flow) {
        return turnovers[flow];
    }

    /** Names in order of their numbers. */
    public List<String> accounts() {
        return List.copyOf(accounts);
    }

    /** Names in order of their numbers. */
    public List<String> flows() {
        return List.copyOf(flows);
    }

    /**
     * How far the books are from balance: the sum of all balances, plus the distance of each from what its entries say,
     * plus what a bounded account owes. 0 unless something moved by another door.
     */
    public long imbalance() {
        long sum = 0;
        long error = 0;
        for (int account = 0; account < accounts.size(); account++) {
            sum += balances[account];
            error += Math.abs(balances[account] - received[account] + paid[account]);
            if (!open[account]) {
                error += Math.max(0, -balances[account]);
            }
        }
        return Math.abs(sum) + error;
    }
}
