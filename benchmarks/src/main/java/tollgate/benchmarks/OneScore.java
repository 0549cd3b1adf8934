package tollgate.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tollgate.app.files.InvalidInput;
import tollgate.evidence.Background;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Report;
import tollgate.evidence.ReportsDensity;
import tollgate.evidence.Simulated;
import tollgate.evidence.Use;
import tollgate.experiment.Quantity;

/** How long does it take to put one run before all fitted reports? What is simulated lies a little above what each report says. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class OneScore {
    private ReportsDensity density;
    private List<Simulated> simulated;

    @Setup
    public void read() throws InvalidInput {
        var study = Border.study();
        var fitted = study.reports().stream()
                .filter(report -> report.use() == Use.FIT)
                .toList();
        density = ReportsDensity.of(fitted, study.outlets(), OneScore::background, GradeTable.DEFAULT);
        simulated = density.simulated(OneScore::simulated);
    }

    private static Background background(Report report) {
        var quantityClass = Quantity.find(report.quantity()).orElseThrow().quantityClass();
        return new Background(quantityClass.lowest(), quantityClass.highest());
    }

    private static Simulated simulated(Report report) {
        double figure = Double.isInfinite(report.high()) ? report.low() : report.high();
        return report.kind() == Kind.SPREAD
                ? new Simulated.Cases(0.9 * figure, 1.2 * figure)
                : new Simulated.Level(1.1 * figure);
    }

    @Benchmark
    public double score() {
        return density.logLikelihood(simulated);
    }
}
