package tollgate.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * The log likelihood of all fitted reports given one simulation: the sum over outlets of their joint densities.
 *
 * <p>Reports are held in order of outlet and id, so that the sum does not depend on the order of the rows. Built once,
 * then evaluated for each simulation; may be shared by threads.
 */
public final class ReportsDensity {
    private record Block(String outlet, int from, int to, OutletDensity density) {}

    private final List<Report> reports;
    private final List<ReportDensity> densities;
    private final List<Block> blocks;

    private ReportsDensity(List<Report> reports, List<ReportDensity> densities, List<Block> blocks) {
        this.reports = reports;
        this.densities = densities;
        this.blocks = blocks;
    }

    /**
     * The density of the reports whose use is {@link Use#FIT}; the others are left out.
     *
     * @param outlets by id; every report's outlet must be among them
     * @param backgrounds the background of each report, by the class of its quantity
     */
    public static ReportsDensity of(
            List<Report> all, Map<String, Outlet> outlets, Function<Report, Background> backgrounds, GradeTable table) {
        var reports = all.stream()
                .filter(report -> report.use() == Use.FIT)
                .sorted(Comparator.comparing(Report::outlet).thenComparing(Report::id))
                .toList();
        requireDistinct(reports);
        List<ReportDensity> densities = new ArrayList<>();
        for (var report : reports) {
            densities.add(ReportDensity.of(report, digit(report, reports), table, backgrounds.apply(report)));
        }
        return new ReportsDensity(reports, List.copyOf(densities), blocks(reports, densities, outlets, table));
    }

    private static void requireDistinct(List<Report> reports) {
        var dropped = Deduplication.of(reports).dropped();
        if (!dropped.isEmpty()) {
            throw new IllegalArgumentException("%s. Maybe Deduplication was left out.".formatted(dropped.get(0)));
        }
    }

