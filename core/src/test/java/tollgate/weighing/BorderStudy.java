package tollgate.weighing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tollgate.economy.Border;
import tollgate.economy.BorderPriors;
import tollgate.economy.Parameter;
import tollgate.evidence.Grade;
import tollgate.evidence.Kind;
import tollgate.evidence.Outlet;
import tollgate.evidence.Reliability;
import tollgate.evidence.Report;
import tollgate.evidence.Use;
import tollgate.experiment.Explanation;
import tollgate.experiment.Pattern;
import tollgate.experiment.QuantityClass;
import tollgate.experiment.Reading;
import tollgate.inference.Prior;

/** The study of the border with two of its reports, written out in code. */
final class BorderStudy {
    private BorderStudy() {}

    static Study study() {
        var priors = new LinkedHashMap<>(BorderPriors.priors());
        priors.remove(Parameter.LICENCE_SEPARATE);
        priors.put(
                Parameter.TAKEOVER,
                new Prior.Uniform(
                        LocalDate.of(2020, 8, 1).toEpochDay(),
                        LocalDate.of(2023, 8, 1).toEpochDay()));
        priors.put(Parameter.FIRST_QUOTA, new Prior.LogUniform(.6, 3));
        return new Study(
                "border",
                "Which explanation do the reports support?",
                0,
                Border.world(),
                Map.of(),
                priors,
                explanations(),
                List.of(
                        new Reading("per-ten", .4, true, Map.of("article-before", 10.0, "article-after", 10.0)),
                        new Reading("per-car-licence", .4, false, Map.of()),
                        new Reading("mixed", .2, false, Map.of("article-before", 10.0))),
                Map.of(QuantityClass.MONEY_PER_VEHICLE, .15),
                Map.of(Pattern.P2, "vehicles.china-price-elasticity"),
                List.of(),
                reports(),
                Map.of(
                        "nk-insider", new Outlet("nk-insider", "NK Insider", Reliability.C, true),
                        "daily-nk", new Outlet("daily-nk", "Daily NK", Reliability.C, true)));
    }

    private static List<Explanation> explanations() {
        var explanations = new ArrayList<Explanation>();
        Map.of("substitutes", .35, "complements", .25, "by-class", .4).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(base -> {
                    for (boolean evasion : List.of(false, true)) {
                        for (boolean customs : List.of(false, true)) {
                            var sets = new ArrayList<>(List.of("common", base.getKey(), customs ? "customs" : "alone"));
                            if (evasion) {
                                sets.add("evasion");
                            }
                            explanations.add(new Explanation(
                                    base.getKey() + (evasion ? "-evasion" : "") + (customs ? "-customs" : ""),
                                    base.getValue() * (evasion ? .7 : .3) * (customs ? .3 : .7),
                                    sets,
                                    customs ? List.of("P5") : List.of()));
                        }
                    }
                });
        return explanations;
    }

    private static List<Report> reports() {
        return List.of(
                report(
                        "E001",
                        "nk-insider",
                        Kind.SPREAD,
                        "C3",
                        "vehicle.bribe",
                        "article-before",
                        8_000,
                        15_000,
                        "2017-01-01",
                        "2020-01-31"),
                report(
                        "E002",
                        "nk-insider",
                        Kind.UNCERTAINTY,
                        "C3",
                        "vehicle.bribe",
                        "article-after",
                        25_000,
                        30_000,
                        "2023-09-01",
                        "2025-10-27"),
                report(
                        "E017",
                        "daily-nk",
                        Kind.POINT,
                        "C2",
                        "vehicle.licence",
                        "vehicle",
                        30_000,
                        30_000,
                        "2024-06-01",
                        "2024-07-01"),
                report(
                        "E020",
                        "daily-nk",
                        Kind.POINT,
                        "C3",
                        "vehicle.licence",
                        "vehicle",
                        30_000,
                        30_000,
                        "2024-06-01",
                        "2024-12-31"),
                report(
                        "E021",
                        "daily-nk",
                        Kind.POINT,
                        "C3",
                        "vehicle.licence",
                        "vehicle",
                        25_000,
                        25_000,
                        "2025-01-01",
                        "2025-03-01"),
                report(
                        "E022",
                        "daily-nk",
                        Kind.POINT,
                        "C3",
                        "vehicle.price",
                        "vehicle",
                        83_000,
                        83_000,
                        "2024-06-01",
                        "2025-03-01"),
                report(
                        "E023",
                        "daily-nk",
                        Kind.UNCERTAINTY,
                        "C3",
                        "vehicle.margin",
                        "vehicle",
                        5_000,
                        7_000,
                        "2024-06-01",
                        "2024-12-31"),
                report(
                        "E024",
                        "daily-nk",
                        Kind.UNCERTAINTY,
                        "C3",
                        "vehicle.margin",
                        "vehicle",
                        10_000,
                        12_000,
                        "2025-01-01",
                        "2025-03-01"),
                report(
                        "E258",
                        "daily-nk",
                        Kind.POINT,
                        "C2",
                        "vehicle.licence",
                        "vehicle",
                        30_000,
                        30_000,
                        "2024-05-01",
                        "2024-06-12"));
    }

    private static Report report(
            String id,
            String outlet,
            Kind kind,
            String grade,
            String quantity,
            String basis,
            double low,
            double high,
            String from,
            String to) {
        return new Report(
                id,
                outlet,
                id + "-origin",
                kind,
                Grade.require(grade),
                Use.FIT,
                quantity,
                "",
                basis,
                low,
                high,
                LocalDate.parse(from),
                LocalDate.parse(to),
                0);
    }
}
