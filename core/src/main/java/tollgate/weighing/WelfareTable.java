package tollgate.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import tollgate.economy.state.Role;
import tollgate.experiment.Welfare;

/** Sums up what the takeover is worth to people, by place and role, over the draws that were run in other worlds. */
final class WelfareTable {
    private static final String ALL = "all";

    private final List<Trial> trials;

    private WelfareTable(List<Trial> trials) {
        this.trials = trials;
    }

    /** A group of people. */
    private record Group(String place, String role, Predicate<Welfare.Cell> cells) {}

    static List<Findings.WelfareSummary> of(List<Trial> trials) {
        var told = trials.stream().filter(trial -> !trial.welfare().isEmpty()).toList();
        if (told.isEmpty()) {
            return List.of();
        }
        var table = new WelfareTable(told);
        return groups(told.get(0).welfare().get(0)).stream().map(table::summary).toList();
    }

    private static List<Group> groups(Welfare welfare) {
        var groups = new ArrayList<Group>();
        addRoles(groups, ALL, cell -> true);
        addRoles(groups, "border-towns", cell -> cell.node().isBorderTown());
        addRoles(groups, "elsewhere", cell -> !cell.node().isBorderTown());
        welfare.cells().stream()
                .map(Welfare.Cell::node)
                .distinct()
                .forEach(node -> addRoles(groups, node.id(), cell -> cell.node().equals(node)));
        return groups;
    }

    private static void addRoles(List<Group> groups, String place, Predicate<Welfare.Cell> where) {
        groups.add(new Group(place, ALL, where));
        Role.list().forEach(role -> groups.add(new Group(place, role.id(), where.and(cell -> cell.role() == role))));
    }

    private Findings.WelfareSummary summary(Group group) {
        var worth = sorted(trial -> trial.welfare().get(0).mean(group.cells()));
        return new Findings.WelfareSummary(
                group.place(),
                group.role(),
                worth.size(),
                Summary.quantile(worth, 0.05),
                Summary.quantile(worth, 0.5),
                Summary.quantile(worth, 0.95),
                Summary.quantile(sorted(trial -> trial.welfare().get(1).mean(group.cells())), 0.5),
                Summary.quantile(sorted(trial -> trial.welfare().get(0).shareBelowMore(group.cells())), 0.5));
    }

    private List<Double> sorted(ToDoubleFunction<Trial> value) {
        return trials.stream()
                .map(value::applyAsDouble)
                .filter(Double::isFinite)
                .sorted()
                .toList();
    }
}
