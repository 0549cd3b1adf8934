package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong studies through the real entry point: each mistake gets one clear line, exit code 2, and nothing is written. */
class MalformedStudiesTest {
    private static final String OBSERVATIONS = "evidence/observations.csv";

    @TempDir
    private Path place = Path.of("");

    private Path study = Path.of("");

    @BeforeEach
    void writeAStudy() {
        study = place.resolve("study");
        assertThat(Terminal.run("new", study.toString()).code()).isZero();
    }

    /** In which file what is replaced by what, and how the message begins. */
    static Stream<Arguments> mistakes() throws IOException {
        return mistakes("malformed-studies.txt");
    }

    static Stream<Arguments> mistakesAboutTheCountry() throws IOException {
        return mistakes("malformed-countries.txt");
    }

    static Stream<Arguments> mistakesAboutTheClaims() throws IOException {
        return mistakes("malformed-claims.txt");
    }

    private static Stream<Arguments> mistakes(String name) throws IOException {
        String table =
                Files.readString(Path.of("src/test/resources/tollgate/app/cli").resolve(name));
        return Stream.of(table.split("\n\n"))
                .filter(entry -> !entry.startsWith("#"))
                .map(entry -> entry.split("\n"))
                .map(lines -> Arguments.of(lines[0], written(lines[1]), written(lines[2]), lines[0] + ":" + lines[3]));
    }

