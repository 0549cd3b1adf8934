package tollgate.inference;

import java.util.List;
import tollgate.engine.Workers;

/** Makes pieces of the sampling of one target. All makers return the same. */
@FunctionalInterface
public interface PieceMaker {
    /** Who is handed what a piece returned. */
    @FunctionalInterface
    interface Taker {
        /** Takes results, of the piece of this number; may be called from any thread. */
        void take(int piece, double[] results);
    }

    /** Makes every piece and hands over each as soon as it is made; all are when this returns. */
    void make(List<Piece> pieces, Taker taker);

    /** On threads of this process. */
    static PieceMaker onThreads(Workers workers, Target target) {
        return (pieces, taker) -> workers.forEach(
                pieces.size(), piece -> taker.take(piece, pieces.get(piece).make(target)));
    }
}
