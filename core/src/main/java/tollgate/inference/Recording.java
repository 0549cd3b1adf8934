package tollgate.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Answers in the order of asking, as numbers that can be kept and sent, and played again. */
final class Recording {
    private final List<Double> numbers = new ArrayList<>();

    /** Records an answer, and gives it back. */
    Answer record(Answer answer) {
        double[] signals = answer.signals();
        numbers.add(answer.logLikelihood());
        numbers.add((double) signals.length);
        for (double signal : signals) {
            numbers.add(signal);
        }
        return answer;
    }

    double[] numbers() {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Gives the recorded answers one after the other. */
    static Supplier<Answer> played(double[] numbers) {
        return new Supplier<>() {
            private int at;

            @Override
            public Answer get() {
                double[] signals = new double[(int) numbers[at + 1]];
                System.arraycopy(numbers, at + 2, signals, 0, signals.length);
                var answer = Answer.of(numbers[at], signals);
                at += 2 + signals.length;
                return answer;
            }
        };
    }
}
