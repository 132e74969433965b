package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.IMPORT_PLACE;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.imports.ImportList;
import org.vestka.directory.imports.KnownPlace;
import org.vestka.directory.imports.ListId;

/** The places of a country as one list spells them, with what editors have said of its spellings. */
@Repository
public class LearnedPlaces {

    private static final int TITLE_LENGTH = 190;

    private final DSLContext sql;
    private final KnownPlaceQuery known;
    private final Clock clock;

    LearnedPlaces(DSLContext sql, KnownPlaceQuery known, Clock clock) {
        this.sql = sql;
        this.known = known;
        this.clock = clock;
    }

    public List<KnownPlace> of(ImportList list) {
        Map<Long, Set<String>> learned = new HashMap<>();
        sql.select(IMPORT_PLACE.FACILITY_ID, IMPORT_PLACE.TITLE)
                .from(IMPORT_PLACE)
                .where(IMPORT_PLACE.LIST_ID.eq(list.id().value()))
                .forEach(row -> learned.computeIfAbsent(row.value1(), unused -> new HashSet<>())
                        .add(row.value2()));
        return known.of(list.country()).stream()
                .map(place -> learned.containsKey(place.id().value())
                        ? place.alsoSpelled(learned.getOrDefault(place.id().value(), Set.of()))
                        : place)
                .toList();
    }

    /** From now on these words of the list mean this place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void learn(ListId list, String title, FacilityId facility, long account) {
        String kept = title.length() > TITLE_LENGTH ? title.substring(0, TITLE_LENGTH) : title;
        sql.deleteFrom(IMPORT_PLACE)
                .where(IMPORT_PLACE.LIST_ID.eq(list.value()))
                .and(IMPORT_PLACE.TITLE.eq(kept))
                .execute();
        sql.insertInto(IMPORT_PLACE)
                .set(IMPORT_PLACE.LIST_ID, list.value())
                .set(IMPORT_PLACE.TITLE, kept)
                .set(IMPORT_PLACE.FACILITY_ID, facility.value())
                .set(IMPORT_PLACE.DECIDED_BY, account)
                .set(IMPORT_PLACE.DECIDED_AT, Instant.now(clock))
                .execute();
    }
}
