package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.COUNTRY;
import static org.vestka.tables.Tables.DESIGNATING_BODY;

import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.vestka.directory.CountryCode;
import org.vestka.shared.LanguageTag;

/** Which countries and designating bodies are known already. */
@Repository
public class KnownCountryQuery {

    private final DSLContext sql;

    KnownCountryQuery(DSLContext sql) {
        this.sql = sql;
    }

    public boolean exists(CountryCode country) {
        return sql.fetchExists(COUNTRY, COUNTRY.CODE.eq(country.value()));
    }

    public List<CountryCode> all() {
        return sql.select(COUNTRY.CODE).from(COUNTRY).orderBy(COUNTRY.CODE).fetch(row -> new CountryCode(row.value1()));
    }

    /** The languages in which a name goes onto an envelope. */
    public List<LanguageTag> envelopeLanguages(CountryCode country) {
        return sql
                .select(COUNTRY.ENVELOPE_LANGUAGES)
                .from(COUNTRY)
                .where(COUNTRY.CODE.eq(country.value()))
                .fetch(row -> row.value1())
                .stream()
                .flatMap(tags -> Arrays.stream(tags.split(",")))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .map(LanguageTag::new)
                .toList();
    }

    public boolean hasBody(String code) {
        return sql.fetchExists(DESIGNATING_BODY, DESIGNATING_BODY.CODE.eq(code));
    }
}
