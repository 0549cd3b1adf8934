package tollgate.weighing;

import java.util.List;
import java.util.stream.IntStream;
import tollgate.inference.Posterior;
import tollgate.inference.Resampling;

/**
 * One of several equally probable ways in which all might be, given the reports.
 *
 * @param explanation number of the one that it stands under, in the study's list
 * @param particle number among the explanation's particles
 * @param family number of its family among the explanation's ({@link Posterior#families})
 * @param draw all that the study does not know
 * @param seed of the luck that the particle was fitted with
 */
record PosteriorDraw(int explanation, int particle, int family, Draw draw, long seed) {

    /**
     * Draws from the whole posterior: explanations by their probability, particles by their weight, in their order.
     *
     * @param probabilities posterior ones of the explanations
     * @param posteriors by explanation, of equally many particles
     * @param uniform one number between 0 and 1, all the luck that is needed
     */
    static List<PosteriorDraw> of(
            Unknowns unknowns, List<Double> probabilities, List<Posterior> posteriors, int count, double uniform) {
        if (count == 0) {
            return List.of();
        }
        int each = posteriors.get(0).particles().size();
        double[] weights = IntStream.range(0, posteriors.size() * each)
                .mapToDouble(place -> probabilities.get(place / each)
                        * posteriors.get(place / each).weight(place % each))
                .toArray();
        var families = posteriors.stream().map(Posterior::families).toList();
        return IntStream.of(Resampling.systematic(weights, count, uniform))
                .mapToObj(place -> {
                    var particle = posteriors.get(place / each).particles().get(place % each);
                    return new PosteriorDraw(
                            place / each,
                            place % each,
                            families.get(place / each)[place % each],
                            unknowns.at(particle.point()),
                            particle.seed());
                })
                .toList();
    }
}
