package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.CASE_EVENT;
import static org.vestka.tables.Tables.CUSTODY_STAY;
import static org.vestka.tables.Tables.DESIGNATING_BODY;
import static org.vestka.tables.Tables.DESIGNATING_BODY_NAME;
import static org.vestka.tables.Tables.DESIGNATION;
import static org.vestka.tables.Tables.PERSON;
import static org.vestka.tables.Tables.PERSON_NAME;
import static org.vestka.tables.Tables.PERSON_PICTURE;
import static org.vestka.tables.Tables.PERSON_TEXT;
import static org.vestka.tables.Tables.PUBLICATION_CHANGE;
import static org.vestka.tables.Tables.REACHABILITY_OVERRIDE;
import static org.vestka.tables.Tables.SOURCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.SourceId;
import org.vestka.directory.StayId;
import org.vestka.directory.custody.CaseEventView;
import org.vestka.directory.custody.ReachabilityView;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonText;
import org.vestka.directory.person.PublicationView;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.tables.tables.records.CustodyStayRecord;
import org.vestka.tables.tables.records.PersonRecord;

/** Everything held of one person, latest first. */
@Repository
public class PersonPageQuery {

    private final DSLContext sql;
    private final PersonQuery people;
    private final PlaceQuery places;
    private final Sources sources;

    PersonPageQuery(DSLContext sql, PersonQuery people, PlaceQuery places, Sources sources) {
        this.sql = sql;
        this.people = people;
        this.places = places;
        this.sources = sources;
    }

    /** What is held, whoever asks. */
    public record Held(
            @Nullable PartialDate born,
            @Nullable PartialDate died,
            int version,
            boolean picture,
            List<PersonName> names,
            List<PersonText> texts,
            List<StayView> stays,
            List<DesignationView> designations,
            List<ReachabilityView> reachability,
            List<PublicationView> publications,
            List<CaseEventView> events,
            List<SourceView> sources) {}

    public Held read(PersonId person, LocalDate today) {
        long id = person.value();
        Map<Long, SourceView> nameSources = new LinkedHashMap<>();
        List<PersonName> names = people.names(List.of(id)).getOrDefault(id, List.of());
        sql.select(SOURCE.fields())
                .from(PERSON_NAME)
                .join(SOURCE)
                .on(SOURCE.ID.eq(PERSON_NAME.SOURCE_ID))
                .where(PERSON_NAME.PERSON_ID.eq(id))
                .orderBy(PERSON_NAME.ID)
                .forEach(row -> nameSources.put(row.get(SOURCE.ID), Sources.view(row)));
        List<PersonText> texts = texts(id);
        List<StayView> stays = stays(id);
        List<DesignationView> designations = designations(id);
        List<ReachabilityView> reachability = reachability(id, today);
        List<PublicationView> publications = publications(id);
        List<CaseEventView> events = events(id);
        PersonRecord own = sql.selectFrom(PERSON).where(PERSON.ID.eq(id)).fetchSingle();
        Stream<SourceView> all = Stream.of(
                        nameSources.values().stream(),
                        sources
                                .views(Arrays.asList(
                                        own.getGenderSourceId(), own.getBornSourceId(), own.getDiedSourceId()))
                                .values()
                                .stream(),
                        texts.stream().map(PersonText::source),
                        stays.stream().map(StayView::source),
                        designations.stream().map(DesignationView::source),
                        reachability.stream().map(ReachabilityView::source),
                        events.stream().flatMap(CaseEventView::sources))
                .flatMap(stream -> stream);
        return new Held(
                own.getBorn(),
                own.getDied(),
                own.getVersion(),
                sql.fetchExists(PERSON_PICTURE, PERSON_PICTURE.PERSON_ID.eq(id)),
                names,
                texts,
                stays,
                designations,
                reachability,
                publications,
                events,
                distinct(all));
    }

    private static List<SourceView> distinct(Stream<SourceView> sources) {
        Map<SourceId, SourceView> byId = new LinkedHashMap<>();
        sources.forEach(source -> byId.putIfAbsent(source.id(), source));
        return List.copyOf(byId.values());
    }

