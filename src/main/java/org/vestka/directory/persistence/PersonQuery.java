package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.COUNTRY;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_LISTING;
import static org.vestka.tables.Tables.PERSON_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.person.Birthdays;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.person.Names;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.shared.PartialDate;

/** People in brief, whoever asks. */
@Repository
public class PersonQuery {

    private static final List<Publication> SHOWN =
            Stream.of(Publication.values()).filter(Publication::visible).toList();

    private final DSLContext sql;

    PersonQuery(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<PersonId> idOf(PublicId publicId) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.PUBLIC_ID.eq(publicId.value()))
                .fetchOptional(row -> new PersonId(row.value1()));
    }

    /**
     * The same for readers: nobody who is not shown. In one statement, so that whoever measures how long the answer takes does not
     * learn who is hidden and who never was.
     */
    public Optional<PersonId> shownIdOf(PublicId publicId) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.PUBLIC_ID.eq(publicId.value()))
                .and(PERSON.JOINED_INTO.isNull())
                .and(PERSON.PUBLICATION.in(SHOWN))
                .fetchOptional(row -> new PersonId(row.value1()));
    }

    /** Those registered, in the order of their ids. */
    public List<PersonBrief> briefs(Collection<PersonId> people) {
        List<PersonBrief> briefs = new ArrayList<>();
        for (List<PersonId> part : Batches.of(people)) {
            List<Long> ids = PersonRepository.values(part);
            Map<Long, List<PersonName>> names = names(ids);
            sql.select(
                            PERSON.ID,
                            PERSON.PUBLIC_ID,
                            PERSON.COUNTRY_CODE,
                            PERSON.GENDER,
                            PERSON_LISTING.BORN,
                            PERSON.PUBLICATION,
                            PERSON.INVENTED,
                            PERSON_LISTING.CUSTODY_KIND,
                            PERSON_LISTING.FACILITY_ID,
                            PERSON_LISTING.REACHABILITY)
                    .from(PERSON)
                    .join(PERSON_LISTING)
                    .on(PERSON_LISTING.PERSON_ID.eq(PERSON.ID))
                    .where(PERSON.ID.in(ids))
                    .forEach(row -> briefs.add(new PersonBrief(
                            new PersonId(row.get(PERSON.ID)),
                            new PublicId(row.get(PERSON.PUBLIC_ID)),
                            new CountryCode(row.get(PERSON.COUNTRY_CODE)),
                            names.getOrDefault(row.get(PERSON.ID), List.of()),
                            row.get(PERSON.GENDER),
                            row.get(PERSON.PUBLICATION) == Publication.LIMITED
                                    ? null
                                    : Birthdays.of(row.get(PERSON_LISTING.BORN)),
                            row.get(PERSON_LISTING.CUSTODY_KIND),
                            row.get(PERSON_LISTING.FACILITY_ID) == null
                                    ? null
                                    : new FacilityId(row.get(PERSON_LISTING.FACILITY_ID)),
                            row.get(PERSON_LISTING.REACHABILITY),
                            row.get(PERSON.PUBLICATION),
                            row.get(PERSON.INVENTED))));
        }
        briefs.sort(Comparator.comparing(PersonBrief::id));
        return briefs;
    }

    /** When people were born, as precisely as it is known; for acts of editors. */
    public Map<PersonId, PartialDate> born(Collection<Long> ids) {
        Map<PersonId, PartialDate> born = new HashMap<>();
        for (List<Long> part : Batches.of(ids)) {
            sql.select(PERSON.ID, PERSON.BORN)
                    .from(PERSON)
                    .where(PERSON.ID.in(part))
                    .and(PERSON.BORN.isNotNull())
                    .forEach(row -> born.put(new PersonId(row.value1()), row.value2()));
        }
        return born;
    }

    /** Every name of each, in the order of the person's country. */
    Map<Long, List<PersonName>> names(Collection<Long> ids) {
        Map<Long, List<PersonName>> names = new HashMap<>();
        Map<Long, String> envelopes = new HashMap<>();
        sql.select(
                        PERSON_NAME.PERSON_ID,
                        PERSON_NAME.LANGUAGE,
                        PERSON_NAME.ROLE,
                        PERSON_NAME.NAME,
                        PERSON_NAME.PARTS,
                        COUNTRY.ENVELOPE_LANGUAGES)
                .from(PERSON_NAME)
                .join(PERSON)
                .on(PERSON.ID.eq(PERSON_NAME.PERSON_ID))
                .join(COUNTRY)
                .on(COUNTRY.CODE.eq(PERSON.COUNTRY_CODE))
                .where(PERSON_NAME.PERSON_ID.in(ids))
                .orderBy(PERSON_NAME.ID)
                .forEach(row -> {
                    envelopes.put(row.value1(), row.value6());
                    names.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                            .add(new PersonName(
                                    row.value2(), row.value3(), row.value4(), NameParts.read(row.value5())));
                });
        names.replaceAll((id, own) -> Names.ordered(own, Countries.tags(String.valueOf(envelopes.get(id)))));
        return names;
    }
}
