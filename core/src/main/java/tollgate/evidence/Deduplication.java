package tollgate.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reports with each origin's figure counted once: among reports that share origin, quantity, place and window, the one of the
 * lowest id (in the order of its characters) is kept. Both lists are in order of id.
 */
public record Deduplication(List<Report> kept, List<Dropped> dropped) {

    /** A report left out because another one of the same origin says the same. */
    public record Dropped(Report report, Report keptInstead) {
        @Override
        public String toString() {
            return "%s repeats %s: origin %s on %s"
                    .formatted(report.id(), keptInstead.id(), report.origin(), report.quantity());
        }
    }

    private record Saying(String origin, String quantity, String place, LocalDate from, LocalDate to) {
        static Saying of(Report report) {
            return new Saying(report.origin(), report.quantity(), report.place(), report.from(), report.to());
        }
    }

    public Deduplication {
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
    }

    public static Deduplication of(List<Report> reports) {
        Map<Saying, Report> first = new HashMap<>();
        List<Report> kept = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        reports.stream().sorted(Comparator.comparing(Report::id)).forEachOrdered(report -> {
            var earlier = first.putIfAbsent(Saying.of(report), report);
            if (earlier == null) {
                kept.add(report);
            } else {
                dropped.add(new Dropped(report, earlier));
            }
        });
        return new Deduplication(kept, dropped);
    }
}
