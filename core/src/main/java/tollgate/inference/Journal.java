package tollgate.inference;

import java.util.Optional;

/**
 * Keeps what simulations returned, by address, so that an interrupted sampling can be repeated without simulating again. A sampler
 * is a function of what its simulations return; repeated from a journal it ends with the same bits. May be used by several threads.
 */
public interface Journal {

    /** Keeps nothing. */
    Journal NONE = new Journal() {
        @Override
        public Optional<double[]> find(String address) {
            return Optional.empty();
        }

        @Override
        public void keep(String address, double[] results) {}
    };

    /** What was kept under this address. */
    Optional<double[]> find(String address);

    /** Keeps results under an address that has none yet. */
    void keep(String address, double[] results);
}
