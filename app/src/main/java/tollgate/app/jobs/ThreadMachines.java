package tollgate.app.jobs;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tollgate.engine.Workers;
import tollgate.weighing.PlannedRun;
import tollgate.weighing.Study;

/** Machines that are threads of this process. */
final class ThreadMachines implements Machines {
    private final Study study;
    private final Workers workers;

    ThreadMachines(Study study, int count) {
        this.study = study;
        workers = new Workers(count);
    }

    @Override
    public void make(List<List<PlannedRun>> portions, IntConsumer made, Taker taker) {
        for (int portion = 0; portion < portions.size(); portion++) {
            taker.take(portion, results(portions.get(portion), made));
        }
    }

    private List<PlannedRun.Result> results(List<PlannedRun> runs, IntConsumer made) {
        var results = new AtomicReferenceArray<PlannedRun.Result>(runs.size());
        workers.forEach(runs.size(), row -> {
            results.set(row, runs.get(row).run(study));
            made.accept(1);
        });
        return IntStream.range(0, runs.size()).mapToObj(results::get).toList();
    }

    @Override
    public void close() {
        workers.close();
    }
}
