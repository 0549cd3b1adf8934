package tollgate.app.files;

import java.util.List;
import java.util.stream.Stream;
import tollgate.economy.Country;
import tollgate.economy.World;

/**
 * The words by which rows name what is carried across: a class of vehicles, a good, a group of either, or everything.
 *
 * @param cargoes all that is carried
 * @param areAllKnown false where the goods could not be read, so that any word may be right
 */
record CarriedWords(List<World.Cargo> cargoes, boolean areAllKnown) {
    static CarriedWords of(List<World.VehicleClass> classes, List<Country.Good> goods, boolean areAllKnown) {
        return new CarriedWords(
                Stream.concat(
                                classes.stream()
                                        .map(vehicleClass ->
                                                new World.Cargo(vehicleClass.id(), World.VEHICLES, World.VEHICLES)),
                                goods.stream()
                                        .filter(good -> !good.isLocal())
                                        .map(good -> new World.Cargo(good.id(), good.group(), World.GOODS)))
                        .toList(),
                areAllKnown);
    }

    /** What the column {@code goods} of a row names; anything else is a problem and becomes "". */
    String read(CsvRow row) {
        if (row.text("goods").equals(World.EVERY) || !areAllKnown) {
            return row.require("goods");
        }
        var known = cargoes.stream()
                .flatMap(cargo -> Stream.of(cargo.kind(), cargo.group(), cargo.id()))
                .distinct()
                .toList();
        return row.oneOf("goods", haveGoods() ? "class of vehicles, group or good" : "class of vehicles", known);
    }

    boolean haveGoods() {
        return cargoes.stream().anyMatch(cargo -> cargo.kind().equals(World.GOODS));
    }

    boolean meansVehicles(String goods) {
        return cargoes.stream().anyMatch(cargo -> cargo.kind().equals(World.VEHICLES) && cargo.isMeantBy(goods));
    }

    /** Whether two words share something that is carried. */
    boolean overlap(String goods, String otherGoods) {
        return cargoes.stream().anyMatch(cargo -> cargo.isMeantBy(goods) && cargo.isMeantBy(otherGoods));
    }
}
