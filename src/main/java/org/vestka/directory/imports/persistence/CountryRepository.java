package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.COUNTRY;
import static org.vestka.tables.Tables.COUNTRY_NAME;
import static org.vestka.tables.Tables.DESIGNATING_BODY;
import static org.vestka.tables.Tables.DESIGNATING_BODY_NAME;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.shared.LanguageTag;

/** A country or a designating body that a list brings with it. A country pack says more of it later. */
@Repository("importCountryRepository")
public class CountryRepository {

    private static final List<LanguageTag> READERS = List.of(LanguageTag.EN, LanguageTag.BE, LanguageTag.RU);

    private final DSLContext sql;

    CountryRepository(DSLContext sql) {
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

    /** Envelopes in the list's language, lines in the order that most countries share. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(CountryCode country, LanguageTag language) {
        Locale region = Locale.of("", country.value());
        sql.insertInto(COUNTRY)
                .set(COUNTRY.CODE, country.value())
                .set(
                        COUNTRY.ENVELOPE_COUNTRY,
                        region.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT))
                .set(COUNTRY.ENVELOPE_LANGUAGES, language.value())
                .set(COUNTRY.LETTER_LANGUAGES, language.value())
                .set(COUNTRY.LINE_ORDER, "NAME,UNIT,FACILITY,STREET,PLACE,COUNTRY")
                .execute();
        for (LanguageTag reader : READERS) {
            sql.insertInto(COUNTRY_NAME)
                    .set(COUNTRY_NAME.COUNTRY_CODE, country.value())
                    .set(COUNTRY_NAME.LANGUAGE, reader)
                    .set(
                            COUNTRY_NAME.NAME,
                            com.ibm.icu.util.ULocale.getDisplayCountry("und-" + country.value(), reader.value()))
                    .execute();
        }
    }

    /** The body that designates by a list, where it is not known yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireBody(String code, String name) {
        if (sql.fetchExists(DESIGNATING_BODY, DESIGNATING_BODY.CODE.eq(code))) {
            return;
        }
        long id = sql.insertInto(DESIGNATING_BODY)
                .set(DESIGNATING_BODY.CODE, code)
                .set(DESIGNATING_BODY.SCHOOL, "GUIDELINES")
                .returning(DESIGNATING_BODY.ID)
                .fetchSingle()
                .getId();
        for (LanguageTag reader : READERS) {
            sql.insertInto(DESIGNATING_BODY_NAME)
                    .set(DESIGNATING_BODY_NAME.BODY_ID, id)
                    .set(DESIGNATING_BODY_NAME.LANGUAGE, reader)
                    .set(DESIGNATING_BODY_NAME.NAME, name)
                    .execute();
        }
    }
}
