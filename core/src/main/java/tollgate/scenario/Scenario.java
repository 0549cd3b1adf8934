package tollgate.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import tollgate.economy.GateRow;
import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.economy.World;

/**
 * What would be otherwise: a question, a day, and changes that hold from that day on. It changes the future only. Founding, burn-in
 * and the calibration of demand are the baseline's.
 *
 * @param id the name of its file
 * @param question one sentence
 * @param about what to look at in the answer
 * @param note how the question became changes; may be empty
 * @param against id of the scenario that it is compared with; empty for the world as it was
 */
public record Scenario(
        String id, String question, Start from, List<Change> changes, String about, String note, String against) {
    public Scenario {
        changes = List.copyOf(changes);
    }

    /** A scenario that says nothing beside what changes. */
    public Scenario(String id, String question, Start from, List<Change> changes) {
        this(id, question, from, changes, "", "", "");
    }

    /** The first week that may differ from the baseline; may lie beyond the run. */
    public int fromWeek(World world, Parameters parameters) {
        return world.firstWeekFrom(from.day(world, parameters));
    }

    /**
     * All that is wrong with it in this world.
     *
     * @param everyRow every gate row of the study, whatever the explanation
     */
    public List<Problem> problems(World world, Parameters parameters, List<GateRow> everyRow) {
        var facts = new Facts(world, parameters, from.day(world, parameters), everyRow);
        var problems = new ArrayList<Problem>();
        var claimed = new HashMap<String, Integer>();
        for (int i = 0; i < changes.size(); i++) {
            int number = i + 1;
            var change = changes.get(i);
            change.check(facts, (what, given, known) -> problems.add(new Problem(number, what, given, known)));
            for (String claim : change.claims()) {
                var earlier = claimed.putIfAbsent(claim, number);
                if (earlier != null) {
                    problems.add(new Problem(
                            number, "changes %s, as changes[%d] does".formatted(claim, earlier), "", List.of()));
                }
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(problemsWithDates(applied(facts).world().dates()));
        }
        return problems;
    }

    private static List<Problem> problemsWithDates(World.Dates dates) {
        boolean neverSealed = dates.sealing().equals(Span.FAR);
        return dates.reopening().isBefore(dates.sealing()) && !neverSealed
                ? List.of(new Problem(
                        Problem.WHOLE,
                        "reopens the border (%s) before it is sealed (%s)"
                                .formatted(dates.reopening(), dates.sealing()),
                        "",
                        List.of()))
                : List.of();
    }

    private Facts applied(Facts facts) {
        var changed = facts;
        for (var change : changes) {
            changed = change.applied(changed);
        }
        return changed;
    }

    /**
     * The baseline with this scenario from its start on. The world's gates are those of an explanation.
     *
     * @param everyRow every gate row of the study, whatever the explanation
     * @throws Unresolved when something is wrong with it in this world; all of it is told
     */
    public Plan plan(World world, Parameters parameters, List<GateRow> everyRow) {
        var problems = problems(world, parameters, everyRow);
        if (!problems.isEmpty()) {
            throw new Unresolved(id, problems);
        }
        if (changes.isEmpty()) {
            return Plan.unchanged(world, parameters);
        }
        LocalDate start = from.day(world, parameters);
        var changed = applied(new Facts(world, parameters, start, everyRow));
        return new Plan(world, parameters, world.firstWeekFrom(start), changed.world(), changed.parameters());
    }
}
