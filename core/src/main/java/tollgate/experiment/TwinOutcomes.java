package tollgate.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tollgate.economy.Country;
import tollgate.economy.World;
import tollgate.economy.state.Role;

/**
 * By what twin runs are compared: every {@link Outcome}, and in a country with residents prices by node, imports, the share of people
 * below subsistence, national indices of suppression and discontent, and the equivalent variation by role and node. The latter speaks
 * of two worlds at once; of the world without the scenario it is 0.
 */
public final class TwinOutcomes {
    private static final LocalDate BASE_FROM = LocalDate.of(2019, 1, 1);
    private static final LocalDate BASE_TO = LocalDate.of(2019, 12, 31);
    private static final double WEEKS_PER_YEAR = 365.25 / 7;
    private static final String YEARLY = "CNY/year";
    private static final String WEEKLY = "CNY per head per week";
    private static final String INDEX = "2019 = 100";
    private static final String SHARE = "share";

    private final World world;
    private final List<Label> labels = new ArrayList<>();

    /** What a number is. */
    public record Label(String id, String unit) {}

    /** The outcomes of a world. */
    public TwinOutcomes(World world) {
        this.world = world;
        Outcome.list().forEach(outcome -> labels.add(new Label(outcome.id(), outcome.unit())));
        if (world.country().isInhabited()) {
            nameCountry(world.country());
        }
    }

    private void nameCountry(Country country) {
        for (var good : country.tradedGoods()) {
            country.nodes()
                    .forEach(node ->
                            labels.add(new Label("price.%s@%s".formatted(good.id(), node.id()), "CNY per kg")));
        }
        labels.add(new Label("imports.smuggled", YEARLY));
        labels.add(new Label("imports.official", YEARLY));
        labels.add(new Label("suppression", INDEX));
        labels.add(new Label("discontent.latent", INDEX));
        labels.add(new Label("discontent.expressed", INDEX));
        labels.add(new Label("below-subsistence", SHARE));
        Role.list().forEach(role -> labels.add(new Label("below-subsistence." + role.id(), SHARE)));
        labels.add(new Label("ev", WEEKLY));
        Role.list().forEach(role -> labels.add(new Label("ev." + role.id(), WEEKLY)));
        for (var node : country.nodes()) {
            Role.list().forEach(role -> labels.add(new Label("ev.%s@%s".formatted(role.id(), node.id()), WEEKLY)));
        }
    }

    /** What the numbers of {@link #read} are, for one window. */
    public List<Label> labels() {
        return List.copyOf(labels);
    }

    /** Places among {@link #labels()} of the welfare figures, which are also told under other closures. */
    public List<Integer> ofWelfare() {
        var places = new ArrayList<Integer>();
        for (int place = 0; place < labels.size(); place++) {
            String id = labels.get(place).id();
            if (id.startsWith("ev") || id.startsWith("below-subsistence")) {
                places.add(place);
            }
        }
        return places;
    }

    /** How many numbers {@link #read} gives. */
    public int width() {
        return Window.list().size() * labels.size();
    }

    /**
     * What a run says of every outcome over every window, window by window.
     *
     * @param without the run without the scenario; the run itself where that is read
     */
    public double[] read(Readout run, Readout without, int fromWeek) {
        double[] values = new double[width()];
        int place = 0;
        for (var window : Window.list()) {
            for (var outcome : Outcome.list()) {
                values[place++] = window.read(outcome, run, run.calendar(), fromWeek);
            }
            if (world.country().isInhabited()) {
                for (double value : ofCountry(run, without, window.weeks(run.calendar(), fromWeek))) {
                    values[place++] = value;
                }
            }
        }
        return values;
    }

    private List<Double> ofCountry(Readout run, Readout without, Weeks weeks) {
        var values = new ArrayList<Double>();
        var country = run.country();
        var panels = country.panels();
        for (int good = 0; good < world.country().tradedGoods().size(); good++) {
            for (int node = 0; node < world.country().nodes().size(); node++) {
                values.add(country.mean(panels.price, country.market(good, node), weeks));
            }
        }
        values.add(WEEKS_PER_YEAR * country.smuggled(weeks));
        values.add(WEEKS_PER_YEAR * country.officialImports(weeks));
        var base = run.weeks(BASE_FROM, BASE_TO);
        values.add(index(country, panels.suppression, 2, weeks, base));
        values.add(index(country, panels.discontent, 0, weeks, base));
        values.add(index(country, panels.discontent, 1, weeks, base));
        addWelfare(values, Welfare.between(without, run, weeks));
        return values;
    }

    private static double index(CountryReadout country, Panel panel, int row, Weeks weeks, Weeks base) {
        return 100 * country.mean(panel, row, weeks) / country.mean(panel, row, base);
    }

    private void addWelfare(List<Double> values, Welfare welfare) {
        values.add(welfare.shareBelow(cell -> true));
        Role.list().forEach(role -> values.add(welfare.shareBelow(cell -> cell.role() == role)));
        values.add(welfare.mean(cell -> true));
        Role.list().forEach(role -> values.add(welfare.mean(cell -> cell.role() == role)));
        for (var node : world.country().nodes()) {
            Role.list()
                    .forEach(role -> values.add(welfare.mean(
                            cell -> cell.role() == role && cell.node().equals(node))));
        }
    }
}
