package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final int MSS = 0;
    private static final int BSC = 1;
    private static final int CUSTOMS = 3;
    private static final World.Cargo COMMON = Border.world().cargoes().get(1);
    private static final World.Cargo DEAR = Border.world().cargoes().get(2);

    @Test
    void theGateChangesHandsInTheFirstWeekOnOrAfterTheTakeover() {
        var parameters = Parameters.baseline()
                .with(Parameter.TAKEOVER, (double) LocalDate.of(2021, 6, 2).toEpochDay());
        var world = Border.explainedBy("complements", "alone");
        var spans = new Gates(world, parameters).spans("hyesan", Channel.PRIVATE, COMMON);
        assertThat(spans).hasSize(3);
        assertThat(spans.get(0).firstWeek()).isZero();
        assertThat(spans.get(0).gate().organs()).hasSize(3);
        assertThat(world.calendar().monday(spans.get(1).firstWeek())).isEqualTo("2021-06-07");
        assertThat(spans.get(1).gate().organs()).containsExactly(MSS);
    }

    @Test
    void organsOfDifferentPathsAreSubstitutesAndOfOnePathComplements() {
        var any = new Gates(Border.explainedBy("substitutes"), Parameters.baseline())
                .at("hyesan", Channel.PRIVATE, DEAR, 0);
        var all = new Gates(Border.explainedBy("complements"), Parameters.baseline())
                .at("hyesan", Channel.PRIVATE, DEAR, 0);
        assertThat(any.system().paths()).isEqualTo(3);
        assertThat(all.system().paths()).isEqualTo(1);
    }

    @Test
    void theUnapprovedPathHasNoOrganButSomebodyWhoSeizes() {
        var gate = new Gates(Border.explainedBy("substitutes", "evasion"), Parameters.baseline())
                .at("hyesan", Channel.PRIVATE, DEAR, 0);
        assertThat(gate.system().paths()).isEqualTo(4);
        assertThat(List.of(0, 1, 2, 3).stream().filter(gate::isUnapproved).count())
                .isEqualTo(1);
        assertThat(gate.seizers()).contains(BSC);
    }

    @Test
    void customsStayWhereTheRowsSayTheyStay() {
        var gate = new Gates(Border.explainedBy("substitutes", "customs"), Parameters.baseline())
                .at("hyesan", Channel.STATE, DEAR, 400);
        assertThat(gate.organs()).containsExactly(MSS, CUSTOMS);
        assertThat(gate.system().paths()).isEqualTo(1);
    }

    @Test
    void whereNoRowSpeaksNobodyPasses() {
        var gate =
                new Gates(Border.explainedBy("nothing"), Parameters.baseline()).at("hyesan", Channel.PRIVATE, DEAR, 0);
        assertThat(gate.canBeApproved()).isFalse();
        assertThat(gate.isUnapproved(0)).isFalse();
    }
}
