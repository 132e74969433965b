package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.history.Changed;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.history.PlaceChanges;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionPreview;
import org.vestka.directory.motion.MotionPreview.Outcome;
import org.vestka.directory.motion.NotAsSeen;
import org.vestka.directory.motion.PlaceHistory;
import org.vestka.directory.motion.PlacesTurn;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SpokenChanges;
import org.vestka.directory.ui.place.PlacePast;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;

/** An act changes what it names and nothing else, and says where it is known from. */
class ActsOnPlacesTest extends MotionOfPeople {

    @Autowired
    private Registry registry;

    @Autowired
    private Places places;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private PlaceChanges changes;

    @Autowired
    private PlaceHistory history;

    @Autowired
    private PlacesTurn turn;

    @Autowired
    private PlacePast past;

    private final DirectoryWords words = new DirectoryWords(LanguageTag.EN, new Texts());

    @Test
    void whatWasAnnouncedChangesWhatItNamesInWhateverOrder() {
        FacilityId first = make.facility();
        FacilityId second = make.facility();
        PartialDate sooner = PartialDate.of(TODAY.plusDays(3));
        PartialDate later = PartialDate.of(TODAY.plusDays(5));
        for (FacilityId place : List.of(first, second)) {
            PartialDate kind = place.equals(first) ? sooner : later;
            PartialDate end = place.equals(first) ? later : sooner;
            // on the last day both are due, and the one announced first is not the first to come
            carryOut(MotionDraft.close(place, null, end, TestPeople.SOURCE));
            carryOut(MotionDraft.changeKind(place, FacilityKind.PRISON, null, null, kind, TestPeople.SOURCE));
        }
        turn.turn(TODAY.plusDays(3));
        assertThat(places.page(first).orElseThrow().state()).isEqualTo(FacilityState.OPEN);
        assertThat(places.page(second).orElseThrow().kind()).isEqualTo(FacilityKind.COLONY);
        turn.turn(TODAY.plusDays(5));

        for (FacilityId place : List.of(first, second)) {
            assertThat(places.page(place).orElseThrow().kind()).isEqualTo(FacilityKind.PRISON);
            assertThat(places.page(place).orElseThrow().state()).isEqualTo(FacilityState.CLOSED);
            assertThat(changes.of(place))
                    .filteredOn(change -> change.what() == Changed.KIND || change.what() == Changed.CLOSED)
                    .hasSize(2)
                    .allSatisfy(change -> assertThat(
                                    Objects.requireNonNull(change.source()).url())
                            .isEqualTo(TestPeople.SOURCE.url()));
        }
    }

    @Test
    void whatIsAnnouncedIsToldAsThatWithKindAndDayUntilItsDayHasCome() {
        FacilityId place = make.facility();
        PartialDate day = PartialDate.of(TODAY.plusDays(8));
        String said = words.dates().partial(day);
        MotionId kind =
                carryOut(MotionDraft.changeKind(place, FacilityKind.POLICE_CELLS, null, null, day, TestPeople.SOURCE));

        assertThat(accounts.as(editor, () -> desk.motion(kind)).orElseThrow())
                .satisfies(act -> assertThat(act.becomes()).isEqualTo(FacilityKind.POLICE_CELLS))
                .satisfies(act -> assertThat(act.ahead(TODAY)).isTrue())
                .satisfies(act -> assertThat(act.ahead(TODAY.plusDays(8))).isFalse());
        assertThat(told(place)).containsExactly("announced: from " + said + " another kind of place: police cells");
        assertThat(changed(place).getFirst())
                .isEqualTo("announced: from " + said + " another kind of place: police cells");

        accounts.as(editor, () -> desk.undo(kind));
        assertThat(told(place)).isEmpty();
        assertThat(changed(place).getFirst())
                .isEqualTo("taken back, it was a mistake: became another kind of place: police cells");

        carryOut(MotionDraft.noAddress(place, day, TestPeople.SOURCE));
        assertThat(changes.of(place)).extracting(PageChange::what).doesNotContain(Changed.ADDRESS_ENDED);
        assertThat(changed(place).getFirst()).isEqualTo("announced: letters no longer arrive from " + said);
        carryOut(MotionDraft.close(place, null, day, TestPeople.SOURCE));
        assertThat(told(place).getFirst()).isEqualTo("announced: it closes on " + said);
    }

    @Test
    void whatHasComeIsToldWithTheKind() {
        FacilityId place = make.facility();
        carryOut(MotionDraft.changeKind(place, FacilityKind.PRISON, null, null, FROM_TODAY, TestPeople.SOURCE));

        assertThat(told(place))
                .containsExactly(words.dates().partial(FROM_TODAY) + ": became another kind of place: prison");
        assertThat(changed(place).getFirst()).isEqualTo("became another kind of place: prison");
        assertThat(past.chapters(places.page(place).orElseThrow(), words)
                        .getFirst()
                        .sentences()
                        .getFirst()
                        .source())
                .as("with its links and its words")
                .satisfies(source ->
                        assertThat(Objects.requireNonNull(source).url()).isEqualTo(TestPeople.SOURCE.url()));
    }

