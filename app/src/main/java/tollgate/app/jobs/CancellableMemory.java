package tollgate.app.jobs;

import java.util.Optional;
import tollgate.weighing.Memory;
import tollgate.weighing.Trial;

/** Ends a run that is told to stop where nothing is lost: as soon as a piece of work has been kept, or before one is begun. */
record CancellableMemory(Memory memory, WholeRun.Watcher watcher) implements Memory {
    @Override
    public Optional<double[]> find(String address) {
        endIfCancelled();
        return memory.find(address);
    }

    @Override
    public void keep(String address, double[] results) {
        memory.keep(address, results);
        endIfCancelled();
    }

    @Override
    public Optional<Trial> findTrial(String address) {
        endIfCancelled();
        return memory.findTrial(address);
    }

    @Override
    public void keepTrial(String address, Trial trial) {
        memory.keepTrial(address, trial);
        endIfCancelled();
    }

    private void endIfCancelled() {
        if (watcher.isCancelled()) {
            throw new WholeRun.Cancelled();
        }
    }
}