    private static String written(String line) {
        return line.substring(2).translateEscapes();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsToldWithFileAndLine(String file, String text, String replacement, String message)
            throws IOException {
        replace(file, text, replacement);
        var results = place.resolve("results");
        for (String[] arguments : new String[][] {
            {"validate", study.toString()},
            {"simulate", study.toString(), "--out", results.toString(), "--stacktrace"},
            {"evidence", study.toString(), "--json"}
        }) {
            var terminal = Terminal.run(arguments);
            assertThat(terminal.err().lines()).anyMatch(line -> line.startsWith(message));
            assertThat(terminal.err()).doesNotContain("Exception", "\tat ");
            assertThat(terminal.out()).isEmpty();
            assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        }
        assertThat(results).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("mistakesAboutTheClaims")
    void aMistakeAboutTheClaimsIsToldWithFileAndLine(String file, String text, String replacement, String message)
            throws IOException {
        Files.writeString(study.resolve(file), """
                claims:
                  - id: 0
                    statement: Little reaches civilians.
                    class: [pattern]
                    model: somewhere
                    patterns: [P3]
                    criterion: P3 met
                  - id: 1
                    statement: It is so.
                    class: [input]
                    model: elsewhere
                    reason: taken as given
                """);
        assertThat(Terminal.run("validate", study.toString()).code()).isZero();
        replace(file, text, replacement);
        var terminal = Terminal.run("validate", study.toString());
        assertThat(terminal.err().lines()).anyMatch(line -> line.startsWith(message));
        assertThat(terminal.err()).doesNotContain("Exception", "\tat ");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }

    @ParameterizedTest
    @MethodSource("mistakesAboutTheCountry")
    void aMistakeAboutTheCountryIsToldWithFileAndLine(String file, String text, String replacement, String message)
            throws IOException {
        SmallCountry.putInto(study);
        replace(file, text, replacement);
        var terminal = Terminal.run("validate", study.toString());
        assertThat(terminal.err().lines()).anyMatch(line -> line.startsWith(message));
        assertThat(terminal.err()).doesNotContain("Exception", "\tat ");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }

    @Test
    void placesGoodsAndWaysAreThereTogetherOrNotAtAll() throws IOException {
        SmallCountry.putInto(study);
        Files.delete(study.resolve("goods.csv"));
        assertThat(Terminal.run("validate", study.toString()).err().lines())
                .containsExactly("goods.csv: there is no such file. Maybe gates.csv.");
        Files.delete(study.resolve("population.csv"));
        Files.delete(study.resolve("transport.csv"));
        String lacking = "but there is no population.csv, goods.csv, transport.csv.";
        assertThat(Terminal.run("validate", study.toString()).err().lines())
                .contains(
                        "study.yaml:22: corridors[1].node names a node, but there is no population.csv.",
                        "study.yaml:60: country is set, " + lacking,
                        "harvest.csv: the file speaks of a country, " + lacking,
                        "holidays.csv: the file speaks of a country, " + lacking);
    }

    @Test
    void aCountryNeedsNoRowsThatMoveIt() throws IOException {
        SmallCountry.putInto(study);
        for (String file : SmallCountry.FILES.subList(3, SmallCountry.FILES.size())) {
            Files.delete(study.resolve(file));
        }
        assertThat(Terminal.run("validate", study.toString()).err()).isEmpty();
    }

    private void replace(String file, String text, String replacement) throws IOException {
        String content = Files.readString(study.resolve(file));
        assertThat(content).contains(text);
        Files.writeString(study.resolve(file), content.replace(text, replacement));
    }

    @Test
    void severalMistakesInSeveralFilesAreAllTold() throws IOException {
        replace("study.yaml", "subject: GUARDS", "subject: NOBODY");
        replace("study.yaml", "baseline: 0.5", "baseline: -1");
        replace("gates.csv", "chain,CUSTOMS", "chain,CUSTOM");
        replace("openness.csv", "2020-01-27", "2020-02-30");
        replace(OBSERVATIONS, "8000,15000", "15000,8000");
        assertThat(Terminal.run("validate", study.toString()).err().lines())
                .containsExactly(
                        "study.yaml:11: subject names NOBODY, which is no organ. Maybe one of GUARDS, CUSTOMS.",
                        "study.yaml:57: parameters.gates.horizon.baseline (-1) must be at least 0 and at most 20.",
                        "gates.csv:5: organ names CUSTOM, which is no organ. Maybe CUSTOMS.",
                        "openness.csv:2: until (2020-02-30) must be a day of the calendar such as 2020-01-27.",
                        OBSERVATIONS + ":2: low (15000) is above high (8000).");
    }

    @Test
    void withJsonTheMistakesStandOnStdout() throws IOException {
        replace("gates.csv", "chain,CUSTOMS", "chain,CUSTOM");
        var terminal = Terminal.run("validate", study.toString(), "--json");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.out().strip())
                .isEqualTo("{\"valid\":false,\"problems\":[{\"file\":\"gates.csv\",\"line\":5,"
                        + "\"what\":\"organ names CUSTOM, which is no organ\",\"maybe\":\"CUSTOMS\"}]}");
    }

    @Test
    void aMissingFileIsToldWithItsNeighbour() throws IOException {
        Files.move(study.resolve("gates.csv"), study.resolve("gate.csv"));
        assertThat(Terminal.run("validate", study.toString()).err().lines())
                .contains("gates.csv: there is no such file. Maybe gate.csv.");
    }

    @Test
    void aLinkToNothingIsNotGuessedToBeItself() throws IOException {
        Files.delete(study.resolve("gates.csv"));
        Files.createSymbolicLink(study.resolve("gates.csv"), place.resolve("gone"));
        assertThat(Terminal.run("validate", study.toString()).err().lines())
                .containsExactly("gates.csv: is a link to nothing.");
    }

    @Test
    @Timeout(60)
    void aPipeIsNotWaitedFor() throws Exception {
        String pipe = study.resolve("scenarios/pipe.yaml").toString();
        assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
        assertThat(Terminal.run("validate", study.toString()).err().lines())
                .containsExactly("scenarios/pipe.yaml: is no regular file.");
    }

    @Test
    void aGateHeldTwiceIsTold() throws IOException {
        var gates = study.resolve("gates.csv");
        var lines = new ArrayList<>(Files.readAllLines(gates));
        lines.add(lines.get(2).replaceAll(",[^,]*$", ",another note"));
        Files.write(gates, lines);
        assertThat(Terminal.run("validate", study.toString()).err().lines())
                .containsExactly("gates.csv:%d: the row of line 3 stands here a second time.".formatted(lines.size()));
    }

    @Test
    void aWrongUseIsOneMistake() throws IOException {
        replace(OBSERVATIONS, "spread,C3,fit", "spread,C3,fitt");
        assertThat(Terminal.run("validate", study.toString()).err().lines())
                .containsExactly(OBSERVATIONS + ":2: use names fitt, which is no use. Maybe fit.");
    }

    @Test
    void aMissingFolderIsToldWithItsNeighbour() {
        var terminal = Terminal.run("validate", place.resolve("studdy").toString());
        assertThat(terminal.err().lines())
                .containsExactly(place.resolve("studdy") + ": there is no such folder. Maybe " + study + ".");
        assertThat(terminal.code()).isEqualTo(ExitCodes.WRONG_INPUT);
    }

    @Test
    void aStudyMayHaveNoEvidenceAndNoPriors() throws IOException {
        for (String file : new String[] {"outlets", "sources", "observations"}) {
            Files.delete(study.resolve("evidence/" + file + ".csv"));
        }
        Files.delete(study.resolve("evidence"));
        Files.delete(study.resolve("fx.csv"));
        Files.delete(study.resolve("events.csv"));
        String content = Files.readString(study.resolve("study.yaml"));
        Files.writeString(
                study.resolve("study.yaml"),
                content.substring(0, content.indexOf("parameters:\n")) + "parameters: {}\n");
        assertThat(Terminal.run("validate", study.toString()).err()).isEmpty();
        assertThat(Terminal.run("evidence", study.toString()).out()).contains("0 observations");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreRead() throws IOException {
        for (String file : new String[] {"study.yaml", "gates.csv", OBSERVATIONS}) {
            String content = Files.readString(study.resolve(file));
            Files.write(
                    study.resolve(file), ("\uFEFF" + content.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Terminal.run("validate", study.toString()).err()).isEmpty();
    }
}
