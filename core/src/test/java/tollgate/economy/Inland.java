package tollgate.economy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tollgate.economy.Country.Good;
import tollgate.economy.Country.Node;

/** The land behind the border of the study written out in code, so that core's tests need no file. No dated rows. */
public final class Inland {
    private static final double HOP = .04;

    private static final List<Node> NODES = List.of(
            town("sinuiju", "north-pyongan", 359_341),
            town("manpo", "jagang", 157_782),
            town("hyesan", "ryanggang", 192_680),
            town("hoeryong", "north-hamgyong", 350_486),
            rest("north-pyongan", 2_728_662 - 359_341, .18),
            rest("jagang", 1_299_830 - 157_782, .03),
            rest("ryanggang", 719_269 - 192_680, .02),
            rest("north-hamgyong", 2_327_362 - 350_486, .06),
            rest("pyongyang", 3_255_288, .03),
            rest("south-pyongan", 4_051_696, .19),
            rest("north-hwanghae", 2_113_672, .13),
            rest("south-hwanghae", 2_310_485, .20),
            rest("kangwon", 1_477_582, .05),
            rest("south-hamgyong", 3_066_013, .11));

    private static final List<Good> GOODS = List.of(
            new Good("rice", "food", .7, .06, .05, 3.2, .6, .15, .5, 1, true, false),
            new Good("maize", "food", 1.2, .04, .05, 1.9, .4, .15, .5, 1, true, false),
            new Good("flour", "food", 0, .02, .85, 2.9, .6, .15, .5, 1, true, false),
            new Good("oil", "food", .005, .02, .85, 9, 1.5, .15, .5, 1, true, false),
            new Good("fuel", "fuel", 0, .03, 1, 7, 1.0, .15, .3, 1, false, false),
            new Good("composite", "general", 0, .35, 1, 1, .15, .10, .3, .05, false, false),
            new Good("other", "local", 8, .48, 0, 1, 0, 0, 0, 1, false, true));

    /** Which nodes are one hop apart. */
    private static final List<List<String>> ROADS = List.of(
            List.of("sinuiju", "north-pyongan"),
            List.of("manpo", "jagang"),
            List.of("hyesan", "ryanggang"),
            List.of("hoeryong", "north-hamgyong"),
            List.of("north-pyongan", "south-pyongan"),
            List.of("north-pyongan", "jagang"),
            List.of("jagang", "south-pyongan"),
            List.of("jagang", "south-hamgyong"),
            List.of("jagang", "ryanggang"),
            List.of("ryanggang", "north-hamgyong"),
            List.of("ryanggang", "south-hamgyong"),
            List.of("north-hamgyong", "south-hamgyong"),
            List.of("south-pyongan", "pyongyang"),
            List.of("south-pyongan", "south-hamgyong"),
            List.of("south-pyongan", "north-hwanghae"),
            List.of("pyongyang", "north-hwanghae"),
            List.of("north-hwanghae", "south-hwanghae"),
            List.of("kangwon", "south-hamgyong"),
            List.of("kangwon", "north-hwanghae"),
            List.of("kangwon", "south-pyongan"));

    private Inland() {}

    /** 26 million people at 14 nodes. */
    public static Country country() {
        return country(26_000_000);
    }

    /** So many people at 14 nodes. */
    public static Country country(long people) {
        return new Country(
                people,
                NODES,
                GOODS,
                transport(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "MSS");
    }

    private static Node town(String id, String province, long census) {
        return new Node(id, province, true, census, 0);
    }

    private static Node rest(String id, long census, double harvestShare) {
        return new Node(id, id, false, census, harvestShare);
    }

    private static List<List<Double>> transport() {
        return IntStream.range(0, NODES.size()).mapToObj(Inland::transportFrom).toList();
    }

    /** CNY per kg to each node, by breadth-first search. */
    private static List<Double> transportFrom(int start) {
        int[] hops = new int[NODES.size()];
        Arrays.fill(hops, -1);
        hops[start] = 0;
        var waiting = new ArrayDeque<Integer>(List.of(start));
        while (!waiting.isEmpty()) {
            int here = waiting.remove();
            for (int next = 0; next < hops.length; next++) {
                if (hops[next] < 0 && isOneHop(here, next)) {
                    hops[next] = hops[here] + 1;
                    waiting.add(next);
                }
            }
        }
        return Arrays.stream(hops).mapToObj(each -> HOP * each).toList();
    }

    private static boolean isOneHop(int one, int other) {
        String first = NODES.get(one).id();
        String second = NODES.get(other).id();
        return ROADS.contains(List.of(first, second)) || ROADS.contains(List.of(second, first));
    }
}
