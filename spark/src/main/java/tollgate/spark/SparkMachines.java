package tollgate.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.IntConsumer;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import tollgate.app.files.StudyFiles;
import tollgate.app.jobs.Machines;
import tollgate.inference.Piece;
import tollgate.inference.PieceMaker;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.Samplers;

/**
 * Machines that are the executors of Spark. A task makes some runs one after the other; a task that dies is made again by Spark, to the same
 * results. A few portions are one job, and the next job is asked for before the results of the last are taken, so that no executor
 * waits for the slowest task of a job.
 */
final class SparkMachines implements Machines {
    /** More tasks than cores in a job, so that a long run holds nobody up. */
    private static final int TASKS_PER_CORE = 4;

    /** Worth the few milliseconds that a task costs. */
    private static final int RUNS_PER_TASK = 8;

    private static final int JOBS_AT_ONCE = 2;

    private final JavaSparkContext spark;
    private final Broadcast<TravellingStudy> study;
    private final int tasks;

    /**
     * Executors of a session.
     *
     * @param tasks of one job; results do not depend on it
     */
    SparkMachines(JavaSparkContext spark, StudyFiles files, int tasks) {
        this.spark = spark;
        this.tasks = tasks;
        study = spark.broadcast(new TravellingStudy(files));
    }

    static SparkMachines of(JavaSparkContext spark, StudyFiles files) {
        return new SparkMachines(spark, files, TASKS_PER_CORE * spark.defaultParallelism());
    }

    /** Portions that are asked for together, and their results when they come. */
    private record Job(
            int first, List<List<PlannedRun>> portions, JavaFutureAction<List<TravellingRun.Result>> results) {
        void handOver(IntConsumer made, Taker taker) {
            var all = arrived();
            int from = 0;
            for (int portion = 0; portion < portions.size(); portion++) {
                int until = from + portions.get(portion).size();
                taker.take(
                        first + portion,
                        all.subList(from, until).stream()
                                .map(TravellingRun.Result::arrived)
                                .toList());
                made.accept(until - from);
                from = until;
            }
        }

        private List<TravellingRun.Result> arrived() {
            try {
                return results.get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("Runs failed on Spark: %s".formatted(failed.getMessage()), failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while runs were made on Spark.", interrupted);
            }
        }
    }

    @Override
    public void make(List<List<PlannedRun>> portions, IntConsumer made, Taker taker) {
        var asked = new ArrayDeque<Job>();
        int next = 0;
        while (next < portions.size() || !asked.isEmpty()) {
            while (next < portions.size() && asked.size() < JOBS_AT_ONCE) {
                var job = ask(next, portions);
                next += job.portions().size();
                asked.add(job);
            }
            asked.remove().handOver(made, taker);
        }
    }

    /** Asks for as many portions, from one on, as keep all cores at work. */
    private Job ask(int first, List<List<PlannedRun>> portions) {
        var runs = new ArrayList<TravellingRun>();
        int until = first;
        while (until < portions.size() && runs.size() < tasks * RUNS_PER_TASK) {
            portions.get(until).stream().map(TravellingRun::of).forEach(runs::add);
            until++;
        }
        var known = study;
        var results = spark.parallelize(runs, Math.min(tasks, runs.size()))
                .map(run -> {
                    var here = known.value().study();
                    return TravellingRun.Result.of(run.in(here).run(here));
                })
                .collectAsync();
        return new Job(first, portions.subList(first, until), results);
    }

    @Override
    public Optional<Samplers> samplers() {
        return Optional.of(explanation -> (pieces, taker) -> make(explanation, pieces, taker));
    }

    /** A particle's block of moves is made within one task. */
    private void make(String explanation, List<Piece> pieces, PieceMaker.Taker taker) {
        if (pieces.isEmpty()) {
            return;
        }
        var known = study;
        var results = spark.parallelize(pieces, Math.min(tasks, pieces.size()))
                .map(piece -> piece.make(known.value().target(explanation)))
                .collect();
        for (int piece = 0; piece < results.size(); piece++) {
            taker.take(piece, results.get(piece));
        }
    }

    @Override
    public void close() {
        study.destroy();
    }
}
