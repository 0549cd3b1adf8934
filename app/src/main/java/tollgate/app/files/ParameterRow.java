package tollgate.app.files;

import tollgate.economy.Parameter;
import tollgate.inference.Prior;

/**
 * What a study says of one parameter.
 *
 * @param baseline the study's, or the parameter's own where the study is silent
 * @param prior what is believed before any report; {@link Prior.Fixed} where nothing is left open
 * @param source an observation's id, a citation or judgement; empty where the study is silent
 */
public record ParameterRow(Parameter parameter, double baseline, Prior prior, String source) {
    /** What is believed before any report, in words; days as files write them. */
    public String priorInWords() {
        if (prior instanceof Prior.Fixed) {
            return "fixed";
        }
        if (parameter.isDate() && prior instanceof Prior.Uniform days) {
            return "uniform between %s and %s"
                    .formatted(Setting.inWords(parameter, days.low()), Setting.inWords(parameter, days.high()));
        }
        return prior.describe().replaceAll("(\\d)\\.0\\b", "$1");
    }
}