    private List<PersonText> texts(long id) {
        return sql.select(PERSON_TEXT.fields())
                .select(SOURCE.fields())
                .from(PERSON_TEXT)
                .join(SOURCE)
                .on(SOURCE.ID.eq(PERSON_TEXT.SOURCE_ID))
                .where(PERSON_TEXT.PERSON_ID.eq(id))
                .orderBy(PERSON_TEXT.KIND, PERSON_TEXT.LANGUAGE)
                .fetch(row -> new PersonText(
                        row.get(PERSON_TEXT.KIND),
                        row.get(PERSON_TEXT.LANGUAGE),
                        row.get(PERSON_TEXT.TEXT),
                        Sources.view(row)));
    }

    private List<StayView> stays(long id) {
        List<CustodyStayRecord> rows = sql.selectFrom(CUSTODY_STAY)
                .where(CUSTODY_STAY.PERSON_ID.eq(id))
                .orderBy(CUSTODY_STAY.COUNTS_FROM.desc(), CUSTODY_STAY.ID.desc())
                .fetch();
        Map<Long, Map<LanguageTag, String>> names = places.names(rows.stream()
                .map(CustodyStayRecord::getFacilityId)
                .filter(Objects::nonNull)
                .toList());
        Map<Long, SourceView> views =
                sources.views(rows.stream().map(CustodyStayRecord::getSourceId).toList());
        return rows.stream()
                .map(row -> new StayView(
                        new StayId(row.getId()),
                        row.getCustodyKind(),
                        row.getFacilityId() == null ? null : new FacilityId(row.getFacilityId()),
                        names.getOrDefault(row.getFacilityId(), Map.of()),
                        row.getUnit(),
                        row.getRegime(),
                        row.getState(),
                        row.getFromDate(),
                        row.getUntilDate(),
                        row.getReason(),
                        row.getLastVerifiedOn(),
                        Objects.requireNonNull(views.get(row.getSourceId()))))
                .toList();
    }

    private List<DesignationView> designations(long id) {
        Map<Long, Map<LanguageTag, String>> names = new HashMap<>();
        sql.selectFrom(DESIGNATING_BODY_NAME)
                .forEach(row -> names.computeIfAbsent(row.getBodyId(), body -> new HashMap<>())
                        .put(row.getLanguage(), row.getName()));
        return sql.select(DESIGNATION.fields())
                .select(DESIGNATING_BODY.CODE, DESIGNATING_BODY.SCHOOL)
                .select(SOURCE.fields())
                .from(DESIGNATION)
                .join(DESIGNATING_BODY)
                .on(DESIGNATING_BODY.ID.eq(DESIGNATION.BODY_ID))
                .join(SOURCE)
                .on(SOURCE.ID.eq(DESIGNATION.SOURCE_ID))
                .where(DESIGNATION.PERSON_ID.eq(id))
                .orderBy(DESIGNATION.ENDED, DESIGNATION.COUNTS_FROM.desc(), DESIGNATION.ID.desc())
                .fetch(row -> new DesignationView(
                        row.get(DESIGNATING_BODY.CODE),
                        School.valueOf(row.get(DESIGNATING_BODY.SCHOOL)),
                        names.getOrDefault(row.get(DESIGNATION.BODY_ID), Map.of()),
                        row.get(DESIGNATION.VALUE),
                        row.get(DESIGNATION.FROM_DATE),
                        row.get(DESIGNATION.UNTIL_DATE),
                        !row.get(DESIGNATION.ENDED),
                        Sources.view(row)));
    }

