package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON_LISTING;
import static org.vestka.tables.Tables.PERSON_NAME;

import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.Publication;

/** Names of those who are in a country's facilities, as far as everybody may read them. */
@Repository
public class HeldNamesQuery {

    private final DSLContext sql;

    HeldNamesQuery(DSLContext sql) {
        this.sql = sql;
    }

    /** Every name of each, aliases too. */
    @Transactional(readOnly = true)
    public List<String> of(CountryCode country) {
        return sql.selectDistinct(PERSON_NAME.NAME)
                .from(PERSON_LISTING)
                .join(PERSON_NAME)
                .on(PERSON_NAME.PERSON_ID.eq(PERSON_LISTING.PERSON_ID))
                .where(PERSON_LISTING.COUNTRY_CODE.eq(country.value()))
                .and(PERSON_LISTING.PUBLICATION.in(Publication.PUBLIC, Publication.LIMITED))
                .and(PERSON_LISTING.CUSTODY_KIND.in(Arrays.stream(CustodyKind.values())
                        .filter(CustodyKind::inFacility)
                        .toList()))
                .fetch(PERSON_NAME.NAME);
    }
}
