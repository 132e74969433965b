package org.vestka.directory.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.corrections.PastStates;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.testing.TwoEditors;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.PropertiesOnTheDatabase;
import org.vestka.testing.TestAccounts;

/** Whatever was written on whichever days: of each day the page is found as it was read then, and what was taken out nowhere. */
@WhileDaysPass
class PastOfPagesProperties extends PropertiesOnTheDatabase {

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
    private People people;

    @Autowired
    private Places places;

    @Autowired
    private PastStates past;

    @Autowired
    private PagesByDay pages;

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void eachDayIsFoundAsItWasRead(
            @ForAll @Size(min = 1, max = 14) List<@IntRange(min = 0, max = 9) Integer> edits,
            @ForAll @Size(14) List<@IntRange(min = 0, max = 2) Integer> nights) {
        FacilityId place = make.facility();
        PersonId person = make.person().held(CustodyKind.COLONY, place).register();
        PublicId id = pages.id(person);
        String code = places.page(place).orElseThrow().code();
        Map<LocalDate, PersonPage> read = new LinkedHashMap<>();
        Map<LocalDate, FacilityPage> places = new LinkedHashMap<>();
        for (int i = 0; i < edits.size(); i++) {
            edit(edits.get(i), i, person, place);
            for (int night = nights.get(i); night > 0; night--) {
                endDay(id, code, read, places);
            }
        }
        registry.publish(List.of(person), Publication.PUBLIC, TestPeople.SOURCE);
        endDay(id, code, read, places);

        read.forEach((day, page) -> assertThat(people.page(id, day).orElseThrow())
                .as(day.toString())
                .usingRecursiveComparison()
                .ignoringFields("standing", "attention")
                .isEqualTo(page));
        places.forEach((day, page) -> assertThat(this.places.page(code, day).orElseThrow())
                .as(day.toString())
                .usingRecursiveComparison()
                .ignoringFields("standing", "people")
                .isEqualTo(page));

        AccountId editor = accounts.make(Role.EDITOR);
        accounts.as(editor, () -> past.takeOut(person, PastFact.TEXTS, "It was private."));
        accounts.as(editor, () -> past.takeOut(person, PastFact.NAMES, "It was private."));
        PersonPage now = people.page(id).orElseThrow();
        for (LocalDate day : read.keySet()) {
            PersonPage then = people.page(id, day).orElseThrow();
            assertThat(now.texts()).containsAll(then.texts());
            assertThat(now.names()).containsAll(then.names());
        }

        two.withhold(person);
        assertThat(read.keySet())
                .allSatisfy(day -> assertThat(people.page(id, day)).isEmpty());
        pages.pass(1);
        registry.publish(List.of(person), Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(read.keySet()).allSatisfy(day -> {
            assertThat(people.page(id, day)).isEmpty();
            assertThat(accounts.as(editor, () -> people.page(id, day))).isEmpty();
        });
    }

    private void endDay(PublicId id, String code, Map<LocalDate, PersonPage> read, Map<LocalDate, FacilityPage> seen) {
        LocalDate today = pages.today();
        read.put(today, people.page(id).orElseThrow());
        seen.put(today, places.page(code).orElseThrow());
        pages.pass(1);
    }

    private void edit(int what, int turn, PersonId person, FacilityId place) {
        PartialDate today = PartialDate.of(pages.today());
        switch (what) {
            case 0 -> pages.change(person, facts -> facts.names(List.of(name(NameRole.DISPLAY, turn))));
            case 1 -> pages.change(person, facts -> facts.names(List.of(name(NameRole.ALIAS, turn))));
            case 2 -> pages.change(person, facts -> facts.born(PartialDate.of(LocalDate.of(1980 + turn, 2, 3))));
            case 3 ->
                pages.change(
                        person,
                        facts -> facts.texts(
                                List.of(new TextDraft(PersonTextKind.STORY, LanguageTag.BE, "Чытае том " + turn))));
            case 4 -> pages.change(person, facts -> facts.gender(turn % 2 == 0 ? Gender.FEMALE : Gender.MALE));
            case 5 -> pages.change(person, facts -> facts.stay(StayDraft.of(CustodyKind.PRISON, place, today)));
            case 6 ->
                pages.change(
                        person,
                        facts -> facts.events(List.of(new CaseEventDraft(
                                CaseEventKind.VERDICT, today, LanguageTag.BE, List.of("34" + turn), null, null))));
            case 7 ->
                registry.overrideReachability(
                        person,
                        turn % 2 == 0 ? Reachability.INCOMMUNICADO : null,
                        Objects.requireNonNull(today.exact().orElse(null)),
                        null,
                        TestPeople.SOURCE);
            case 8 -> facilities.move(place, TestPeople.address(5000 + turn), today, TestPeople.SOURCE);
            default ->
                registry.publish(
                        List.of(person), turn % 2 == 0 ? Publication.LIMITED : Publication.PUBLIC, TestPeople.SOURCE);
        }
    }

    private static PersonName name(NameRole role, int turn) {
        return new PersonName(LanguageTag.BE, role, "Алесь Іншы-" + turn);
    }
}
