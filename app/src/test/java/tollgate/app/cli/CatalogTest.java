package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tollgate.app.files.Dictionary;

/** The tables of finished runs, asked in SQL. */
class CatalogTest {
    @TempDir
    private static Path place = Path.of("");

    @BeforeAll
    static void run() {
        Terminal.run("new", place.resolve("study").toString());
        Terminal.run(
                "run",
                place.resolve("study").toString(),
                "--draws",
                "8",
                "--out",
                place.resolve("run").toString());
        assertThat(place.resolve("run/summary.json")).exists();
    }

    private static List<String> ask(String folder, String sql) throws IOException, SQLException {
        var answers = new ArrayList<String>();
        try (var database = DriverManager.getConnection(
                        "jdbc:duckdb:" + elsewhere(place.resolve(folder).resolve("catalog.duckdb")));
                var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    /** A copy: the database takes a question mark in a path for where its options begin. */
    private static Path elsewhere(Path catalog) throws IOException {
        return Files.copy(catalog, place.resolve("asked.duckdb"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Terminal catalog(String folder) {
        return Terminal.run("catalog", place.resolve(folder).toString());
    }

    @Test
    void everyTableOfARunIsAViewWithAllItsRowsAndTypes() throws SQLException, IOException {
        assertThat(catalog("run").code()).isZero();
        for (var table : Dictionary.list("run")) {
            String view = table.file().replace(".csv", "");
            long lines = Files.readAllLines(place.resolve("run").resolve(table.file()))
                            .size()
                    - 1L;
            assertThat(ask("run", "SELECT count(*) FROM " + view)).as(view).containsExactly("" + lines);
        }
        assertThat(ask("run", "SELECT round(sum(posterior_probability), 6) FROM explanations"))
                .containsExactly("1.0");
        assertThat(ask("run", "SELECT max(monday) - min(monday) FROM bribe_path"))
                .first()
                .asString()
                .isEqualTo("2548");
        assertThat(ask("run", "SELECT count(*) FROM predictive WHERE inside_half OR NOT inside_half"))
                .containsExactly("2");
        assertThat(ask("run", "SELECT unit FROM columns WHERE view = 'series' AND name = 'weeks'"))
                .containsExactly("weeks");
    }

    @Test
    void theResultsOfARunStayAsTheyAre() throws IOException {
        var before = sizesAndTexts();
        catalog("run");
        assertThat(sizesAndTexts()).isEqualTo(before);
    }

    private static String sizesAndTexts() throws IOException {
        try (var files = Files.list(place.resolve("run"))) {
            var names = files.filter(file -> !file.endsWith("catalog.duckdb"))
                    .sorted()
                    .toList();
            var texts = new ArrayList<String>();
            for (var name : names) {
                texts.add(name + Files.readString(name));
            }
            return texts.stream().collect(Collectors.joining());
        }
    }

    @Test
    void aSweepThatWasMovedIsAskedAgain() throws IOException, SQLException {
        var plan = Files.writeString(place.resolve("plan.csv"), "weeks\n60\n");
        Terminal.run(
                "sweep",
                place.resolve("study").toString(),
                plan.toString(),
                "--out",
                place.resolve("swept").toString());
        Files.move(place.resolve("swept"), place.resolve("moved"));
        assertThat(catalog("moved").code()).isZero();
        assertThat(ask("moved", "SELECT weeks FROM results")).containsExactly("60");
    }

    @Test
    void aFolderMayHaveSignsThatADatabaseTakesForAPattern() throws IOException, SQLException {
        var odd = Files.createDirectories(place.resolve("which [a-z]? all*"));
        var plan = odd.resolve("plan.parquet");
        String study = place.resolve("study").toString();
        String[] swept = {
            "sweep", study, plan.toString(), "--out", odd.resolve("swept").toString()
        };
        Terminal.run("plan", study, "--rows", "1", "--out", plan.toString());
        var made = Terminal.run(swept);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(catalog("which [a-z]? all*/swept").code()).isZero();
        assertThat(ask("which [a-z]? all*/swept", "SELECT count(*) FROM results"))
                .containsExactly("1");
        Files.move(place.resolve("run"), odd.resolve("run"));
        var asked = catalog("which [a-z]? all*/run");
        Files.move(odd.resolve("run"), place.resolve("run"));
        assertThat(asked.code()).as(asked.err()).isZero();
    }

    @Test
    void aTableWithoutAHeaderIsNamedAndNothingIsWritten() throws IOException {
        var particles = place.resolve("run/particles.csv");
        String whole = Files.readString(particles);
        Files.deleteIfExists(place.resolve("run/catalog.duckdb"));
        Files.writeString(particles, "");
        var terminal = catalog("run");
        Files.writeString(particles, whole);
        assertThat(terminal.err()).isEqualTo(particles + ": the file is empty. Maybe tollgate run anew.\n");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(place.resolve("run/catalog.duckdb")).doesNotExist();
    }

    @Test
    void whereThereAreNoResultsNothingIsWritten() throws IOException {
        assertThat(catalog("nowhere").err()).contains("nowhere: there is no such folder.");
        assertThat(catalog("run/summary.json").err()).contains("is a file, not a folder. Maybe the folder it is in.");
        var study = catalog("study");
        assertThat(study.err()).contains("holds no tables of a finished run. Maybe a folder that tollgate run");
        assertThat(study.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(place.resolve("study/catalog.duckdb")).doesNotExist();
    }
}
