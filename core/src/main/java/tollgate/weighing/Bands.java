package tollgate.weighing;

import java.util.ArrayList;
import java.util.List;
import tollgate.experiment.Quarter;
import tollgate.experiment.Series;

/** Quantiles of every series through the quarters, and who pays whom in a year. */
final class Bands {
    private static final int QUARTERS_PER_YEAR = 4;

    private final Mixture mixture;
    private final List<Quarter> quarters;
    private final List<Series> series;

    Bands(Mixture mixture) {
        this.mixture = mixture;
        quarters = Quarter.list(mixture.study().world().calendar());
        series = Series.list(mixture.study().world());
    }

    /** All series of the mixture of all explanations, some by reading and some by explanation. */
    QuarterlyBands quarterly() {
        var bands = new ArrayList<QuarterlyBands.Band>();
        add(bands, Series.Detail.MIXTURE, Summary.ALL, Summary.ALL);
        for (var reading : mixture.study().readings()) {
            add(bands, Series.Detail.READINGS, Summary.ALL, reading.id());
        }
        for (var explanation : mixture.study().explanations()) {
            add(bands, Series.Detail.EXPLANATIONS, explanation.id(), Summary.ALL);
        }
        return new QuarterlyBands(quarters, bands);
    }

    private void add(List<QuarterlyBands.Band> bands, Series.Detail detail, String explanation, String reading) {
        var parts = mixture.parts(explanation, reading);
        for (int number = 0; number < series.size(); number++) {
            if (series.get(number).detail().compareTo(detail) >= 0) {
                bands.add(band(number, explanation, reading, parts));
            }
        }
    }

    private QuarterlyBands.Band band(int number, String explanation, String reading, List<Mixture.Part> parts) {
        var low = new ArrayList<Double>();
        var middle = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        for (int quarter = 0; quarter < quarters.size(); quarter++) {
            int now = quarter;
            var values = Mixture.values(parts, trial -> trial.quarters().at(number, now, quarters.size()));
            low.add(values.quantile(0.05));
            middle.add(values.quantile(0.5));
            high.add(values.quantile(0.95));
        }
        var its = series.get(number);
        return new QuarterlyBands.Band(its.quantity(), its.item(), its.unit(), explanation, reading, low, middle, high);
    }

    /** Who pays whom, of the mixture of all explanations, in each period: over all readings and by reading. */
    List<MoneyFlow> flows() {
        var flows = new ArrayList<MoneyFlow>();
        var readings = new ArrayList<>(List.of(Summary.ALL));
        mixture.study().readings().forEach(reading -> readings.add(reading.id()));
        for (var period : Period.list()) {
            for (String reading : readings) {
                addFlows(flows, period, reading);
            }
        }
        return flows;
    }

    private void addFlows(List<MoneyFlow> flows, Period period, String reading) {
        var parts = mixture.parts(Summary.ALL, reading);
        for (int number = 0; number < series.size(); number++) {
            int row = number;
            series.get(number).link().ifPresent(link -> {
                var values = Mixture.values(parts, trial -> yearly(trial, row, period));
                flows.add(new MoneyFlow(
                        period.id(),
                        reading,
                        link.from(),
                        link.to(),
                        values.mean(),
                        values.quantile(0.05),
                        values.quantile(0.5),
                        values.quantile(0.95)));
            });
        }
    }

    /** The mean year of a period, quarters weighted by the weeks that the run has of them; NaN where it has none. */
    private double yearly(Trial trial, int number, Period period) {
        double sum = 0;
        int weeks = 0;
        for (int place = 0; place < quarters.size(); place++) {
            var quarter = quarters.get(place);
            if (!quarter.from().isBefore(period.from()) && !quarter.to().isAfter(period.to())) {
                sum += quarter.weeks() * trial.quarters().at(number, place, quarters.size());
                weeks += quarter.weeks();
            }
        }
        return weeks > 0 ? QUARTERS_PER_YEAR * sum / weeks : Double.NaN;
    }
}
