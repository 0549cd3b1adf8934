package tollgate.weighing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tollgate.experiment.Pattern;

/**
 * A statement of the article that a study asks about, and what of it runs can show.
 *
 * @param id its number in the article, from 0
 * @param statement in our own words
 * @param roles what it is to the model, at least one
 * @param model where in the model it stands
 * @param patterns what would show it; may be empty
 * @param criterion how the patterns are read; empty where there is none
 * @param reason why runs cannot tell; needed where no pattern could, or only one that follows from the tables
 */
public record Claim(
        int id,
        String statement,
        List<Role> roles,
        String model,
        List<Pattern> patterns,
        String criterion,
        String reason) {
    public Claim {
        roles = List.copyOf(roles);
        patterns = List.copyOf(patterns);
    }

    /** What a statement is to the model. */
    public enum Role {
        /** A dated fact or a structure, taken as given. */
        INPUT("input"),
        /** How something works, which runs follow. */
        MECHANISM("mechanism"),
        /** A number that priors or fitted reports rest on. */
        CALIBRATED("calibrated"),
        /** Something that a run can meet or miss. */
        PATTERN("pattern");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** The word in files. */
        public String word() {
            return word;
        }

        /** All of them. */
        public static List<Role> list() {
            return Arrays.asList(values());
        }

        /** The role with this word. */
        public static Optional<Role> find(String word) {
            return list().stream().filter(role -> role.word.equals(word)).findFirst();
        }
    }

    /** The patterns that a run can meet or miss without the answer standing in a table already. */
    public List<Pattern> telling() {
        return patterns.stream()
                .filter(pattern -> pattern.hasCriterion() && !pattern.followsFromTables())
                .toList();
    }
}
