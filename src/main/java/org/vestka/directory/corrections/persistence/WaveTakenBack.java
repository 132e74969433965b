package org.vestka.directory.corrections.persistence;

import static org.vestka.tables.Tables.CORRECTION;
import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.PERSON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.corrections.CorrectionKind;
import org.vestka.directory.corrections.CorrectionState;
import org.vestka.directory.corrections.Likeness;
import org.vestka.directory.corrections.SetAside;
import org.vestka.directory.persistence.Batches;
import org.vestka.tables.tables.records.CorrectionRecord;

/** Puts back what was set aside in one act. A page waits once: its wishes go into the one that waits, with their words. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class WaveTakenBack {

    private final DSLContext sql;

    WaveTakenBack(DSLContext sql) {
        this.sql = sql;
    }

    /** @return how many wait again, be it in another's entry */
    public int takeBack(SetAside act) {
        List<Long> ids = sql.select(CORRECTION.ID)
                .from(CORRECTION)
                .where(CORRECTION.STATE.eq(CorrectionState.SET_ASIDE))
                .and(CORRECTION.DECIDED_AT.eq(act.at()))
                .and(CORRECTION.KIND.eq(act.kind()))
                .and(CORRECTION.RECEIVED_ON.eq(act.on()))
                .fetch(Record1::value1);
        SortedSet<Long> held = new TreeSet<>(ids);
        if (act.kind() == CorrectionKind.HIDE) {
            holdPages(ids);
            held.addAll(waiting(ids));
        }
        Map<Page, Entry> entries = new HashMap<>();
        List<CorrectionRecord> aside = new ArrayList<>();
        for (CorrectionRecord row : WaveRepository.locked(held, sql)) {
            if (row.getState() == CorrectionState.SET_ASIDE) {
                aside.add(row);
            } else if (row.getState().waits()) {
                entries.merge(Page.of(row), new Entry(row), Entry::effective);
            }
        }
        List<Long> again = new ArrayList<>();
        List<Long> gone = new ArrayList<>();
        for (CorrectionRecord row : aside) {
            Entry entry = act.kind() == CorrectionKind.HIDE ? entries.get(Page.of(row)) : null;
            if (entry == null) {
                again.add(row.getId());
                entries.put(Page.of(row), new Entry(row));
            } else {
                entry.add(row);
                gone.add(row.getId());
            }
        }
        putBack(again);
        write(entries.values().stream().filter(Entry::grown).toList());
        for (List<Long> part : Batches.of(gone)) {
            sql.deleteFrom(CORRECTION).where(CORRECTION.ID.in(part)).execute();
        }
        return aside.size();
    }

    private void putBack(List<Long> again) {
        for (List<Long> part : Batches.of(again)) {
            sql.update(CORRECTION)
                    .set(CORRECTION.STATE, CorrectionState.NEW)
                    .setNull(CORRECTION.REASON)
                    .setNull(CORRECTION.DECIDED_AT)
                    .set(CORRECTION.VERSION, CORRECTION.VERSION.plus(1))
                    .where(CORRECTION.ID.in(part))
                    .execute();
        }
    }

    /** Whoever has looked before looks again. */
    private void write(List<Entry> grown) {
        for (List<Entry> part : Batches.of(grown)) {
            List<Query> queries = new ArrayList<>();
            for (Entry entry : part) {
                queries.add(sql.update(CORRECTION)
                        .set(CORRECTION.WORDS, entry.words())
                        .set(CORRECTION.LIKENESS, Likeness.of(entry.words()))
                        .set(CORRECTION.WISHES, entry.wishes)
                        .set(CORRECTION.VERSION, CORRECTION.VERSION.plus(1))
                        .where(CORRECTION.ID.eq(entry.row.getId())));
            }
            sql.batch(queries).execute();
        }
    }

    /** Of a person or of a place. */
    private record Page(@Nullable Long person, @Nullable Long facility) {

        static Page of(CorrectionRecord row) {
            return new Page(row.getPersonId(), row.getFacilityId());
        }
    }

    /** What waits for a page, with what is added to it. */
    private static final class Entry {

        private final CorrectionRecord row;
        private final Set<String> lines;
        private int wishes;
        private boolean grown;

        Entry(CorrectionRecord row) {
            this.row = row;
            this.lines = lines(row);
            this.wishes = row.getWishes();
        }

        private static Set<String> lines(CorrectionRecord row) {
            return new LinkedHashSet<>(row.getWords().lines().toList());
        }

        /** The one that has taken effect, where more than one waits. */
        static Entry effective(Entry one, Entry other) {
            return other.row.getHiding() && !one.row.getHiding() ? other : one;
        }

        /** The same words are the same wish, and none says nothing more; those that were only counted are counted. */
        void add(CorrectionRecord earlier) {
            Set<String> said = lines(earlier);
            int counted = Math.max(0, earlier.getWishes() - Math.max(1, said.size()));
            said.removeAll(lines);
            if (said.isEmpty()) {
                return;
            }
            lines.addAll(said);
            wishes += said.size() + counted;
            grown = true;
        }

        boolean grown() {
            return grown;
        }

        String words() {
            return String.join("\n", lines);
        }
    }

    /** Wishes that wait for the pages of these, which are held. */
    private Set<Long> waiting(List<Long> ids) {
        Set<Long> waiting = new TreeSet<>();
        for (Field<Long> page : List.of(CORRECTION.PERSON_ID, CORRECTION.FACILITY_ID)) {
            for (List<Long> part : Batches.of(pages(ids, page))) {
                waiting.addAll(sql.select(CORRECTION.ID)
                        .from(CORRECTION)
                        .where(page.in(part))
                        .and(CORRECTION.WAITING.eq((byte) 1))
                        .and(CORRECTION.KIND.eq(CorrectionKind.HIDE))
                        .fetch(CORRECTION.ID));
            }
        }
        return waiting;
    }

    /** Two records may become one meanwhile: then the wishes are of another page, which is held too. */
    private void holdPages(List<Long> ids) {
        Set<Long> people = new TreeSet<>();
        Set<Long> places = new TreeSet<>();
        while (people.addAll(pages(ids, CORRECTION.PERSON_ID)) | places.addAll(pages(ids, CORRECTION.FACILITY_ID))) {
            for (List<Long> part : Batches.of(people)) {
                sql.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.ID.in(part))
                        .orderBy(PERSON.ID)
                        .forUpdate()
                        .fetch();
            }
            for (List<Long> part : Batches.of(places)) {
                sql.select(FACILITY.ID)
                        .from(FACILITY)
                        .where(FACILITY.ID.in(part))
                        .orderBy(FACILITY.ID)
                        .forUpdate()
                        .fetch();
            }
        }
    }

    private Set<Long> pages(List<Long> ids, Field<Long> page) {
        Set<Long> pages = new TreeSet<>();
        for (List<Long> part : Batches.of(ids)) {
            pages.addAll(sql.selectDistinct(page)
                    .from(CORRECTION)
                    .where(CORRECTION.ID.in(part))
                    .and(page.isNotNull())
                    .fetch(page));
        }
        return pages;
    }
}
