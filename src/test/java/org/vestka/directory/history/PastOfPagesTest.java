package org.vestka.directory.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.vestka.tables.Tables.PAGE_STATE;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.corrections.CorrectionDesk;
import org.vestka.directory.corrections.CorrectionDraft;
import org.vestka.directory.corrections.Corrections;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.corrections.PastStates;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.duplicates.JoiningPreview;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.duplicates.SplitPart;
import org.vestka.directory.duplicates.Splits;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonText;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.testing.TwoEditors;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.person.PersonHistory;
import org.vestka.directory.ui.place.PlacePast;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;
import org.vestka.testing.Plans;
import org.vestka.testing.TestAccounts;

/** What stood on a page on a past day is shown to everybody, as far as it may be shown today. */
@WhileDaysPass
class PastOfPagesTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TwoEditors two;

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private Corrections corrections;

    @Autowired
    private CorrectionDesk desk;

    @Autowired
    private Joinings joinings;

    @Autowired
    private Splits splits;

    @Autowired
    private People people;

    @Autowired
    private Places places;

    @Autowired
    private PastStates past;

    @Autowired
    private PlacePast placePast;

    @Autowired
    private Texts texts;

    @Autowired
    private DSLContext sql;

    @Autowired
    private PagesByDay pages;

    @Autowired
    private WebApplicationContext context;

    private MockMvc web = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aNameThatWasReplacedIsReadOnItsDayAndNotAfter() {
        PersonId person = make.inColony();
        LocalDate first = pages.today();
        pages.pass(3);
        pages.change(person, facts -> facts.names(List.of(name("Алесь Правільны"))));

        assertThat(pages.page(person, first).originalName()).startsWith("Алесь Прыдуманы");
        assertThat(pages.page(person, first.plusDays(2)).originalName()).startsWith("Алесь Прыдуманы");
        assertThat(pages.page(person).originalName()).isEqualTo("Алесь Правільны");
        assertThat(pages.page(person).standing().first()).isEqualTo(first);
        assertThat(people.page(pages.id(person), first.minusDays(1))).isEmpty();
        pages.pass(1);
        assertThat(pages.page(person, first.plusDays(3)).originalName()).isEqualTo("Алесь Правільны");
    }

    @Test
    void nobodyLearnsThatAPageWasHidden() {
        PersonId person = make.inColony();
        LocalDate shown = pages.today();
        pages.pass(1);
        corrections.hide(new OfPerson(person), "", null);
        pages.pass(2);
        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        LocalDate again = pages.today();
        pages.pass(1);

        assertThat(people.page(pages.id(person), shown)).isEmpty();
        assertThat(people.page(pages.id(person), shown.plusDays(1))).isEmpty();
        assertThat(pages.page(person, again).originalName()).isNotBlank();
        assertThat(pages.page(person).standing().first()).isEqualTo(again);
        AccountId editor = accounts.make(Role.EDITOR);
        assertThat(accounts.as(editor, () -> people.page(pages.id(person), shown)))
                .isPresent();
    }

    @Test
    void noMoreIsToldOfAPastDayThanToday() {
        PersonId person = make.inColony();
        pages.change(person, facts -> facts.texts(List.of(story("Піша вершы"))).born(PartialDate.parse("1990-04-12")));
        LocalDate day = pages.today();
        pages.pass(1);
        pages.change(person, facts -> facts.born(PartialDate.parse("1990")));
        assertThat(pages.page(person, day).birthday()).isNull();
        assertThat(pages.page(person, day).age()).isEqualTo(pages.page(person).age());
        registry.publish(List.of(person), Publication.LIMITED, TestPeople.SOURCE);

        assertThat(pages.page(person, day).texts()).isEmpty();
        assertThat(pages.page(person, day).events()).isEmpty();
        assertThat(pages.page(person, day).age()).isNull();
        assertThat(pages.page(person, day).stay()).isNotNull();
        PublicId id = pages.id(person);
        two.withhold(person);
        assertThat(people.page(id, day)).isEmpty();
        assertThat(sql.fetchValue(
                        "select count(*) from page_state where state is not null and person_id = " + person.value()))
                .isEqualTo(0L);
    }

    @Test
    void privateWordsStayAway() {
        PersonId person = make.inColony();
        pages.change(person, facts -> facts.texts(List.of(story("Чытае шмат. Тэлефон +375 29 123-45-67."))));
        LocalDate day = pages.today();
        pages.pass(1);
        pages.change(person, facts -> facts.texts(List.of(story("Чытае."))));

        assertThat(pages.page(person, day).texts()).extracting(PersonText::text).containsExactly("Чытае шмат.");
        assertThat(sql.fetchValue("select count(*) from page_state where state like '%123-45-67%'"))
                .isEqualTo(0L);
    }

    @Test
    void anEditorTakesAwayForGoodWhatStoodThere() {
        PersonId person = make.inColony();
        pages.change(person, facts -> facts.texts(List.of(story("Першы тэкст"))));
        LocalDate first = pages.today();
        pages.pass(2);
        pages.change(person, facts -> facts.texts(List.of(story("Другі тэкст"))));
        LocalDate second = pages.today();
        pages.pass(2);
        pages.change(person, facts -> facts.texts(List.of(story("Трэці тэкст"))));
        AccountId editor = accounts.make(Role.EDITOR);

        assertThatThrownBy(() -> accounts.as(editor, () -> past.takeAway(person, second, " ")))
                .isInstanceOf(ReasonRefused.class);
        accounts.as(editor, () -> past.takeAway(person, second, "It told of somebody else."));
        assertThat(people.page(pages.id(person), second)).isEmpty();
        assertThat(pages.page(person, first).texts())
                .extracting(PersonText::text)
                .containsExactly("Першы тэкст");
        accounts.as(editor, () -> past.takeOut(person, PastFact.TEXTS, "It told of somebody else."));
        assertThat(pages.page(person, first).texts()).isEmpty();
        assertThat(sql.fetchValue("select count(*) from page_state where state like '%Першы тэкст%'"))
                .isEqualTo(0L);
        assertThat(sql.fetchValue("select count(*) from audit_event where act = 'person.pastTaken' and object_id = '"
                        + person.value() + "'"))
                .isEqualTo(2L);
    }

    @Test
    void whatWasPutRightBecauseItWasPrivateLeavesThePastToo() {
        PersonId person = make.inColony();
        pages.change(person, facts -> facts.texts(List.of(story("Яго маці жыве побач"))));
        LocalDate day = pages.today();
        pages.pass(1);
        corrections.propose(
                new OfPerson(person), new CorrectionDraft(Matter.TEXT, "Please take out what is private", ""), null);
        AccountId editor = accounts.make(Role.EDITOR);
        accounts.as(editor, () -> {
            var waiting = desk.queue(0, 100).stream()
                    .filter(each -> each.subject().equals(new OfPerson(person)))
                    .findFirst()
                    .orElseThrow();
            desk.accept(
                    waiting.id(),
                    waiting.version(),
                    pages.page(person).version(),
                    PersonFacts.by(TestPeople.SOURCE)
                            .texts(List.of(story("Чытае")))
                            .build(),
                    true,
                    "It told of a relative.");
        });

        assertThat(pages.page(person, day).texts()).isEmpty();
        assertThat(pages.page(person).texts()).extracting(PersonText::text).containsExactly("Чытае");
    }

    @Test
    void twoThatWereOnePageForATimeTellOfEachOtherOnlyWhileBothAreShown() {
        PersonId kept = make.inColony();
        PersonId other = make.person().register();
        pages.change(other, facts -> facts.texts(List.of(story("Піша вершы"))));
        pages.pass(1);
        AccountId editor = accounts.make(Role.EDITOR);
        LocalDate joined = pages.today();
        var act = accounts.as(editor, () -> {
            JoiningPreview seen = joinings.preview(kept, other);
            return joinings.join(kept, seen.keptVersion(), other, seen.otherVersion(), Set.of());
        });
        if (act.waits()) {
            accounts.as(accounts.make(Role.EDITOR), () -> {
                JoiningPreview seen = joinings.preview(kept, other);
                return joinings.join(kept, seen.keptVersion(), other, seen.otherVersion(), Set.of());
            });
        }
        assertThat(pages.page(kept, joined.minusDays(1)).texts()).isEmpty();
        pages.pass(1);
        assertThat(pages.page(kept, joined).texts()).isNotEmpty();
        accounts.as(editor, () -> joinings.undo(act.act()));
        pages.pass(1);

        assertThat(pages.page(kept).texts()).isEmpty();
        assertThat(pages.page(kept, joined).texts()).isNotEmpty();
        registry.publish(List.of(other), Publication.LIMITED, TestPeople.SOURCE);
        assertThat(people.page(pages.id(kept), joined)).isEmpty();
        two.withhold(other);
        registry.publish(List.of(other), Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(people.page(pages.id(kept), joined)).isEmpty();
    }

    @Test
    void whatWasSplitOffIsNotReadOnThePageItCameFromOnceItIsHidden() {
        PersonId person = make.inColony();
        pages.change(person, facts -> facts.names(List.of(
                        new PersonName(LanguageTag.RU, NameRole.ALIAS, "Другой Человек"),
                        new PersonName(LanguageTag.BE, NameRole.ALIAS, "Другі Чалавек")))
                .texts(List.of(story("Піша вершы"))));
        LocalDate before = pages.today();
        pages.pass(1);
        PersonId split = halved(person, "Друг");
        assertThat(pages.page(person, before).texts()).isNotEmpty();
        two.withhold(split);

        assertThat(people.page(pages.id(person), before)).isEmpty();
    }

    @Test
    void whatWasSplitOffOnceMoreIsNotReadOnTheFirstPageEitherOnceItIsHidden() {
        PersonId person = make.inColony();
        pages.change(
                person,
                facts -> facts.names(List.of(
                        new PersonName(LanguageTag.RU, NameRole.ALIAS, "Другой Третий"),
                        new PersonName(LanguageTag.BE, NameRole.ALIAS, "Другі Трэці"),
                        new PersonName(LanguageTag.RU, NameRole.ENVELOPE, "Другой Второй"),
                        new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Другі Другі"))));
        LocalDate before = pages.today();
        pages.pass(1);
        PersonId second = halved(person, "Друг");
        assertThat(pages.page(person, before).names()).isNotEmpty();
        PersonId third = halved(second, "Тр");
        two.withhold(third);

        assertThat(people.page(pages.id(person), before)).isEmpty();
    }

    @Test
    void whatWasJoinedIntoWhatWasJoinedIsTakenAwayToo() {
        PersonId last = make.inColony();
        PersonId middle = make.inColony();
        PersonId kept = make.inColony();
        pages.pass(1);
        for (PersonId each : List.of(last, middle, kept)) {
            pages.change(each, facts -> facts.texts(List.of(story("Піша вершы"))));
        }
        joined(middle, last);
        joined(kept, middle);
        assertThat(keptOf(last)).isPositive();

        two.withhold(kept);

        for (PersonId each : List.of(last, middle, kept)) {
            assertThat(keptOf(each)).isZero();
        }
    }

    private int keptOf(PersonId person) {
        return sql.fetchCount(
                PAGE_STATE, PAGE_STATE.PERSON_ID.eq(person.value()).and(PAGE_STATE.STATE.isNotNull()));
    }

    private void joined(PersonId kept, PersonId other) {
        for (AccountId hand : List.of(accounts.make(Role.EDITOR), accounts.make(Role.EDITOR))) {
            accounts.as(hand, () -> {
                JoiningPreview seen = joinings.preview(kept, other);
                return joinings.join(kept, seen.keptVersion(), other, seen.otherVersion(), Set.of());
            });
        }
    }

    @Test
    void thePageThatComesOutOfAnotherIsReadInLatinLettersByTheRules() {
        PersonId person = make.inColony();
        Set<String> going = Set.of("Сяргей Другі", "Sergey Drugoy");
        pages.change(
                person,
                facts -> facts.names(List.of(
                        new PersonName(LanguageTag.BE, NameRole.ALIAS, "Сяргей Другі"),
                        new PersonName(LanguageTag.EN, NameRole.ALIAS, "Sergey Drugoy"))));

        PersonId split = accounts.as(accounts.make(Role.EDITOR), () -> named(person, going))
                .or(() -> accounts.as(accounts.make(Role.EDITOR), () -> named(person, going)))
                .flatMap(people::idOf)
                .orElseThrow();

        assertThat(pages.page(split).names())
                .extracting(PersonName::role)
                .containsExactlyInAnyOrder(NameRole.DISPLAY, NameRole.ALIAS);
        assertThat(pages.page(split).nameIn(LanguageTag.EN)).isEqualTo("Syarhyey Druhi");
    }

    @Test
    void whatSeveralLanguagesTellOfOneThingIsOneThing() {
        PersonId person = make.inColony();
        pages.change(
                person,
                facts -> facts.texts(List.of(
                        story("Піша вершы"),
                        new TextDraft(PersonTextKind.STORY, LanguageTag.EN, "Writes poems"),
                        new TextDraft(PersonTextKind.OCCUPATION, LanguageTag.EN, "Poet"))));
        List<SplitPart> parts = accounts.as(accounts.make(Role.EDITOR), () -> splits.preview(person))
                .parts();

        assertThat(SplitPart.together(parts.stream()
                        .filter(part -> part.kind() == SplitPart.Kind.TEXT)
                        .toList()))
                .extracting(List::size)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(SplitPart.together(parts).stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void theLinesOfOneDayShareTheWayToThePageBefore() {
        PersonId person = make.inColony();
        pages.pass(2);
        pages.change(person, facts -> facts.texts(List.of(story("Піша вершы"))));
        accounts.as(
                accounts.make(Role.EDITOR),
                () -> pages.change(person, facts -> facts.names(List.of(name("Алесь Іншы")))));
        PersonHistory.Chapter changes = new PersonHistory(pages.page(person), new DirectoryWords(LanguageTag.EN, texts))
                .chapters()
                .getLast();

        assertThat(changes.entries()).hasSizeGreaterThan(2);
        assertThat(changes.entries().stream().map(PersonHistory.Entry::written).distinct())
                .containsExactlyElementsOf(changes.entries().stream()
                        .filter(changes::leads)
                        .map(PersonHistory.Entry::written)
                        .toList());
    }

    private PersonId halved(PersonId person, String word) {
        return accounts.as(accounts.make(Role.EDITOR), () -> halve(person, word))
                .or(() -> accounts.as(accounts.make(Role.EDITOR), () -> halve(person, word)))
                .flatMap(people::idOf)
                .orElseThrow();
    }

    @Test
    void aPlaceIsReadAsItStood() {
        FacilityId place = make.facility();
        String code = places.page(place).orElseThrow().code();
        LocalDate before = pages.today();
        pages.pass(2);
        facilities.move(place, TestPeople.address(4711), PartialDate.of(pages.today()), TestPeople.SOURCE);

        assertThat(places.page(code, before).orElseThrow().addresses()).hasSize(1);
        assertThat(places.page(place).orElseThrow().addresses()).hasSize(2);
        assertThat(places.page(code, before.minusDays(1))).isEmpty();
        facilities.hide(place, true);
        assertThat(places.page(code, before)).isEmpty();
        pages.pass(1);
        facilities.hide(place, false);
        assertThat(places.page(code, before)).isEmpty();
    }

    @Test
    void whatWasChangedBeforeAllThatStandsThereStandsOnThePageOfThen() {
        PersonId person = make.inColony();
        FacilityId place = make.facility();
        LocalDate first = pages.today();
        for (int change = 0; change < PageChange.SHOWN; change++) {
            pages.pass(1);
            String name = "Алесь Іншы-" + (char) ('а' + change % 20) + (char) ('а' + change / 20);
            pages.change(person, facts -> facts.names(List.of(name(name))));
            facilities.move(place, TestPeople.address(6000 + change), PartialDate.of(pages.today()), TestPeople.SOURCE);
        }
        assertThat(pages.page(person).changes()).hasSize(PageChange.SHOWN + 1);
        DirectoryWords words = new DirectoryWords(LanguageTag.EN, texts);
        assertThat(new PersonHistory(pages.page(person), words)
                        .chapters()
                        .getLast()
                        .entries()
                        .getLast())
                .satisfies(earlier -> {
                    assertThat(earlier.what()).isEqualTo("Earlier changes stand on the page as it was then");
                    assertThat(earlier.written()).isEqualTo(first);
                });
        assertThat(pages.page(person, first).changes())
                .extracting(PageChange::what)
                .containsExactly(Changed.ADDED);
        assertThat(placePast
                        .chapters(places.page(place).orElseThrow(), words)
                        .getLast()
                        .sentences())
                .hasSize(PageChange.SHOWN + 1)
                .last()
                .satisfies(earlier -> assertThat(earlier.text()).contains("Earlier changes"));
    }

    @Test
    void plainPagesShowItWithoutAnEnvelopeAndSayWhereTheyLead() throws Exception {
        FacilityId place = make.facility();
        PersonId person = make.person().held(CustodyKind.COLONY, place).register();
        LocalDate before = pages.today();
        pages.pass(2);
        pages.change(person, facts -> facts.names(List.of(name("Алесь Правільны"))));
        facilities.move(place, TestPeople.address(4712), PartialDate.of(pages.today()), TestPeople.SOURCE);
        String path = "/read/en/people/" + pages.id(person).value();

        MockHttpServletResponse then = ask(path + "?asof=" + before);
        assertThat(then.getStatus()).isEqualTo(200);
        assertThat(then.getHeader("ETag")).isNotBlank();
        assertThat(then.getHeader("CDN-Cache-Control")).isEqualTo("no-store");
        assertThat(text(then))
                .contains("As this page stood on", "Алесь Прыдуманы", "otherwise today", "noindex", "Алесь Правільны")
                .doesNotContain("class=\"envelope\"", "/correct\"", "Прыдуманая");
        assertThat(text(ask(path))).contains("?asof=" + before.plusDays(1), "name=\"asof\"");
        assertThat(ask(path + "?asof=" + before.minusDays(1)).getStatus()).isEqualTo(404);
        assertThat(text(ask(path + "?asof=" + before.minusDays(1)))).contains(path + "\"");
        assertThat(ask(path + "?asof=yesterday").getStatus()).isEqualTo(400);
        assertThat(ask(path + "?asof=-999999999-01-01").getStatus()).isEqualTo(400);
        assertThat(ask(path + "?asof=0000-01-01").getStatus()).isEqualTo(404);
        assertThat(ask(path + "?asof=" + pages.today().plusDays(1)).getStatus()).isEqualTo(400);
        assertThat(text(ask(path + "?asof=" + pages.today()))).contains("class=\"envelope\"");

        String ofPlace = "/read/ru/places/" + places.page(place).orElseThrow().code();
        assertThat(text(ask(ofPlace + "?asof=" + before)))
                .contains("Не для конвертов", "сегодня иначе", "noindex")
                .doesNotContain("class=\"lines\"");
        assertThat(ask(ofPlace + "?asof=" + before.minusDays(1)).getStatus()).isEqualTo(404);
        assertThat(ask(ofPlace + "?asof=2026-02-31").getStatus()).isEqualTo(400);
    }

    @Test
    void aPastReadsItsOwnRowsAlone() {
        PersonId person = make.inColony();
        LocalDate day = pages.today();
        PersonId other = make.inColony();
        pages.pass(1);
        pages.change(
                person, facts -> facts.stay(StayDraft.of(CustodyKind.IN_TRANSIT, null, PartialDate.of(pages.today()))));
        sql.execute("insert into page_state (person_id, since_day, until_day, shown) select " + other.value()
                + ", '1990-01-01', date_add('1990-01-01', interval person_id day), 1 from person_listing limit 400");
        sql.execute("analyze table page_state");

        for (Runnable question : List.<Runnable>of(() -> pages.page(person, day), () -> pages.page(person))) {
            assertThat(Plans.of(sql, question))
                    .filteredOn(step -> step.table().equals("page_state"))
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.rows()).isLessThan(20));
        }
    }

    private Optional<PublicId> named(PersonId person, Set<String> names) {
        Set<SplitPart.Chosen> going = splits.preview(person).parts().stream()
                .filter(part -> names.contains(part.text()))
                .map(SplitPart::chosen)
                .collect(Collectors.toSet());
        return splits.split(person, pages.page(person).version(), going, false);
    }

    private Optional<PublicId> halve(PersonId person, String word) {
        Set<SplitPart.Chosen> going = splits.preview(person).parts().stream()
                .filter(part -> part.text().contains(word) || part.kind() == SplitPart.Kind.TEXT)
                .map(SplitPart::chosen)
                .collect(Collectors.toSet());
        return splits.split(person, pages.page(person).version(), going, false);
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return web.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static TextDraft story(String text) {
        return new TextDraft(PersonTextKind.STORY, LanguageTag.BE, text);
    }

    private static PersonName name(String name) {
        return new PersonName(LanguageTag.BE, NameRole.ENVELOPE, name);
    }
}
