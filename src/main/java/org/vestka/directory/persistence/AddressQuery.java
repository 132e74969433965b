package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.shared.PartialDate;

/** What an envelope needs of people. */
@Repository
public class AddressQuery {

    private final DSLContext sql;
    private final PersonQuery people;

    AddressQuery(DSLContext sql, PersonQuery people) {
        this.sql = sql;
        this.people = people;
    }

    /**
     * A person as the addressee of a letter, held where the stay says that lasts.
     *
     * @param born only the year of it can go on an envelope
     * @param seenThere when somebody last vouched for the stay; null where nobody has
     */
    public record Addressee(
            PersonId person,
            CountryCode country,
            Publication publication,
            Reachability reachability,
            CustodyKind custody,
            @Nullable FacilityId facility,
            @Nullable String unit,
            @Nullable StayState stay,
            @Nullable LocalDate seenThere,
            List<PersonName> names,
            @Nullable PartialDate born) {

        /** Nothing of it of whom no more than name and place is shown. */
        public @Nullable PartialDate bornOnPaper() {
            return publication == Publication.LIMITED ? null : born;
        }
    }

    public Map<PersonId, Addressee> find(Collection<PersonId> ids) {
        Map<PersonId, Addressee> found = new HashMap<>();
        for (List<PersonId> part : Batches.of(ids)) {
            List<Long> values = PersonRepository.values(part);
            Map<Long, List<PersonName>> names = people.names(values);
            sql.select(
                            PERSON.ID,
                            PERSON.COUNTRY_CODE,
                            PERSON.PUBLICATION,
                            PERSON.BORN,
                            PERSON_LISTING.REACHABILITY,
                            CUSTODY_STAY.CUSTODY_KIND,
                            CUSTODY_STAY.FACILITY_ID,
                            CUSTODY_STAY.UNIT,
                            CUSTODY_STAY.STATE,
                            CUSTODY_STAY.LAST_VERIFIED_ON)
                    .from(PERSON)
                    .join(PERSON_LISTING)
                    .on(PERSON_LISTING.PERSON_ID.eq(PERSON.ID))
                    .leftJoin(CUSTODY_STAY)
                    .on(CUSTODY_STAY.OPEN_FOR.eq(PERSON.ID))
                    .where(PERSON.ID.in(values))
                    .forEach(row -> {
                        CustodyKind custody = row.get(CUSTODY_STAY.CUSTODY_KIND);
                        Long facility = row.get(CUSTODY_STAY.FACILITY_ID);
                        PersonId id = new PersonId(row.get(PERSON.ID));
                        found.put(
                                id,
                                new Addressee(
                                        id,
                                        new CountryCode(row.get(PERSON.COUNTRY_CODE)),
                                        row.get(PERSON.PUBLICATION),
                                        row.get(PERSON_LISTING.REACHABILITY),
                                        custody == null ? CustodyKind.UNKNOWN : custody,
                                        facility == null ? null : new FacilityId(facility),
                                        row.get(CUSTODY_STAY.UNIT),
                                        row.get(CUSTODY_STAY.STATE),
                                        row.get(CUSTODY_STAY.LAST_VERIFIED_ON),
                                        names.getOrDefault(row.get(PERSON.ID), List.of()),
                                        row.get(PERSON.BORN)));
                    });
        }
        return found;
    }
}
