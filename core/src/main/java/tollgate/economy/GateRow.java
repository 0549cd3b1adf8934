package tollgate.economy;

/**
 * One organ's place on one path through a gate for a span of time: a row of gates.csv.
 *
 * @param set the group of rows that explanations choose from
 * @param from first day
 * @param until the first day on which it no longer holds
 * @param corridor a corridor, or {@link World#EVERY}
 * @param goods a class of vehicles, a good, a group of either, or {@link World#EVERY}
 * @param path the path's name within its gate; all organs with role CONSENT on it must agree
 * @param role whether the organ's consent is bought, or it only seizes on an unapproved path
 */
public record GateRow(
        String set,
        When from,
        When until,
        String corridor,
        Channel channel,
        String goods,
        String path,
        String organ,
        Role role) {

    /** What an organ does on a path. */
    public enum Role {
        /** The path needs its consent. */
        CONSENT,
        /** Nobody's consent is asked; this organ keeps what is seized there. */
        SEIZURE
    }

    /** True when the row speaks of this crossing. */
    boolean covers(String corridorId, Channel throughChannel, World.Cargo cargo) {
        return channel == throughChannel
                && (corridor.equals(World.EVERY) || corridor.equals(corridorId))
                && cargo.isMeantBy(goods);
    }
}
