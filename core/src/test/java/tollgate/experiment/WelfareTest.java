package tollgate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tollgate.economy.Country;
import tollgate.economy.behaviour.LinearExpenditure;
import tollgate.economy.state.Role;

/** Oracle: {@link LinearExpenditure}, which K23 ties to the textbook. */
class WelfareTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Weeks WEEKS = Weeks.of(MadeUpRun.WORLD.calendar(), FIRST, FIRST.plusWeeks(3));
    private static final List<Country.Good> GOODS = MadeUpRun.WORLD.country().goods();
    private static final LinearExpenditure TASTE = new LinearExpenditure(
            GOODS.stream().mapToDouble(Country.Good::subsistence).toArray(),
            GOODS.stream().mapToDouble(Country.Good::marginalShare).toArray());
    private static final double[] BEFORE = {4, 2.5, 4, 11, 8, 1.2, 1};
    private static final double[] AFTER = {4.2, 2.4, 8, 22, 8, 1.3, 1.1};
    private static final double SPENDING = 40;
    private static final double PEOPLE = 1_000;

    /** A thousand people in each cell who spend the same at the prices of each world. */
    private static MadeUpRun at(double[] prices, double spending) {
        var run = new MadeUpRun();
        var panels = run.outputs.country;
        for (int good = 0; good < GOODS.size(); good++) {
            int each = good;
            run.setIn(panels.price, GOODS.get(good).id() + ".", week -> true, prices[each]);
        }
        double above = spending - TASTE.costOfSubsistence(prices);
        return run.setIn(panels.people, "", week -> true, PEOPLE)
                .setIn(panels.supernumerary, "", week -> true, PEOPLE * above);
    }

    private static double worth(MadeUpRun without, MadeUpRun with) {
        return Welfare.between(without.readout(), with.readout(), WEEKS).mean(cell -> true);
    }

    @Test
    void dearerGoodsAreWorthTheEquivalentVariationOfTheExpenditureSystem() {
        assertThat(worth(at(BEFORE, SPENDING), at(AFTER, SPENDING)))
                .isCloseTo(TASTE.equivalentVariation(BEFORE, AFTER, SPENDING), within(1e-9));
    }

    /** K23, by hand: flour and oil twice as dear. The goods here have other shares, so only the sign and the order are the same. */
    @Test
    void doubledFlourAndOilCostWithinAFactorOfThreeOfTheTextbooksHalfYuan() {
        double[] doubled = BEFORE.clone();
        doubled[2] *= 2;
        doubled[3] *= 2;
        assertThat(worth(at(BEFORE, SPENDING), at(doubled, SPENDING))).isBetween(-3 * .534821, -.534821 / 3);
    }

    @Test
    void atTheSamePricesMoreMoneyIsWorthItself() {
        assertThat(worth(at(BEFORE, SPENDING), at(BEFORE, SPENDING + 7))).isCloseTo(7, within(1e-9));
    }

    /** Half of every good beyond subsistence is as good as half the money for it. */
    @Test
    void whatIsOutOfStockIsLost() {
        var empty = at(BEFORE, SPENDING);
        empty.setIn(empty.outputs.country.served, "", week -> true, 0.5);
        assertThat(worth(at(BEFORE, SPENDING), empty))
                .isCloseTo(-(SPENDING - TASTE.costOfSubsistence(BEFORE)) / 2, within(1e-9));
    }

    @Test
    void placesAndRolesAreToldApart() {
        var richer = at(BEFORE, SPENDING);
        richer.setIn(richer.outputs.country.supernumerary, "hyesan.donju", week -> true, 0);
        var welfare = Welfare.between(at(BEFORE, SPENDING).readout(), richer.readout(), WEEKS);
        assertThat(welfare.cells()).hasSize(14 * 4);
        assertThat(welfare.cells().stream().filter(cell -> cell.equivalentVariation() != 0))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.node().id()).isEqualTo("hyesan");
                    assertThat(cell.role()).isEqualTo(Role.DONJU);
                });
    }

    @Test
    void theShareBelowSubsistenceStandsBesideIt() {
        var poorer = at(BEFORE, SPENDING);
        poorer.setIn(poorer.outputs.country.shareBelow, "", week -> true, 1.25);
        var welfare = Welfare.between(at(BEFORE, SPENDING).readout(), poorer.readout(), WEEKS);
        assertThat(welfare.mean(cell -> true)).isZero();
        assertThat(welfare.shareBelowMore(cell -> true)).isCloseTo(0.25, within(1e-12));
    }
}
