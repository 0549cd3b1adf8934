package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Three places and three goods, put behind the border of the study that "new" writes. */
public final class SmallCountry {
    static final List<String> FILES = List.of(
            "population.csv",
            "goods.csv",
            "transport.csv",
            "movement.csv",
            "china-prices.csv",
            "harvest.csv",
            "aid.csv",
            "inflow.csv",
            "holidays.csv");

    private static final Path TABLES = Path.of("src/test/resources/tollgate/app/cli/country");

    private SmallCountry() {}

    /** Adds the tables, the section of study.yaml, the places where corridors end, and rows that speak of goods. */
    public static void putInto(Path study) throws IOException {
        for (String file : FILES) {
            Files.copy(TABLES.resolve(file), study.resolve(file));
        }
        var yaml = study.resolve("study.yaml");
        String text = Files.readString(yaml)
                .replace("trade-share-2019: 0.8}", "trade-share-2019: 0.8, node: bridge-town}")
                .replace("trade-share-2019: 0.2}", "trade-share-2019: 0.2, node: ford-town}");
        Files.writeString(yaml, text + "\ncountry: {people: 1000000, approval: GUARDS}\n");
        Files.writeString(study.resolve("openness.csv"), """
                *,official,goods,2018-01-01,2020-01-27,1,judgement,5,
                bridge,official,food,2020-01-27,2100-01-01,0.5,judgement,5,
                """, StandardOpenOption.APPEND);
        assertThat(Terminal.run("validate", study.toString()).err()).isEmpty();
    }
}
