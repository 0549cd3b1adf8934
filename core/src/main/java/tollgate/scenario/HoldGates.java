package tollgate.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tollgate.economy.Channel;
import tollgate.economy.GateRow;
import tollgate.economy.When;
import tollgate.economy.World;

/**
 * Named gate sets hold a channel, whatever the explanation says: from the scenario's start to the end of the run exactly those of
 * their rows that speak of the channel and the goods, whenever else they held. Whether an unapproved path exists is a matter of the
 * explanation: it stays as it is unless the sets themselves speak of one.
 *
 * @param goods classes of vehicles, goods or groups, or {@link World#EVERY}
 * @param sets the group of rows that hold, of every row of the study
 */
public record HoldGates(List<Channel> channels, List<String> goods, List<String> sets) implements Change {
    public HoldGates {
        channels = List.copyOf(channels);
        goods = List.copyOf(goods);
        sets = List.copyOf(sets);
    }

    @Override
    public void check(Facts facts, Facts.Complaints complaints) {
        facts.checkCargoes(goods, complaints);
        var known = facts.everyRow().stream().map(GateRow::set).distinct().toList();
        if (sets.isEmpty()) {
            complaints.add("names no gate set");
        }
        for (String set : sets) {
            if (!known.contains(set)) {
                complaints.add("names %s, which is no gate set".formatted(set), set, known);
            } else if (rows(facts).noneMatch(row -> row.set().equals(set))) {
                complaints.add("names the gate set %s, which has no row for the %s".formatted(set, places()));
            }
        }
        for (var channel : channels) {
            if (channel == Channel.OFFICIAL) {
                complaints.add("speaks of the official channel, which passes no gate");
            } else if (rows(facts).noneMatch(row -> isConsent(row) && row.channel() == channel)) {
                complaints.add("leaves nobody to let pass on the %s channel".formatted(channel.id()));
            }
        }
        if (channels.isEmpty()) {
            complaints.add("names no channel");
        }
    }

    private String places() {
        return channels.stream().map(Channel::id).collect(Collectors.joining(" or ")) + " channel";
    }

    private static boolean isConsent(GateRow row) {
        return row.role() == GateRow.Role.CONSENT;
    }

    /** The rows of the sets that speak of the channels. */
    private Stream<GateRow> rows(Facts facts) {
        return facts.everyRow().stream().filter(row -> sets.contains(row.set()) && channels.contains(row.channel()));
    }

    @Override
    public Facts applied(Facts facts) {
        var world = facts.world();
        var held = new ArrayList<GateRow>();
        for (var row : world.gates()) {
            boolean isReplaced =
                    channels.contains(row.channel()) && (isConsent(row) || setsSeizure(facts, row.channel()));
            held.addAll(isReplaced ? over(row, rest(row, world), world) : List.of(row));
        }
        rows(facts)
                .forEach(row -> over(row, meant(row, world), world).stream()
                        .map(each -> during(each, facts.start(), Span.FAR))
                        .forEach(held::add));
        return facts.with(world.with(held, world.openness(), world.dates()));
    }

    private boolean setsSeizure(Facts facts, Channel channel) {
        return rows(facts).anyMatch(row -> !isConsent(row) && row.channel() == channel);
    }

    /** What the row speaks of and this change does not. */
    private List<String> rest(GateRow row, World world) {
        return world.cargoes().stream()
                .filter(cargo -> cargo.isMeantBy(row.goods()) && !Facts.isMeant(cargo, goods))
                .map(World.Cargo::id)
                .toList();
    }

    /** What both speak of. */
    private List<String> meant(GateRow row, World world) {
        return world.cargoes().stream()
                .filter(cargo -> cargo.isMeantBy(row.goods()) && Facts.isMeant(cargo, goods))
                .map(World.Cargo::id)
                .toList();
    }

    /** The row for some cargoes only: one row as it stands where they are all it speaks of, otherwise one for each. */
    private static List<GateRow> over(GateRow row, List<String> cargoes, World world) {
        long all = world.cargoes().stream()
                .filter(cargo -> cargo.isMeantBy(row.goods()))
                .count();
        if (cargoes.size() == all) {
            return List.of(row);
        }
        return cargoes.stream()
                .map(cargo -> new GateRow(
                        row.set(),
                        row.from(),
                        row.until(),
                        row.corridor(),
                        row.channel(),
                        cargo,
                        row.path(),
                        row.organ(),
                        row.role()))
                .toList();
    }

    private static GateRow during(GateRow row, LocalDate from, LocalDate until) {
        return new GateRow(
                row.set(),
                new When.Day(from),
                new When.Day(until),
                row.corridor(),
                row.channel(),
                row.goods(),
                row.path(),
                row.organ(),
                row.role());
    }

    @Override
    public Set<String> claims() {
        var claims = new LinkedHashSet<String>();
        for (var channel : channels) {
            for (String good : goods) {
                claims.add("the gates of the %s channel for %s".formatted(channel.id(), good));
            }
        }
        return claims;
    }
}
