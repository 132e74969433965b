package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.Adoption;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.CaseEventKind;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.duplicates.FactChoice;
import org.vestka.directory.duplicates.FactKey;
import org.vestka.directory.duplicates.JoinRefused;
import org.vestka.directory.duplicates.Joined;
import org.vestka.directory.duplicates.JoinedFact;
import org.vestka.directory.duplicates.JoiningPreview;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionPreview;
import org.vestka.directory.motion.NotAsSeen;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.directory.source.ReferenceDraft;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** Two records of one person become one: nothing is lost, nobody is told, and it can be taken back. */
class JoinedRecordsTest extends TwoRecords {

    @Autowired
    private MotionDesk motions;

    @Autowired
    private PeopleIndex index;

    private PersonDraft record(Random random, List<FacilityId> places) {
        String name = "Слівавец-" + random.nextInt(1_000_000);
        PersonFacts.Builder facts = PersonFacts.by(TestPeople.SOURCE)
                .gender(Gender.values()[random.nextInt(Gender.values().length)])
                .names(List.of(
                        new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Мікола " + name),
                        new PersonName(LanguageTag.RU, NameRole.ALIAS, "Николай " + name)))
                .stays(List.of(
                        remand("2021-0" + (1 + random.nextInt(9)) + "-10"),
                        stay(places.get(random.nextInt(2)), "2022-0" + (1 + random.nextInt(9)) + "-01")))
                .events(List.of(CaseEventDraft.on(
                        PartialDate.parse("2020-09-0" + (1 + random.nextInt(3))), CaseEventKind.ARREST)))
                .references(List.of(new ReferenceDraft("list-" + random.nextInt(3), "key-" + name, null)));
        if (random.nextBoolean()) {
            facts.born(PartialDate.parse("19" + (60 + random.nextInt(39))));
        }
        if (random.nextBoolean()) {
            facts.texts(List.of(new TextDraft(PersonTextKind.STORY, LanguageTag.RU, "Выдумано " + random.nextInt())));
        }
        return new PersonDraft(
                new CountryCode("BY"),
                random.nextInt(4) == 0 ? Publication.LIMITED : Publication.PUBLIC,
                true,
                facts.build());
    }

    /** Ends with the next. */
    private static StayDraft remand(String from) {
        return StayDraft.of(CustodyKind.REMAND, null, PartialDate.parse(from));
    }

    private boolean writable(PersonId person) {
        return people.brief(person).filter(Adoption::isPossible).isPresent();
    }

