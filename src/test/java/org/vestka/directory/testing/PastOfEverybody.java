package org.vestka.directory.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.registry.Registry;
import org.vestka.shared.Utc;

/** As if every page, whatever may be shown of it now, had been shown in full for ten days until today. */
@TestComponent
public class PastOfEverybody {

    private final DSLContext sql;
    private final Registry registry;
    private final FacilityRepository facilities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public PastOfEverybody(
            DSLContext sql,
            Registry registry,
            FacilityRepository facilities,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.registry = registry;
        this.facilities = facilities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return a day on which all of them were shown */
    public LocalDate make(KeptBack kept) {
        String people = in(kept.ids());
        String places = in(kept.codes());
        Map<Long, String> shown = sql.fetch("select id, publication from person where public_id in " + people)
                .intoMap(DSL.field("id", Long.class), DSL.field("publication", String.class));
        Map<Long, Boolean> hidden = sql.fetch("select id, hidden from facility where code in " + places)
                .intoMap(DSL.field("id", Long.class), DSL.field("hidden", Boolean.class));
        transaction.executeWithoutResult(status -> {
            sql.execute("update person set publication = 'PUBLIC', updated_at = date_sub(updated_at, interval 10 day)"
                    + " where public_id in " + people);
            sql.execute("update facility set hidden = 0, stands_since = date_sub(stands_since, interval 10 day)"
                    + " where code in " + places);
            registry.hold(shown.keySet().stream().map(PersonId::new).toList());
            hidden.keySet().forEach(place -> facilities.lock(new FacilityId(place)));
            shown.forEach((id, publication) -> sql.execute("update person set publication = '" + publication
                    + "', updated_at = date_add(updated_at, interval 10 day) where id = " + id));
            hidden.forEach(
                    (id, was) -> sql.execute("update facility set hidden = " + (was ? 1 : 0) + " where id = " + id));
        });
        return Utc.today(clock).minusDays(3);
    }

    private static String in(List<String> words) {
        return "('" + String.join("', '", words) + "')";
    }
}
