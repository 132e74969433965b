package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.COUNTRY_PACK;
import static org.vestka.tables.Tables.COUNTRY_PACK_FACT;
import static org.vestka.tables.Tables.DESIGNATING_BODY;
import static org.vestka.tables.Tables.FACILITY;
import static org.vestka.tables.Tables.FACILITY_ADDRESS;
import static org.vestka.tables.Tables.FACILITY_ADDRESS_TEXT;
import static org.vestka.tables.Tables.FACILITY_CLAIM;
import static org.vestka.tables.Tables.FACILITY_NAME;
import static org.vestka.tables.Tables.GUIDELINE_RULE;
import static org.vestka.tables.Tables.GUIDELINE_RULE_TEXT;
import static org.vestka.tables.Tables.PERSON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.guideline.RuleAudience;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.guideline.RuleState;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityClaim;
import org.vestka.directory.place.FacilityDraft;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.persistence.Additions;

/** Country packs in the database: which edition was read, and which rows are still as the pack gave them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PackRepository {

    private final DSLContext sql;
    private final FacilityRepository facilities;
    private final PageStates states;

    PackRepository(DSLContext sql, FacilityRepository facilities, PageStates states) {
        this.states = states;
        this.sql = sql;
        this.facilities = facilities;
    }

    /** A fact as the pack last gave it; its row is untouched while it has this version. */
    public record Fact(String sha256, long rowId, int rowVersion) {}

    /** A rule of a pack. */
    public record PackRule(
            String code,
            RuleLevel level,
            String topic,
            List<CustodyKind> custody,
            @Nullable String facility,
            RuleAudience audience,
            Map<LanguageTag, String> texts,
            String sourceUrl,
            String sourceDate,
            int position,
            String sha256) {}

    public boolean isLoaded(CountryCode country, String sha256) {
        return sql.fetchExists(
                COUNTRY_PACK, COUNTRY_PACK.COUNTRY_CODE.eq(country.value()).and(COUNTRY_PACK.SHA256.eq(sha256)));
    }

    /** Takes it upon this transaction to read an edition; false when another one has just done so. */
    public boolean claim(CountryCode country, String sha256, Instant now) {
        Additions.unlessTaken(sql.insertInto(COUNTRY_PACK)
                .set(COUNTRY_PACK.COUNTRY_CODE, country.value())
                .set(COUNTRY_PACK.SHA256, "")
                .set(COUNTRY_PACK.LOADED_AT, now));
        return sql.update(COUNTRY_PACK)
                        .set(COUNTRY_PACK.SHA256, sha256)
                        .set(COUNTRY_PACK.LOADED_AT, now)
                        .where(COUNTRY_PACK.COUNTRY_CODE.eq(country.value()))
                        .and(COUNTRY_PACK.SHA256.ne(sha256))
                        .execute()
                == 1;
    }

    public Map<String, Fact> facts(CountryCode country) {
        return sql
                .selectFrom(COUNTRY_PACK_FACT)
                .where(COUNTRY_PACK_FACT.COUNTRY_CODE.eq(country.value()))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.getFactKey(),
                        row -> new Fact(row.getSha256(), row.getRowId(), row.getRowVersion())));
    }

    public void remember(CountryCode country, String key, Fact fact) {
        sql.deleteFrom(COUNTRY_PACK_FACT)
                .where(COUNTRY_PACK_FACT.COUNTRY_CODE.eq(country.value()), COUNTRY_PACK_FACT.FACT_KEY.eq(key))
                .execute();
        sql.insertInto(COUNTRY_PACK_FACT)
                .set(COUNTRY_PACK_FACT.COUNTRY_CODE, country.value())
                .set(COUNTRY_PACK_FACT.FACT_KEY, key)
                .set(COUNTRY_PACK_FACT.SHA256, fact.sha256())
                .set(COUNTRY_PACK_FACT.ROW_ID, fact.rowId())
                .set(COUNTRY_PACK_FACT.ROW_VERSION, fact.rowVersion())
                .execute();
    }

    /** The place, held until the transaction ends. */
    public Optional<FacilityId> facility(CountryCode country, String code) {
        Optional<FacilityId> held = sql.select(FACILITY.ID)
                .from(FACILITY)
                .where(FACILITY.COUNTRY_CODE.eq(country.value()), FACILITY.CODE.eq(code))
                .forUpdate()
                .fetchOptional(row -> new FacilityId(row.value1()));
        held.ifPresent(states::keep);
        return held;
    }

    /** What a page tells of a place beside its addresses. */
    public record AsStored(
            FacilityKind kind,
            FacilityState state,
            @Nullable Long region,
            @Nullable String locality,
            @Nullable String note,
            Map<LanguageTag, String> names) {}

    public AsStored asStored(FacilityId facility) {
        Map<LanguageTag, String> names = sql.select(FACILITY_NAME.LANGUAGE, FACILITY_NAME.NAME)
                .from(FACILITY_NAME)
                .where(FACILITY_NAME.FACILITY_ID.eq(facility.value()))
                .fetchMap(FACILITY_NAME.LANGUAGE, FACILITY_NAME.NAME);
        return sql.select(FACILITY.FACILITY_KIND, FACILITY.STATE, FACILITY.REGION_ID, FACILITY.LOCALITY, FACILITY.NOTE)
                .from(FACILITY)
                .where(FACILITY.ID.eq(facility.value()))
                .fetchSingle(row ->
                        new AsStored(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), names));
    }

    /** A pack to which something belongs, and how it gave it. */
    public record Owner(CountryCode country, String sha256) {}

    /** The pack that gave a fact of which there is one for all countries. */
    public Optional<Owner> owner(String key) {
        return sql.select(COUNTRY_PACK_FACT.COUNTRY_CODE, COUNTRY_PACK_FACT.SHA256)
                .from(COUNTRY_PACK_FACT)
                .where(COUNTRY_PACK_FACT.FACT_KEY.eq(key))
                .fetchOptional(row -> new Owner(new CountryCode(row.value1()), row.value2()));
    }

    /** The number of a body that is stored. */
    public long body(String code) {
        return sql.select(DESIGNATING_BODY.ID)
                .from(DESIGNATING_BODY)
                .where(DESIGNATING_BODY.CODE.eq(code))
                .fetchSingle(row -> row.value1());
    }

    public int facilityVersion(FacilityId facility) {
        return sql.select(FACILITY.VERSION)
                .from(FACILITY)
                .where(FACILITY.ID.eq(facility.value()))
                .fetchSingle(row -> row.value1());
    }

    /** @return the row's new version */
    public int change(FacilityId facility, FacilityDraft draft, long source) {
        sql.update(FACILITY)
                .set(FACILITY.FACILITY_KIND, draft.kind())
                .set(FACILITY.STATE, draft.state())
                .set(
                        FACILITY.REGION_ID,
                        draft.region() == null ? null : draft.region().value())
                .set(FACILITY.LOCALITY, draft.locality())
                .set(FACILITY.NOTE, draft.note())
                .set(FACILITY.SOURCE_ID, source)
                .set(FACILITY.VERSION, FACILITY.VERSION.plus(1))
                .where(FACILITY.ID.eq(facility.value()))
                .execute();
        facilities.putNames(facility.value(), draft);
        return facilityVersion(facility);
    }

    public void succeed(FacilityId closed, FacilityId successor) {
        sql.update(FACILITY)
                .set(FACILITY.SUCCESSOR_ID, successor.value())
                .where(FACILITY.ID.eq(closed.value()))
                .and(FACILITY.SUCCESSOR_ID.isNull())
                .execute();
    }

    public long addAddress(FacilityId facility, AddressDraft draft, long source, @Nullable Long verification) {
        return facilities.addAddress(facility, draft, source, verification).value();
    }

    public int addressVersion(Fact fact) {
        return sql.select(FACILITY_ADDRESS.VERSION)
                .from(FACILITY_ADDRESS)
                .where(FACILITY_ADDRESS.ID.eq(fact.rowId()))
                .forUpdate()
                .fetchSingle(row -> row.value1());
    }

    /** What of an address stands on envelopes, and on which days: all but how far it is trusted, and by whose word. */
    public record OnPaper(
            boolean dead,
            @Nullable String postcode,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            Set<List<String>> lines) {}

    public OnPaper onPaper(long address) {
        Set<List<String>> lines = sql.select(
                        FACILITY_ADDRESS_TEXT.LANGUAGE,
                        FACILITY_ADDRESS_TEXT.FACILITY_LINE,
                        FACILITY_ADDRESS_TEXT.STREET_LINE,
                        FACILITY_ADDRESS_TEXT.PLACE_LINE)
                .from(FACILITY_ADDRESS_TEXT)
                .where(FACILITY_ADDRESS_TEXT.ADDRESS_ID.eq(address))
                .fetchSet(row -> List.of(row.value1().value(), row.value2(), row.value3(), row.value4()));
        return sql.select(
                        FACILITY_ADDRESS.STATUS,
                        FACILITY_ADDRESS.POSTCODE,
                        FACILITY_ADDRESS.FROM_DATE,
                        FACILITY_ADDRESS.UNTIL_DATE)
                .from(FACILITY_ADDRESS)
                .where(FACILITY_ADDRESS.ID.eq(address))
                .fetchSingle(row -> new OnPaper(
                        row.value1() == AddressStatus.DEAD, row.value2(), row.value3(), row.value4(), lines));
    }

    /** On which day it was found right last. */
    public @Nullable LocalDate verifiedOn(long address) {
        return sql.select(FACILITY_ADDRESS.VERIFIED_ON)
                .from(FACILITY_ADDRESS)
                .where(FACILITY_ADDRESS.ID.eq(address))
                .fetchSingle(row -> row.value1());
    }

    /** Everybody of a country. */
    public List<PersonId> people(CountryCode country) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.COUNTRY_CODE.eq(country.value()))
                .orderBy(PERSON.ID)
                .fetch(row -> new PersonId(row.value1()));
    }

    /** @return the row's new version */
    public int change(Fact fact, AddressDraft draft, long source, @Nullable Long verification) {
        sql.update(FACILITY_ADDRESS)
                .set(FACILITY_ADDRESS.STATUS, draft.status())
                .set(FACILITY_ADDRESS.POSTCODE, draft.postcode())
                .set(FACILITY_ADDRESS.FROM_DATE, draft.from())
                .set(FACILITY_ADDRESS.UNTIL_DATE, draft.until())
                .set(FACILITY_ADDRESS.VERIFIED_ON, draft.verifiedOn())
                .set(FACILITY_ADDRESS.SOURCE_ID, source)
                .set(FACILITY_ADDRESS.VERIFIED_SOURCE_ID, verification)
                .set(FACILITY_ADDRESS.VERSION, FACILITY_ADDRESS.VERSION.plus(1))
                .where(FACILITY_ADDRESS.ID.eq(fact.rowId()))
                .execute();
        facilities.putTexts(fact.rowId(), draft.texts());
        return addressVersion(fact);
    }

    public long addRule(CountryCode country, PackRule rule, @Nullable FacilityId place) {
        long id = sql.insertInto(GUIDELINE_RULE)
                .set(GUIDELINE_RULE.COUNTRY_CODE, country.value())
                .set(GUIDELINE_RULE.CODE, rule.code())
                .set(GUIDELINE_RULE.LEVEL, rule.level())
                .set(GUIDELINE_RULE.TOPIC, rule.topic())
                .set(GUIDELINE_RULE.STATE, RuleState.ACTIVE)
                .set(GUIDELINE_RULE.CUSTODY_SCOPE, scope(rule))
                .set(GUIDELINE_RULE.FACILITY_ID, place == null ? null : place.value())
                .set(GUIDELINE_RULE.AUDIENCE, rule.audience())
                .set(GUIDELINE_RULE.SOURCE_URL, rule.sourceUrl())
                .set(GUIDELINE_RULE.SOURCE_DATE, rule.sourceDate())
                .set(GUIDELINE_RULE.POSITION, rule.position())
                .returning(GUIDELINE_RULE.ID)
                .fetchSingle(row -> row.get(GUIDELINE_RULE.ID));
        putTexts(id, rule);
        return id;
    }

    public int ruleVersion(Fact fact) {
        return sql.select(GUIDELINE_RULE.VERSION)
                .from(GUIDELINE_RULE)
                .where(GUIDELINE_RULE.ID.eq(fact.rowId()))
                .forUpdate()
                .fetchSingle(row -> row.value1());
    }

    /** @return the row's new version */
    public int change(Fact fact, PackRule rule, @Nullable FacilityId place) {
        sql.update(GUIDELINE_RULE)
                .set(GUIDELINE_RULE.LEVEL, rule.level())
                .set(GUIDELINE_RULE.TOPIC, rule.topic())
                .set(GUIDELINE_RULE.STATE, RuleState.ACTIVE)
                .set(GUIDELINE_RULE.CUSTODY_SCOPE, scope(rule))
                .set(GUIDELINE_RULE.FACILITY_ID, place == null ? null : place.value())
                .set(GUIDELINE_RULE.AUDIENCE, rule.audience())
                .set(GUIDELINE_RULE.SOURCE_URL, rule.sourceUrl())
                .set(GUIDELINE_RULE.SOURCE_DATE, rule.sourceDate())
                .set(GUIDELINE_RULE.POSITION, rule.position())
                .set(GUIDELINE_RULE.VERSION, GUIDELINE_RULE.VERSION.plus(1))
                .where(GUIDELINE_RULE.ID.eq(fact.rowId()))
                .execute();
        putTexts(fact.rowId(), rule);
        return ruleVersion(fact);
    }

    /** What sources say of a place: as the pack has it now, in its order. */
    public void putClaims(FacilityId facility, List<FacilityClaim> claims) {
        sql.deleteFrom(FACILITY_CLAIM)
                .where(FACILITY_CLAIM.FACILITY_ID.eq(facility.value()))
                .execute();
        for (int i = 0; i < claims.size(); i++) {
            FacilityClaim claim = claims.get(i);
            for (Map.Entry<LanguageTag, String> text : claim.texts().entrySet()) {
                sql.insertInto(FACILITY_CLAIM)
                        .set(FACILITY_CLAIM.FACILITY_ID, facility.value())
                        .set(FACILITY_CLAIM.POSITION, i + 1)
                        .set(FACILITY_CLAIM.LANGUAGE, text.getKey())
                        .set(FACILITY_CLAIM.TEXT, text.getValue())
                        .set(FACILITY_CLAIM.SOURCE_URL, claim.source().url())
                        .set(FACILITY_CLAIM.SOURCE_DATE, claim.source().sourceDate())
                        .execute();
            }
        }
    }

    /** Rules of the pack that nobody has touched: those still in it are active, those no longer in it superseded. */
    public void keepOnly(CountryCode country, Collection<String> codes) {
        set(RuleState.SUPERSEDED, RuleState.ACTIVE, country, GUIDELINE_RULE.CODE.notIn(codes));
        set(RuleState.ACTIVE, RuleState.SUPERSEDED, country, GUIDELINE_RULE.CODE.in(codes));
    }

    private void set(RuleState to, RuleState from, CountryCode country, Condition which) {
        sql.update(GUIDELINE_RULE)
                .set(GUIDELINE_RULE.STATE, to)
                .where(GUIDELINE_RULE.COUNTRY_CODE.eq(country.value()))
                .and(GUIDELINE_RULE.STATE.eq(from))
                .and(which)
                .and(GUIDELINE_RULE.ID.in(DSL.select(COUNTRY_PACK_FACT.ROW_ID)
                        .from(COUNTRY_PACK_FACT)
                        .where(COUNTRY_PACK_FACT.COUNTRY_CODE.eq(country.value()))
                        .and(COUNTRY_PACK_FACT.FACT_KEY.like("rule:%"))
                        .and(COUNTRY_PACK_FACT.ROW_VERSION.eq(GUIDELINE_RULE.VERSION))))
                .execute();
    }

    private void putTexts(long rule, PackRule from) {
        sql.deleteFrom(GUIDELINE_RULE_TEXT)
                .where(GUIDELINE_RULE_TEXT.RULE_ID.eq(rule))
                .execute();
        from.texts().forEach((language, text) -> sql.insertInto(GUIDELINE_RULE_TEXT)
                .set(GUIDELINE_RULE_TEXT.RULE_ID, rule)
                .set(GUIDELINE_RULE_TEXT.LANGUAGE, language)
                .set(GUIDELINE_RULE_TEXT.TEXT, text)
                .execute());
    }

    private static String scope(PackRule rule) {
        return rule.custody().stream().map(CustodyKind::name).collect(Collectors.joining(","));
    }
}
