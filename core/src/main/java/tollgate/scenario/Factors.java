package tollgate.scenario;

import java.util.ArrayList;
import java.util.List;
import tollgate.economy.World;

/** A factor on something of one good for a span of days. */
record Factors(String good, Span span, double factor) {

    /** The rows with another factor laid over them; a row of every good is first written out good by good. */
    static List<Factors> times(List<Factors> rows, Facts facts, List<String> words, Span span, double factor) {
        var every = facts.goodsMeantBy(List.of(World.EVERY));
        var meant = facts.goodsMeantBy(words);
        var laid = new ArrayList<Factors>();
        for (String good : every) {
            var own = rows.stream()
                    .filter(row -> row.good.equals(good) || row.good.equals(World.EVERY))
                    .map(row -> new Factors(good, row.span, row.factor))
                    .toList();
            if (!meant.contains(good)) {
                laid.addAll(own);
                continue;
            }
            laid.addAll(span.from(facts.start())
                    .laidOver(
                            own,
                            Factors::span,
                            (row, when) -> new Factors(good, when, row.factor),
                            (row, when) -> new Factors(good, when, row.factor * factor),
                            when -> new Factors(good, when, factor)));
        }
        return laid;
    }
}