    private List<ReachabilityView> reachability(long id, LocalDate today) {
        return sql.select(REACHABILITY_OVERRIDE.fields())
                .select(SOURCE.fields())
                .from(REACHABILITY_OVERRIDE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(REACHABILITY_OVERRIDE.SOURCE_ID))
                .where(REACHABILITY_OVERRIDE.PERSON_ID.eq(id))
                .orderBy(REACHABILITY_OVERRIDE.FROM_DATE.desc(), REACHABILITY_OVERRIDE.ID.desc())
                .fetch(row -> new ReachabilityView(
                        row.get(REACHABILITY_OVERRIDE.VALUE),
                        null,
                        row.get(REACHABILITY_OVERRIDE.FROM_DATE),
                        row.get(REACHABILITY_OVERRIDE.UNTIL_DATE),
                        Holding.on(
                                today,
                                row.get(REACHABILITY_OVERRIDE.FROM_DATE),
                                row.get(REACHABILITY_OVERRIDE.UNTIL_DATE)),
                        Sources.view(row)));
    }

    private List<PublicationView> publications(long id) {
        return sql.select(PUBLICATION_CHANGE.fields())
                .select(SOURCE.fields())
                .from(PUBLICATION_CHANGE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(PUBLICATION_CHANGE.SOURCE_ID))
                .where(PUBLICATION_CHANGE.PERSON_ID.eq(id))
                .orderBy(PUBLICATION_CHANGE.CHANGED_AT.desc(), PUBLICATION_CHANGE.ID.desc())
                .fetch(row -> new PublicationView(
                        row.get(PUBLICATION_CHANGE.PUBLICATION),
                        row.get(PUBLICATION_CHANGE.CHANGED_AT),
                        Sources.view(row)));
    }

    /** Those that hold, latest first, each with what it took the place of. */
    private List<CaseEventView> events(long person) {
        Map<Long, Record> rows = sql
                .select(CASE_EVENT.fields())
                .select(SOURCE.fields())
                .from(CASE_EVENT)
                .join(SOURCE)
                .on(SOURCE.ID.eq(CASE_EVENT.SOURCE_ID))
                .where(CASE_EVENT.PERSON_ID.eq(person))
                .orderBy(CASE_EVENT.ON_DATE.desc(), CASE_EVENT.ID.desc())
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get(CASE_EVENT.ID), row -> (Record) row, (one, other) -> one, LinkedHashMap::new));
        Map<Long, SourceView> wordsSources = sources.views(rows.values().stream()
                .map(row -> row.get(CASE_EVENT.WORDS_SOURCE_ID))
                .toList());
        Map<Long, List<CaseEventView>> before = new HashMap<>();
        rows.entrySet().stream()
                .sorted(Map.Entry.<Long, Record>comparingByKey().reversed())
                .forEach(row -> {
                    Long heir = row.getValue().get(CASE_EVENT.SUCCESSOR_ID);
                    for (Long next = heir;
                            next != null;
                            next = known(rows, next).get(CASE_EVENT.SUCCESSOR_ID)) {
                        heir = next;
                    }
                    if (heir != null) {
                        before.computeIfAbsent(heir, id -> new ArrayList<>())
                                .add(event(row.getValue(), wordsSources, List.of()));
                    }
                });
        return rows.values().stream()
                .filter(row -> row.get(CASE_EVENT.SUCCESSOR_ID) == null)
                .map(row -> event(row, wordsSources, before.getOrDefault(row.get(CASE_EVENT.ID), List.of())))
                .toList();
    }

    private static Record known(Map<Long, Record> rows, Long id) {
        return Objects.requireNonNull(rows.get(id));
    }

    private static CaseEventView event(Record row, Map<Long, SourceView> wordsSources, List<CaseEventView> before) {
        String articles = row.get(CASE_EVENT.ARTICLES);
        Long wordsSource = row.get(CASE_EVENT.WORDS_SOURCE_ID);
        return new CaseEventView(
                row.get(CASE_EVENT.KIND),
                row.get(CASE_EVENT.ON_DATE),
                row.get(CASE_EVENT.LANGUAGE),
                articles == null ? List.of() : articles.lines().toList(),
                row.get(CASE_EVENT.WORDS),
                Sources.view(row),
                wordsSource == null ? null : wordsSources.get(wordsSource),
                before);
    }
}