    private void refused(PersonId kept, PersonId other, JoinRefused.Reason reason) {
        assertThat(accounts.as(editor, () -> joinings.preview(kept, other)).refused())
                .isEqualTo(reason);
        assertThatThrownBy(() -> join(editor, kept, other, Set.of()))
                .isInstanceOfSatisfying(JoinRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private List<Long> found(String name) {
        return index.find(PersonFilter.named(name), PersonSort.RELEVANCE, LanguageTag.BE, 0, 5)
                .ids();
    }

    @Test
    void itTakesTwoEditorsWhoSayTheSame() {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();

        Joined first = join(editor, kept, other, Set.of());
        Joined again = join(editor, kept, other, Set.of());
        Joined otherwise = join(another, kept, other, Set.of(FactKey.of(JoinedFact.CUSTODY)));

        assertThat(first.waits()).isTrue();
        assertThat(again.waits()).as("one's own hand is no second").isTrue();
        assertThat(otherwise.waits())
                .as("another proposal takes the place of the first")
                .isTrue();
        assertThat(accounts.as(editor, () -> joinings.preview(kept, other).waiting()))
                .satisfies(waiting -> assertThat(waiting.id()).isEqualTo(otherwise.act()));
        assertThat(people.brief(other)).isPresent();

        assertThat(join(editor, kept, other, Set.of(FactKey.of(JoinedFact.CUSTODY)))
                        .waits())
                .isFalse();

        assertThat(people.brief(other)).isEmpty();
    }

    @Test
    void thePageOfTheOtherLeadsToTheOneWhoStays() {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();
        PersonPage page = page(other);

        JoiningId act = joined(kept, other, Set.of());

        assertThat(people.page(page.publicId())).isEmpty();
        assertThat(joinings.joinedInto(page.publicId())).contains(page(kept).publicId());
        assertThat(found(page.originalName()))
                .as("by the other name too, and once")
                .containsExactly(kept.value());
        accounts.as(editor, () -> joinings.undo(act));
        assertThat(people.page(page.publicId())).isPresent();
        assertThat(joinings.joinedInto(page.publicId())).isEmpty();
        assertThat(found(page.originalName())).containsExactly(other.value());
    }

    @Test
    void aReleaseThatWasSeenBeforeIsLookedAtAgain() {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();
        MotionDraft release = MotionDraft.release(
                Set.of(kept, other), CustodyKind.RELEASED_SERVED, PartialDate.parse("2026-11-20"), TestPeople.SOURCE);
        MotionPreview.Seen seen =
                accounts.as(editor, () -> motions.preview(release).seen());
        assertThat(seen.people()).containsExactlyInAnyOrder(kept, other);
        joined(kept, other, Set.of());

        assertThatThrownBy(() -> accounts.as(editor, () -> motions.approve(release, seen)))
                .isInstanceOf(NotAsSeen.class);
        assertThat(accounts.as(editor, () -> motions.preview(release).people())).containsOnlyKeys(kept);
    }

    @Test
    void nobodyIsLedToSomebodyWhoIsNotShown() {
        PersonId kept = make.person().published(Publication.DRAFT).register();
        PersonId other = make.person().published(Publication.WITHHELD).register();
        var id = accounts.as(editor, () -> people.brief(other).orElseThrow().publicId());

        joined(kept, other, Set.of());

        assertThat(joinings.joinedInto(id)).isEmpty();
        assertThat(accounts.as(editor, () -> joinings.joinedInto(id))).isPresent();
        assertThat(accounts.as(editor, () -> people.brief(kept).orElseThrow().publication()))
                .as("the stricter of two decisions")
                .isEqualTo(Publication.WITHHELD);
    }

    @Test
    void whatOtherPeopleHaveToHearFirstIsRecordedFirst() {
        PersonId held = make.inColony();
        PersonId free = make.person()
                .stays(StayDraft.of(CustodyKind.RELEASED_SERVED, null, PartialDate.parse("2024-05-01")))
                .register();
        PersonId withheld = make.person().published(Publication.WITHHELD).register();
        PersonId elsewhere = make.person().in(make.country()).register();

        refused(held, free, JoinRefused.Reason.FREE_AND_HELD);
        refused(held, withheld, JoinRefused.Reason.SHOWN_DIFFERENTLY);
        refused(held, elsewhere, JoinRefused.Reason.OTHER_COUNTRY);
        refused(held, held, JoinRefused.Reason.NOT_TWO);
    }

    /** Also one that took no effect, for the page was put back not long ago. */
    @Test
    void whileAWishToBeHiddenWaitsTheyAreNotJoined() {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();
        sql.execute(
                "insert into correction (person_id, kind, matter, words, known_from, received_on, state)"
                        + " values (?, 'HIDE', 'OTHER', '', '', utc_date(), 'NEW')",
                other.value());

        refused(kept, other, JoinRefused.Reason.HIDING_WAITS);
        refused(other, kept, JoinRefused.Reason.HIDING_WAITS);

        sql.execute(
                "update correction set state = 'REFUSED', decided_at = utc_timestamp() where person_id = ?",
                other.value());
        assertThat(accounts.as(editor, () -> joinings.preview(kept, other)).refused())
                .isNull();
    }

    @Test
    void lettersAndPromisesGoWithThePersonAndNobodyIsTold() {
        FacilityId place = make.facility();
        PersonName name = new PersonName(LanguageTag.BE, NameRole.ENVELOPE, "Мікола Сітнік");
        PersonId kept =
                make.person().named(name).held(CustodyKind.COLONY, place).register();
        PersonId other =
                make.person().named(name).held(CustodyKind.COLONY, place).register();
        accounts.as(writer, () -> adoptions.adopt(other, Rhythm.MONTHLY));
        accounts.as(writer, () -> adoptions.adopt(kept, Rhythm.BIRTHDAYS));
        Adoption first = accounts.as(writer, () -> adoptions.mineOf(other)).orElseThrow();
        Letter posted =
                accounts.as(writer, () -> letters.markPosted(reserve(other).code()));
        Letter open = accounts.as(writer, () -> reserve(other));
        Letter beside = accounts.as(writer, () -> reserve(kept));
        int mails = sql.fetchCount(DSL.table("mail_message"));

        JoiningId act = joined(kept, other, Set.of());

        assertThat(sql.fetchCount(DSL.table("mail_message"))).isEqualTo(mails);
        assertThat(letter(posted).person()).isEqualTo(kept);
        assertThat(letter(open).person()).isEqualTo(kept);
        assertThat(letter(open).state()).isEqualTo(LetterState.RESERVED);
        assertThat(letter(beside).state()).isEqualTo(LetterState.RESERVED);
        assertThat(accounts.as(writer, () -> adoptions.mineOf(kept)))
                .as("the promise made first")
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(first.id()));
        AttentionNumbers numbers = attention.of(kept);
        assertThat(numbers.postedTotal()).isEqualTo(1);
        assertThat(numbers.reserved()).isEqualTo(2);
        assertThat(numbers.adopters()).isEqualTo(1);
        accounts.as(writer, () -> letters.markPosted(open.code()));
        accounts.as(writer, () -> letters.markPosted(beside.code()));
        assertThat(attention.of(kept).postedTotal()).isEqualTo(3);

        accounts.as(editor, () -> joinings.undo(act));

        assertThat(letter(open).person()).isEqualTo(other);
        assertThat(letter(beside).person()).isEqualTo(kept);
        assertThat(attention.of(kept).postedTotal()).isEqualTo(1);
        assertThat(attention.of(other).postedTotal()).isEqualTo(2);
        assertThat(attention.of(kept).adopters()).isEqualTo(1);
        assertThat(attention.of(other).adopters()).isEqualTo(1);
    }

    @Test
    void theOneRecordIsRightAboutThisAndTheOtherAboutThat() {
        FacilityId before = make.facility();
        FacilityId now = make.facility();
        PersonId kept = make.person()
                .born(PartialDate.parse("1988"))
                .stays(stay(before, "2023-05-17"))
                .register();
        PersonId other = make.person()
                .born(PartialDate.parse("1988-04-12"))
                .stays(remand("2022-01-01"), stay(now, "2024-02-01"))
                .register();
        JoiningPreview preview = accounts.as(editor, () -> joinings.preview(kept, other));
        assertThat(preview.choices())
                .filteredOn(choice -> choice.key().fact() == JoinedFact.BORN)
                .singleElement()
                .satisfies(choice -> assertThat(choice.takesOther())
                        .as("who knows the day knows more")
                        .isTrue());

        joined(kept, other, Set.of(FactKey.of(JoinedFact.BORN), FactKey.of(JoinedFact.CUSTODY)));

        PersonPage page = page(kept);
        assertThat(page.birthday()).isNotNull();
        assertThat(page.stays().getFirst().facility()).isEqualTo(now);
        assertThat(page.stays()).hasSize(2);
        assertThat(page.names()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void joinedAndTakenApartAllIsAsItWas(long seed) {
        Random random = new Random(seed);
        List<FacilityId> places = List.of(make.facility(), make.facility());
        PersonId kept = registry.register(record(random, places));
        PersonId other = registry.register(record(random, places));
        for (PersonId person : List.of(kept, other)) {
            for (AccountId account : List.of(writer, another)) {
                if (random.nextBoolean() && writable(person)) {
                    accounts.as(account, () -> adoptions.adopt(person, Rhythm.MONTHLY));
                }
                for (int i = random.nextInt(3); i > 0 && writable(person); i--) {
                    accounts.as(
                            account, () -> letters.markPosted(reserve(person).code()));
                }
                if (random.nextBoolean() && writable(person)) {
                    accounts.as(account, () -> reserve(person));
                }
            }
        }
        Set<FactKey> taken = accounts.as(editor, () -> joinings.preview(kept, other)).choices().stream()
                .filter(choice -> random.nextBoolean())
                .map(FactChoice::key)
                .collect(Collectors.toSet());
        Map<String, List<Map<String, Object>>> before = dump(kept, other);
        long rows = rows(before);

        JoiningId act = joined(kept, other, taken);
        Map<String, List<Map<String, Object>>> between = dump(kept, other);

        assertThat(rows(between))
                .as("nothing is deleted but the line in the list")
                .isGreaterThanOrEqualTo(rows - 1);
        assertThat(between.get("letter")).allSatisfy(row -> assertThat(row).containsEntry("person_id", kept.value()));
        assertThat(between.get("adoption")).allSatisfy(row -> assertThat(row).containsEntry("person_id", kept.value()));

        if (accounts.as(editor, () -> joinings.undo(act))) {
            accounts.as(another, () -> joinings.undo(act));
        }

        assertThat(dump(kept, other)).isEqualTo(before);
    }
}
