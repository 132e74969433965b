package org.vestka.directory.corrections;

import static org.vestka.tables.Tables.CORRECTION;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.vestka.directory.PersonId;

/** What stands in the table of corrections before a test: nothing, or as much as scripts write. */
public final class CorrectionsThere {

    private final DSLContext sql;

    public CorrectionsThere(DSLContext sql) {
        this.sql = sql;
    }

    void none() {
        sql.deleteFrom(CORRECTION).execute();
    }

    /** They wait. */
    public void flood(PersonId person, CorrectionKind kind, LocalDate on, int count, String words) {
        insert(person, kind, on, count, words, "'NEW', null");
    }

    void refused(PersonId person, CorrectionKind kind, LocalDate on, int count, String words) {
        insert(person, kind, on, count, words, "'REFUSED', '2026-01-02'");
        sql.execute("analyze table correction");
    }

    /** Somebody opened a wish of this page alone not long ago, and left it shown. */
    void leftShown(PersonId person) {
        insert(person, CorrectionKind.HIDE, LocalDate.now(ZoneOffset.UTC), 1, "", "'REFUSED', now(6)");
        sql.update(CORRECTION)
                .set(CORRECTION.LOOKED, true)
                .where(CORRECTION.PERSON_ID.eq(person.value()))
                .execute();
    }

    /** A wish took effect at once, and nobody has looked yet. */
    void hidden(PersonId person) {
        flood(person, CorrectionKind.HIDE, LocalDate.now(ZoneOffset.UTC), 1, "");
        sql.update(CORRECTION)
                .set(CORRECTION.HIDING, true)
                .where(CORRECTION.PERSON_ID.eq(person.value()))
                .execute();
    }

    private void insert(PersonId person, CorrectionKind kind, LocalDate on, int count, String words, String state) {
        String row = "(%d,'%s','OTHER','%s','%s','','%s',%s)"
                .formatted(person.value(), kind, words, Likeness.of(words), on, state);
        sql.execute("insert into correction"
                + " (person_id, kind, matter, words, likeness, known_from, received_on, state, decided_at) values "
                + IntStream.range(0, count).mapToObj(i -> row).collect(Collectors.joining(",")));
    }
}
