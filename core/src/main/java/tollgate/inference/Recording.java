package tollgate.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The answers of one piece of work in the order of asking, as numbers that a {@link Journal} keeps; played back where they are known. */
final class Recording {
    private final double[] known;
    private final List<Double> kept = new ArrayList<>();

    private Recording(double[] known) {
        this.known = known;
    }

    /** Goes on from what a journal keeps under this address. */
    static Recording of(Journal journal, String address) {
        return new Recording(journal.find(address).orElse(new double[0]));
    }

    /** The next answer: the known one, or else that of a simulation. */
    Answer next(Supplier<Answer> simulation) {
        int at = kept.size();
        var answer = at < known.length ? played(at) : simulation.get();
        double[] signals = answer.signals();
        kept.add(answer.logLikelihood());
        kept.add((double) signals.length);
        for (double signal : signals) {
            kept.add(signal);
        }
        return answer;
    }

    private Answer played(int at) {
        double[] signals = new double[(int) known[at + 1]];
        System.arraycopy(known, at + 2, signals, 0, signals.length);
        return Answer.of(known[at], signals);
    }

    /** Puts it into a journal that does not have it yet. */
    void keepIn(Journal journal, String address) {
        if (known.length == 0) {
            journal.keep(address, kept.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
