package tollgate.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.rng.core.source64.Philox4x64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noSequenceOfEntriesCreatesOrDestroysMoney(long seed) {
        var ledger = new Ledger("fen");
        int world = ledger.open("world");
        int[] accounts = new int[20];
        for (int i = 0; i < accounts.length; i++) {
            accounts[i] = ledger.bounded("account " + i);
        }
        int flow = ledger.flow("payments");
        var luck = new Philox4x64(new long[] {seed, 0, 0, 0, 0, 0});
        for (int account : accounts) {
            ledger.move(flow, world, account, luck.nextInt(1_000_000));
        }
        for (int i = 0; i < 2000; i++) {
            ledger.moveUpTo(
                    flow,
                    accounts[luck.nextInt(accounts.length)],
                    accounts[luck.nextInt(accounts.length)],
                    luck.nextInt(100_000));
        }
        long sum = ledger.balance(world);
        for (int account : accounts) {
            assertThat(ledger.balance(account)).isNotNegative();
            sum += ledger.balance(account);
        }
        assertThat(sum).isZero();
        assertThat(ledger.imbalance()).isZero();
    }

    @Test
    void aBoundedAccountCannotPayWhatItDoesNotHave() {
        var ledger = new Ledger("fen");
        int world = ledger.open("world");
        int poor = ledger.bounded("poor");
        int flow = ledger.flow("bribes");
        ledger.move(flow, world, poor, 10);
        assertThatThrownBy(() -> ledger.move(flow, poor, world, 11))
                .hasMessageContaining("poor holds 10 fen and cannot pay 11 of bribes");
        assertThat(ledger.moveUpTo(flow, poor, world, 11)).isEqualTo(10);
    }

    @Test
    void aNegativeAmountIsRefused() {
        var ledger = new Ledger("fen");
        int world = ledger.open("world");
        int flow = ledger.flow("bribes");
        assertThatThrownBy(() -> ledger.move(flow, world, world, -1)).hasMessageContaining("must not be negative");
    }

    @Test
    void turnoverCountsEveryEntryOfAFlow() {
        var ledger = new Ledger("vehicles");
        int abroad = ledger.open("abroad");
        int fleet = ledger.bounded("fleet");
        int crossed = ledger.flow("crossed");
        int scrapped = ledger.flow("scrapped");
        ledger.move(crossed, abroad, fleet, 5);
        ledger.move(crossed, abroad, fleet, 2);
        ledger.move(scrapped, fleet, abroad, 3);
        assertThat(ledger.turnover(crossed)).isEqualTo(7);
        assertThat(ledger.turnover(scrapped)).isEqualTo(3);
        assertThat(ledger.balance(fleet)).isEqualTo(4);
    }
}
