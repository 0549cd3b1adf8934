package tollgate.experiment;

import java.time.LocalDate;

/** The spans of years that patterns compare (docs/model.md, D). */
enum Era {
    /** Before the sealing. */
    BEFORE(2018, 2019),
    /** The year by which reports and trade statistics measure. */
    YEAR_2019(2019, 2019),
    YEAR_2020(2020, 2020),
    /** The whole year in which the border was shut, whenever the takeover came. */
    SEALED(2021, 2021),
    YEAR_2022(2022, 2022),
    YEAR_2023(2023, 2023),
    /** After the reopening. */
    AFTER(2024, 2025),
    YEAR_2025(2025, 2025);

    private final int firstYear;
    private final int lastYear;

    Era(int firstYear, int lastYear) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** Its first day. */
    LocalDate from() {
        return LocalDate.of(firstYear, 1, 1);
    }

    /** Its last day. */
    LocalDate to() {
        return LocalDate.of(lastYear, 12, 31);
    }
}
