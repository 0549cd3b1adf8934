package tollgate.weighing;

import java.util.ArrayList;
import java.util.List;
import tollgate.experiment.Quarter;
import tollgate.experiment.QuarterlyTable;
import tollgate.experiment.Series;

/** Quantiles of every series through the quarters: of the mixture of all explanations, by reading and by explanation. */
final class Bands {
    private final Study study;
    private final List<Sample> samples;
    private final List<Double> probabilities;
    private final List<Quarter> quarters;
    private final List<Series> series;

    /**
     * Prepares.
     *
     * @param samples one for each explanation of the study, in its order
     * @param probabilities posterior ones of the explanations
     */
    Bands(Study study, List<Sample> samples, List<Double> probabilities) {
        this.study = study;
        this.samples = samples;
        this.probabilities = probabilities;
        quarters = Quarter.list(study.world().calendar());
        series = Series.list(study.world());
    }

    /** A particle, weighted by the probability of its explanation and its share of that. */
    private record Weighted(QuarterlyTable table, double weight) {}

    QuarterlyBands list() {
        var bands = new ArrayList<QuarterlyBands.Band>();
        var all = particles(Summary.ALL, Summary.ALL);
        for (int number = 0; number < series.size(); number++) {
            bands.add(band(number, Summary.ALL, Summary.ALL, all));
        }
        for (var reading : study.readings()) {
            addDetailed(bands, Series.Detail.READINGS, Summary.ALL, reading.id());
        }
        for (var explanation : study.explanations()) {
            addDetailed(bands, Series.Detail.EXPLANATIONS, explanation.id(), Summary.ALL);
        }
        return new QuarterlyBands(quarters, bands);
    }

    private void addDetailed(
            List<QuarterlyBands.Band> bands, Series.Detail detail, String explanation, String reading) {
        var particles = particles(explanation, reading);
        for (int number = 0; number < series.size(); number++) {
            if (series.get(number).detail().compareTo(detail) >= 0) {
                bands.add(band(number, explanation, reading, particles));
            }
        }
    }

    private List<Weighted> particles(String explanation, String reading) {
        var particles = new ArrayList<Weighted>();
        for (int number = 0; number < samples.size(); number++) {
            var sample = samples.get(number);
            boolean isAll = explanation.equals(Summary.ALL);
            double weight = isAll ? probabilities.get(number) : 1;
            boolean isMeant = isAll || study.explanations().get(number).id().equals(explanation);
            for (int particle = 0; isMeant && particle < sample.size(); particle++) {
                var trial = sample.trial(particle);
                boolean isRead =
                        reading.equals(Summary.ALL) || trial.reading().id().equals(reading);
                double its = weight * sample.weight(particle);
                if (isRead && its > 0) {
                    particles.add(new Weighted(trial.quarters(), its));
                }
            }
        }
        return particles;
    }

    private QuarterlyBands.Band band(int number, String explanation, String reading, List<Weighted> particles) {
        var low = new ArrayList<Double>();
        var middle = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            var values = values(number, quarter, particles);
            low.add(values.quantile(0.05));
            middle.add(values.quantile(0.5));
            high.add(values.quantile(0.95));
        }
        var its = series.get(number);
        return new QuarterlyBands.Band(its.quantity(), its.item(), its.unit(), explanation, reading, low, middle, high);
    }

    private WeightedValues values(int number, int quarter, List<Weighted> particles) {
        var entries = new ArrayList<WeightedValues.Entry>();
        for (var particle : particles) {
            double value = particle.table().at(number, quarter, quarters.size());
            if (Double.isFinite(value)) {
                entries.add(new WeightedValues.Entry(value, particle.weight()));
            }
        }
        return new WeightedValues(entries);
    }
}
