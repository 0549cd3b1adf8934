package tollgate.experiment;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tollgate.economy.Country;

/** Names of market places as reports and patterns write them: one, several joined by {@code +}, or all of them. */
public final class Places {
    /** All of them. */
    public static final String ALL = "*";

    private static final String AND = "+";

    private Places() {}

    /** The names in a text, one each. */
    public static List<String> names(String text) {
        return Stream.of(text.split("\\" + AND)).map(String::strip).toList();
    }

    /** The numbers of the nodes that a text names; empty where it names one that the country does not have. */
    static List<Integer> nodes(Country country, String text) {
        if (text.equals(ALL)) {
            return IntStream.range(0, country.nodes().size()).boxed().toList();
        }
        var nodes = names(text).stream().map(country::node).toList();
        return nodes.contains(-1) ? List.of() : nodes;
    }
}