    /** What befell the place, as its page tells it. */
    private List<String> told(FacilityId place) {
        return past.chapters(places.page(place).orElseThrow(), words).stream()
                .filter(chapter -> chapter.heading().equals("What happened to this place"))
                .flatMap(chapter -> chapter.sentences().stream())
                .map(PlacePast.Sentence::text)
                .toList();
    }

    /** What was changed on the page, as the page and its feed tell it. */
    private List<String> changed(FacilityId place) {
        return changes.of(place).stream()
                .map(change -> SpokenChanges.what(change, words))
                .toList();
    }

    @Test
    void whatIsTakenBackOnItsDayGoesBackToWhatStoodThereThen() {
        FacilityId place = make.facility();
        MotionId kind = carryOut(MotionDraft.changeKind(
                place, FacilityKind.PRISON, null, null, PartialDate.of(TODAY.plusDays(1)), TestPeople.SOURCE));
        carryOut(MotionDraft.close(place, null, FROM_TODAY, TestPeople.SOURCE));
        turn.turn(TODAY.plusDays(1));
        accounts.as(editor, () -> desk.undo(kind));

        assertThat(places.page(place).orElseThrow().kind()).isEqualTo(FacilityKind.COLONY);
        assertThat(places.page(place).orElseThrow().state()).isEqualTo(FacilityState.CLOSED);
    }

    @Test
    void nobodyIsMovedToAPlaceThatIsNoLongerAsItWasSeen() {
        FacilityId next = make.facility();
        PersonId person = held(make.facility());
        MotionDraft draft =
                MotionDraft.transfer(Set.of(person), next, CustodyKind.COLONY, FROM_TODAY, TestPeople.SOURCE);
        MotionPreview preview = accounts.as(editor, () -> desk.preview(draft));
        assertThat(preview.outcome()).isEqualTo(Outcome.NEW_ADDRESS);
        facilities.endAddress(
                places.page(next).orElseThrow().addresses().getFirst().id(), FROM_TODAY, TestPeople.SOURCE);
        assertThatThrownBy(() -> accounts.as(editor, () -> desk.approve(draft, preview.seen())))
                .isInstanceOf(NotAsSeen.class);

        MotionPreview again = accounts.as(editor, () -> desk.preview(draft));
        assertThat(again.outcome()).isEqualTo(Outcome.NO_ADDRESS);
        carryOut(MotionDraft.close(next, null, FROM_TODAY, TestPeople.SOURCE));
        assertThatThrownBy(() -> accounts.as(editor, () -> desk.approve(draft, again.seen())))
                .isInstanceOf(NotAsSeen.class);
        assertThat(people.brief(person).orElseThrow().facility()).isNotEqualTo(next);
    }

    @Test
    void whoStaysInAPlaceStaysInTheUnitAndWhoLeavesItDoesNot() {
        FacilityId place = make.facility();
        PersonId person = held(place);
        registry.openStay(
                person,
                new StayDraft(CustodyKind.COLONY, place, "7", null, StayState.CONFIRMED, null, null, TODAY),
                TestPeople.SOURCE);
        carryOut(MotionDraft.changeKind(
                place, FacilityKind.PRISON, null, CustodyKind.PRISON, FROM_TODAY, TestPeople.SOURCE));
        assertThat(unit(person)).isEqualTo("7");
        carryOut(MotionDraft.takeOver(place, make.facility(), FROM_TODAY, TestPeople.SOURCE));
        assertThat(unit(person)).isNull();
    }

    @Test
    void anActOnAPlaceTellsWhereItIsKnownFrom() {
        FacilityId place = make.facility();
        carryOut(MotionDraft.noAddress(place, FROM_TODAY, TestPeople.SOURCE));
        carryOut(MotionDraft.changeKind(place, FacilityKind.PRISON, null, null, FROM_TODAY, TestPeople.SOURCE));

        assertThat(changes.of(place)).extracting(PageChange::what).startsWith(Changed.KIND, Changed.ADDRESS_ENDED);
        assertThat(changes.of(place).subList(0, 2)).allSatisfy(change -> assertThat(
                        Objects.requireNonNull(change.source()).url())
                .isEqualTo(TestPeople.SOURCE.url()));
        assertThat(history.of(place))
                .hasSize(2)
                .allSatisfy(act -> assertThat(act.source().url()).isEqualTo(TestPeople.SOURCE.url()));
    }

    private @Nullable Object unit(PersonId person) {
        return sql.fetchValue("select unit from custody_stay where open_for = ?", person.value());
    }
}
