package tollgate.app.files;

import java.time.LocalDate;

/**
 * Something that happened, for people and charts; nothing in a run depends on it.
 *
 * @param source an observation's id, a citation, or judgement
 */
public record EventRow(LocalDate date, String event, String note, String source) {}
