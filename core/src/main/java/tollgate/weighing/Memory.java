package tollgate.weighing;

import java.util.Optional;
import java.util.function.Supplier;
import tollgate.inference.Journal;

/** Keeps what an interrupted weighing has done, so that it need not be done again. May be used by several threads. */
public interface Memory extends Journal {

    /** Keeps nothing. */
    Memory NONE = new Memory() {
        @Override
        public Optional<double[]> find(String address) {
            return Optional.empty();
        }

        @Override
        public void keep(String address, double[] results) {}

        @Override
        public Optional<Trial> findTrial(String address) {
            return Optional.empty();
        }

        @Override
        public void keepTrial(String address, Trial trial) {}
    };

    /** The trial that was kept under this address. */
    Optional<Trial> findTrial(String address);

    /** Keeps a trial under an address that has none yet. */
    void keepTrial(String address, Trial trial);

    /** The trial under an address; made and kept where there is none. */
    default Trial recall(String address, Supplier<Trial> make) {
        return findTrial(address).orElseGet(() -> {
            var trial = make.get();
            keepTrial(address, trial);
            return trial;
        });
    }

    /** The part of it whose addresses begin so. */
    default Journal under(String beginning) {
        var whole = this;
        return new Journal() {
            @Override
            public Optional<double[]> find(String address) {
                return whole.find(beginning + address);
            }

            @Override
            public void keep(String address, double[] results) {
                whole.keep(beginning + address, results);
            }
        };
    }
}
