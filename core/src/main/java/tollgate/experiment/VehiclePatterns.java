package tollgate.experiment;

import java.util.List;
import java.util.stream.IntStream;
import tollgate.economy.Channel;
import tollgate.economy.World;
import tollgate.experiment.Pattern.Runs;
import tollgate.experiment.Pattern.Shown;

/** Patterns of the trade in vehicles: bribe, licence, price, margin. */
final class VehiclePatterns {
    /** Weeks after the licence was cut in which its gain is still the importers' (E024). */
    private static final int FIRST_WEEKS = 8;

    /** Weeks after which capacity must have entered. */
    private static final int HALF_A_YEAR = 26;

    private VehiclePatterns() {}

    static Shown rise(Runs runs) {
        double before = bribe(runs.run(), Era.BEFORE);
        double after = bribe(runs.run(), Era.AFTER);
        double ratio = after / before;
        if (!runs.figures().areComparable()) {
            return Shown.withoutVerdict(ratio);
        }
        boolean isMet = Pattern.isBetween(ratio, Pattern.LEAST_RISE, Pattern.LARGEST_RISE)
                && runs.figures().before().isNear(before)
                && runs.figures().after().isNear(after);
        return Shown.of(ratio, isMet);
    }

    private static double bribe(Readout readout, Era era) {
        return readout.payment(readout.weeks(era));
    }

    static Shown elasticity(Runs runs) {
        double before = elasticity(runs.run(), Era.BEFORE);
        double after = elasticity(runs.run(), Era.AFTER);
        return Shown.of(after, after >= 0.3 && after - before >= 0.2);
    }

    /** Slope of the log mean bribe on the log China price over the classes, by least squares. */
    private static double elasticity(Readout readout, Era era) {
        List<World.VehicleClass> classes = readout.classes();
        double meanX = 0;
        double meanY = 0;
        for (int each = 0; each < classes.size(); each++) {
            meanX += StrictMath.log(classes.get(each).chinaPrice()) / classes.size();
            meanY += StrictMath.log(readout.payment(each, era.from(), era.to())) / classes.size();
        }
        double covariance = 0;
        double variance = 0;
        for (int each = 0; each < classes.size(); each++) {
            double x = StrictMath.log(classes.get(each).chinaPrice()) - meanX;
            covariance += x * (StrictMath.log(readout.payment(each, era.from(), era.to())) - meanY);
            variance += x * x;
        }
        return covariance / variance;
    }

    static Shown gateShare(Runs runs) {
        double share = runs.run().gateShareOfMargin(Era.AFTER.from(), Era.AFTER.to());
        return Shown.of(share, Pattern.isBetween(share, 0.65, 0.90));
    }

    /** Against the twin that keeps the old licence, or in which the gate's price is held at what was reported before. */
    static Shown licenceCut(Runs runs) {
        var run = runs.run();
        var twin = runs.twin(Twin.LICENCE_UNCHANGED);
        int cut = twin.plan().fromWeek();
        var first = Weeks.from(run.calendar(), cut, FIRST_WEEKS);
        var later = Weeks.from(run.calendar(), cut + HALF_A_YEAR, 1);
        double price = run.price(first) / twin.price(first);
        double margin = run.margin(first) - twin.margin(first);
        double capacity = capacity(run, later) / capacity(twin, later);
        boolean isMet =
                Pattern.isBetween(price, 0.95, 1.05) && Pattern.isBetween(margin, 4_000, 6_000) && capacity >= 1.1;
        return Shown.of(Double.isNaN(price + capacity) ? Double.NaN : margin, isMet);
    }

    /** What companies can bring in of common vehicles, vehicles a week. */
    private static double capacity(Readout readout, Weeks weeks) {
        var outputs = readout.outputs();
        int corridors = outputs.world().corridors().size();
        int first = (readout.common() * Channel.smuggling().size() + Channel.STATE.index()) * corridors;
        return weeks.mean(week -> IntStream.range(first, first + corridors)
                .mapToDouble(row -> outputs.capacity.at(row, week))
                .sum());
    }
}