    private static List<Block> blocks(
            List<Report> reports, List<ReportDensity> densities, Map<String, Outlet> outlets, GradeTable table) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= reports.size(); to++) {
            String id = reports.get(from).outlet();
            if (to < reports.size() && reports.get(to).outlet().equals(id)) {
                continue;
            }
            var outlet = outlets.get(id);
            if (outlet == null) {
                throw new IllegalArgumentException("Report %s names an unknown outlet (%s)."
                        .formatted(reports.get(from).id(), id));
            }
            blocks.add(new Block(id, from, to, OutletDensity.of(table.bias(outlet), densities.subList(from, to))));
            from = to;
        }
        return List.copyOf(blocks);
    }

    /**
     * The digit to read a report by: 1 means "confirmed by other sources", so where another origin's fitted report on the
     * same quantity and an overlapping window may be that confirmation, 2 stands in and nothing is counted twice.
     */
    static Credibility digit(Report report, List<Report> fitted) {
        boolean confirmed = report.grade().digit() == Credibility.CONFIRMED
                && fitted.stream().anyMatch(other -> isConfirmation(report, other));
        return confirmed ? Credibility.PROBABLY_TRUE : report.grade().digit();
    }

    private static boolean isConfirmation(Report report, Report other) {
        return !other.origin().equals(report.origin())
                && other.quantity().equals(report.quantity())
                && !other.from().isAfter(report.to())
                && !other.to().isBefore(report.from());
    }

    /** The fitted reports, in the order in which simulated quantities are to be given. */
    public List<Report> reports() {
        return reports;
    }

    /** What a simulation says about each report, in the order of {@link #reports()}. */
    public List<Simulated> simulated(Function<Report, Simulated> simulation) {
        return reports.stream().map(simulation).toList();
    }

    /**
     * Log likelihood of all reports; an upper bound of it where some are still {@link Simulated.Pending}.
     *
     * @param simulated in the order of {@link #reports()}
     */
    public double logLikelihood(List<Simulated> simulated) {
        requireOneEach(simulated);
        double sum = 0;
        for (var block : blocks) {
            sum += block.density().logLikelihood(simulated.subList(block.from(), block.to()));
        }
        return sum;
    }

    /** Log likelihood of each outlet's reports together, by outlet id; they sum to {@link #logLikelihood}. */
    public Map<String, Double> logLikelihoodByOutlet(List<Simulated> simulated) {
        requireOneEach(simulated);
        Map<String, Double> byOutlet = new LinkedHashMap<>();
        for (var block : blocks) {
            byOutlet.put(block.outlet(), block.density().logLikelihood(simulated.subList(block.from(), block.to())));
        }
        return byOutlet;
    }

    /** Log likelihood of each report alone, by report id; they do not sum to the total where outlets share a bias. */
    public Map<String, Double> logLikelihoodByReport(List<Simulated> simulated) {
        requireOneEach(simulated);
        Map<String, Double> byReport = new LinkedHashMap<>();
        for (var block : blocks) {
            for (int i = block.from(); i < block.to(); i++) {
                double alone = block.density().logFactor(i - block.from(), simulated.get(i));
                byReport.put(reports.get(i).id(), alone);
            }
        }
        return byReport;
    }

    /** Figures that the same outlets might have published instead; only {@link #stating} can read them. */
    public static final class Figures {
        private final List<Stated> stated;

        private Figures(List<Stated> stated) {
            this.stated = List.copyOf(stated);
        }
    }

    /**
     * Draws what might have been published, had this simulation been the truth: the generator whose density this is.
     *
     * @param luck uniform numbers between 0 and 1
     * @throws IllegalArgumentException if the simulation lacks a quantity, since nothing is then published
     */
    public Figures state(List<Simulated> simulated, DoubleSupplier luck) {
        requireOneEach(simulated);
        List<Stated> stated = new ArrayList<>();
        for (var block : blocks) {
            stated.addAll(block.density().state(simulated.subList(block.from(), block.to()), luck));
        }
        return new Figures(stated);
    }

    /** The density of the same reports had they stated these figures. */
    public ReportsDensity stating(Figures figures) {
        List<ReportDensity> others = new ArrayList<>();
        for (int i = 0; i < densities.size(); i++) {
            others.add(densities.get(i).stating(figures.stated.get(i)));
        }
        var otherBlocks = blocks.stream()
                .map(block -> new Block(
                        block.outlet(),
                        block.from(),
                        block.to(),
                        block.density().stating(figures.stated.subList(block.from(), block.to()))))
                .toList();
        return new ReportsDensity(reports, others, otherBlocks);
    }

    /** The outlets of the fitted reports, in order. */
    public List<String> outlets() {
        return blocks.stream().map(Block::outlet).toList();
    }

    /** Log density of one report, by its number in {@link #reports()}, given the simulation and its outlet's other reports. */
    public double logConditional(int number, List<Simulated> simulated) {
        requireOneEach(simulated);
        var block = blocks.stream()
                .filter(each -> number >= each.from() && number < each.to())
                .findFirst()
                .orElseThrow();
        var ofBlock = new ArrayList<>(simulated.subList(block.from(), block.to()));
        double all = block.density().logLikelihood(ofBlock);
        ofBlock.set(number - block.from(), new Simulated.Pending());
        double others =
                block.density().logLikelihood(ofBlock) - densities.get(number).logMaximum();
        return all - others;
    }

    /** Logarithm of the most that all the reports could shift the odds between two explanations. */
    public double mostLogOddsShift() {
        return mostLogOddsShiftByReport().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Logarithm of the most that each report could shift the odds: its largest over its smallest factor. */
    public Map<String, Double> mostLogOddsShiftByReport() {
        Map<String, Double> byReport = new LinkedHashMap<>();
        for (int i = 0; i < reports.size(); i++) {
            var density = densities.get(i);
            byReport.put(reports.get(i).id(), density.logMaximum() - density.logFloor());
        }
        return byReport;
    }

    private void requireOneEach(List<Simulated> simulated) {
        if (simulated.size() != reports.size()) {
            throw new IllegalArgumentException("The simulation speaks of %s reports, not of the %s fitted."
                    .formatted(simulated.size(), reports.size()));
        }
    }
}
