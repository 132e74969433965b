package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.adoption.AdoptionState;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.duplicates.JoiningPreview;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionPreview;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;

/** What befalls somebody while nobody sees them is told once they are shown again, and not before. */
class OutOfSightTest extends MotionOfPeople {

    @Autowired
    private Registry registry;

    @Autowired
    private Joinings joinings;

    @Autowired
    private Leases leases;

    private AccountId writer = new AccountId(0);

    private void hide(PersonId person, Publication how) {
        if (how == Publication.HIDDEN) {
            registry.hide(person, TestPeople.SOURCE);
        } else {
            registry.hideFirst(person, how, TestPeople.SOURCE);
        }
    }

    /** Somebody to whom one keeps writing and another has printed an envelope, and who is out of sight then. */
    private PersonId outOfSight(Publication how) {
        PersonId person = held(make.facility());
        writer = accounts.reachable();
        adopt(person);
        printed(writer, false, begun(writer, person));
        hide(person, how);
        return person;
    }

    private Letter letterTo(PersonId person) {
        return sql.fetchOptional("select code from letter where person_id = ?", person.value())
                .map(row -> new LetterCode(row.get(0, String.class)))
                .map(code -> accounts.as(writer, () -> letters.letter(code)).letter())
                .orElseThrow();
    }

    private void nothingIsSaid(PersonId person) {
        leases.review();
        assertThat(mailTo(writer)).isEmpty();
        assertThat(mailTo(adopter)).isEmpty();
        assertThat(letterTo(person).state()).isEqualTo(LetterState.RESERVED);
        assertThat(promise(person)).isEqualTo(AdoptionState.ACTIVE.name());
    }

    private Object promise(PersonId person) {
        return Objects.requireNonNull(
                sql.fetchValue("select distinct state from adoption where person_id = ?", person.value()));
    }

    @ParameterizedTest
    @EnumSource(names = {"HIDDEN", "WITHHELD", "DRAFT"})
    void aReleaseIsToldOnceThePageTellsIt(Publication how) {
        PersonId person = outOfSight(how);

        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        nothingIsSaid(person);

        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(letterTo(person).holdReason()).isEqualTo(HoldReason.RELEASED);
        assertThat(promise(person)).isEqualTo(AdoptionState.ENDED.name());
        assertThat(mailTo(writer)).containsExactly("letters.released");
        assertThat(takenOutBy(writer)).containsExactly("1");
        assertThat(mailTo(adopter)).containsExactly("adoption.released");
    }

    @ParameterizedTest
    @EnumSource(names = {"PUBLIC", "MEMORIAL"})
    void aDeathIsToldOnceThePageTellsIt(Publication again) {
        PersonId person = outOfSight(Publication.HIDDEN);

        registry.openStay(person, StayDraft.of(CustodyKind.DIED, null, FROM_TODAY), TestPeople.SOURCE);
        nothingIsSaid(person);

        registry.publish(List.of(person), again, TestPeople.SOURCE);
        assertThat(letterTo(person).holdReason()).isEqualTo(HoldReason.DIED);
        assertThat(promise(person)).isEqualTo(AdoptionState.ENDED.name());
        assertThat(mailTo(writer)).containsExactly("letters.died");
        assertThat(takenOutBy(writer)).containsExactly("1");
        assertThat(mailTo(adopter)).containsExactly("adoption.died");
    }

    @Test
    void aMoveIsToldOnceThePageTellsItWhateverWasShownBefore() {
        PersonId person = outOfSight(Publication.DRAFT);

        registry.openStay(person, StayDraft.of(CustodyKind.COLONY, make.facility(), null), TestPeople.SOURCE);
        registry.hide(person, TestPeople.SOURCE);
        nothingIsSaid(person);

        registry.publish(List.of(person), Publication.LIMITED, TestPeople.SOURCE);
        leases.review();
        assertThat(letterTo(person).holdReason()).isEqualTo(HoldReason.MOVED);
        assertThat(mailTo(writer)).containsExactly("letters.moved");
        assertThat(takenOutBy(writer)).containsExactly("1");
        assertThat(mailTo(adopter)).containsExactly("adoption.moved");

        registry.hide(person, TestPeople.SOURCE);
        registry.putBack(person, Publication.LIMITED, TestPeople.SOURCE);
        assertThat(mailTo(adopter)).as("what was told is not told again").hasSize(1);
        assertThat(letterTo(person).state()).isEqualTo(LetterState.HELD);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReleaseIsToldAlsoWhereAJoiningShowsThemAgain(boolean kept) {
        PersonId person = outOfSight(Publication.DRAFT);
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        nothingIsSaid(person);
        PersonId shown = make.person()
                .stays(StayDraft.of(CustodyKind.RELEASED_SERVED, null, PartialDate.parse("2024-05-01")))
                .register();

        PersonId joined = kept ? joined(person, shown) : joined(shown, person);

        assertThat(letterTo(joined).holdReason()).isEqualTo(HoldReason.RELEASED);
        assertThat(promise(joined)).isEqualTo(AdoptionState.ENDED.name());
        assertThat(mailTo(writer)).containsExactly("letters.released");
        assertThat(mailTo(adopter)).containsExactly("adoption.released");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMoveIsToldByAJoiningToThoseWhoDoNotKnowItYet(boolean kept) {
        PersonId person = outOfSight(Publication.DRAFT);
        FacilityId place = make.facility();
        registry.openStay(person, StayDraft.of(CustodyKind.COLONY, place, null), TestPeople.SOURCE);
        nothingIsSaid(person);
        PersonId shown = held(place);
        AccountId knows = accounts.reachable();
        accounts.as(knows, () -> adoptions.adopt(shown, Rhythm.MONTHLY));

        PersonId joined = kept ? joined(person, shown) : joined(shown, person);

        assertThat(letterTo(joined).holdReason()).isEqualTo(HoldReason.MOVED);
        assertThat(promise(joined)).isEqualTo(AdoptionState.ACTIVE.name());
        assertThat(mailTo(writer)).containsExactly("letters.moved");
        assertThat(mailTo(adopter)).containsExactly("adoption.moved");
        assertThat(mailTo(knows)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDeathIsToldByAJoiningWithAPageInMemory(boolean kept) {
        PersonId person = outOfSight(Publication.DRAFT);
        PersonId memory = make.person().published(Publication.MEMORIAL).register();

        PersonId joined = kept ? joined(person, memory) : joined(memory, person);

        assertThat(letterTo(joined).holdReason()).isEqualTo(HoldReason.DIED);
        assertThat(promise(joined)).isEqualTo(AdoptionState.ENDED.name());
        assertThat(mailTo(writer)).containsExactly("letters.died");
        assertThat(mailTo(adopter)).containsExactly("adoption.died");
    }

    @Test
    void whomNothingBefellIsShownByAJoiningWithoutAWordAndTheirLettersGoOn() {
        FacilityId place = make.facility();
        PersonId person = held(place);
        writer = accounts.reachable();
        adopt(person);
        begun(writer, person);
        MotionId act = carryOut(MotionDraft.transfer(
                Set.of(person), make.facility(), CustodyKind.COLONY, FROM_TODAY, TestPeople.SOURCE));
        sql.execute(
                "update mail_message set state = 'SENT' where recipient_id in (?, ?)", writer.value(), adopter.value());
        hide(person, Publication.DRAFT);
        accounts.as(editor, () -> desk.undo(act));
        assertThat(letterTo(person).state()).isEqualTo(LetterState.HELD);
        int mails = mailTo(writer).size() + mailTo(adopter).size();

        PersonId joined = joined(person, held(place));

        assertThat(letterTo(joined).state()).isEqualTo(LetterState.RESERVED);
        assertThat(promise(joined)).isEqualTo(AdoptionState.ACTIVE.name());
        assertThat(mailTo(writer).size() + mailTo(adopter).size()).isEqualTo(mails);
    }

    /** By two hands; who stays. */
    private PersonId joined(PersonId kept, PersonId other) {
        for (AccountId hand : List.of(editor, accounts.make(Role.EDITOR))) {
            accounts.as(hand, () -> {
                JoiningPreview seen = joinings.preview(kept, other);
                return joinings.join(kept, seen.keptVersion(), other, seen.otherVersion(), Set.of());
            });
        }
        return kept;
    }

    @Test
    void anActIsToldOfWhomReadersSeeAndLaterOfWhomTheySeeThen() {
        PersonId hidden = outOfSight(Publication.HIDDEN);
        PersonId shown = held(make.facility());
        AccountId another = accounts.reachable();
        accounts.as(another, () -> adoptions.adopt(shown, Rhythm.MONTHLY));
        MotionDraft draft = MotionDraft.release(Set.of(hidden, shown), CustodyKind.RELEASED, null, TestPeople.SOURCE);
        MotionPreview preview = accounts.as(editor, () -> desk.preview(draft));
        assertThat(preview.letters()).as("that are held at once").isZero();
        assertThat(preview.adopters()).as("who are told at once").isEqualTo(1);

        MotionId act = accounts.as(editor, () -> desk.approve(draft, preview.seen()));
        assertThat(mailTo(another)).containsExactly("adoption.released");
        nothingIsSaid(hidden);

        registry.putBack(hidden, Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(mailTo(writer)).containsExactly("letters.released");
        assertThat(mailTo(adopter)).containsExactly("adoption.released");
        sql.execute("update mail_message set state = 'SENT' where recipient_id = ?", adopter.value());

        accounts.as(editor, () -> desk.undo(act));
        assertThat(promise(hidden)).as("it ended with the act, and goes on").isEqualTo(AdoptionState.ACTIVE.name());
        assertThat(letterTo(hidden).state()).isEqualTo(LetterState.RESERVED);
        assertThat(mailTo(writer)).as("what had not gone does not go").isEmpty();
        assertThat(mailTo(adopter)).containsExactly("adoption.released", "adoption.corrected");
    }

    @Test
    void whatWasTakenBackWhileNobodySawThemIsNeverTold() {
        PersonId person = outOfSight(Publication.HIDDEN);
        FacilityId to = make.facility();
        MotionId act =
                carryOut(MotionDraft.transfer(Set.of(person), to, CustodyKind.COLONY, FROM_TODAY, TestPeople.SOURCE));
        accounts.as(editor, () -> desk.undo(act));
        nothingIsSaid(person);

        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        nothingIsSaid(person);
    }

    @Test
    void whoWasToldBeforeTheyWereHiddenHearsOnceTheyAreShownThatItWasAMistake() {
        PersonId person = held(make.facility());
        adopt(person);
        writer = accounts.reachable();
        begun(writer, person);
        AccountId notTold = accounts.reachable();
        MotionId act = carryOut(
                MotionDraft.release(Set.of(person), CustodyKind.RELEASED_PARDON, FROM_TODAY, TestPeople.SOURCE));
        theMailHasGone(adopter);
        theMailHasGone(writer);
        registry.hide(person, TestPeople.SOURCE);
        accounts.as(editor, () -> desk.undo(act));
        assertThat(mailTo(adopter)).as("nobody sees them").containsExactly("adoption.released");

        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(mailTo(adopter)).containsExactly("adoption.released", "adoption.corrected");
        assertThat(mailTo(writer)).containsExactly("letters.released", "adoption.corrected");
        assertThat(mailTo(notTold)).isEmpty();
        registry.hide(person, TestPeople.SOURCE);
        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(mailTo(adopter)).as("once").hasSize(2);
    }

    @Test
    void aLetterHeldByAnActThatIsTakenBackOutOfSightLiesStillAndGoesOnOnceTheyAreShown() {
        PersonId person = held(make.facility());
        writer = accounts.reachable();
        begun(writer, person);
        MotionId act = carryOut(MotionDraft.transfer(
                Set.of(person), make.facility(), CustodyKind.COLONY, FROM_TODAY, TestPeople.SOURCE));
        assertThat(letterTo(person).holdReason()).isEqualTo(HoldReason.MOVED);
        sql.execute("update mail_message set state = 'SENT' where recipient_id = ?", writer.value());
        registry.hide(person, TestPeople.SOURCE);

        accounts.as(editor, () -> desk.undo(act));
        assertThat(letterTo(person).holdReason()).as("nobody looks").isEqualTo(HoldReason.MOVED);
        assertThat(mailTo(writer)).containsExactly("letters.moved");

        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(letterTo(person).state()).isEqualTo(LetterState.RESERVED);
    }

    @Test
    void whoWasWithheldByTwoAndIsShownAgainHasLettersThatGoOn() {
        PersonId person = outOfSight(Publication.HIDDEN);
        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);
        assertThat(letterTo(person).holdReason()).isEqualTo(HoldReason.WITHDRAWN);

        registry.publish(List.of(person), Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(letterTo(person).state()).isEqualTo(LetterState.RESERVED);
        assertThat(mailTo(writer)).containsExactly("letters.withdrawn");
    }

    @Test
    void anAddressThatChangedMeanwhileHoldsTheLetterAndItsWriterHearsOfItOnce() {
        FacilityId place = make.facility();
        PersonId person = held(place);
        writer = accounts.reachable();
        printed(writer, false, begun(writer, person));
        hide(person, Publication.HIDDEN);
        carryOut(MotionDraft.move(place, TestPeople.address(7140), FROM_TODAY, TestPeople.SOURCE));
        assertThat(mailTo(writer)).isEmpty();

        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        leases.review();
        assertThat(letterTo(person).holdReason()).isEqualTo(HoldReason.ADDRESS);
        assertThat(mailTo(writer)).containsExactly("letters.place-moved");
        assertThat(takenOutBy(writer)).containsExactly("1");
    }

    @Test
    void whoWasToldOfOthersByTheSameActIsToldOfTheHiddenToo() {
        PersonId hidden = outOfSight(Publication.HIDDEN);
        PersonId shown = held(make.facility());
        begun(writer, shown);
        accounts.as(adopter, () -> adoptions.adopt(shown, Rhythm.MONTHLY));
        MotionId act =
                carryOut(MotionDraft.release(Set.of(hidden, shown), CustodyKind.RELEASED, null, TestPeople.SOURCE));
        assertThat(mailTo(writer)).containsExactly("letters.released");
        assertThat(takenOutBy(writer)).containsExactly("0");
        assertThat(letterTo(hidden).state()).isEqualTo(LetterState.RESERVED);

        registry.putBack(hidden, Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(letterTo(hidden).holdReason()).isEqualTo(HoldReason.RELEASED);
        assertThat(mailTo(writer)).containsExactly("letters.released", "letters.released");
        assertThat(takenOutBy(writer)).containsExactly("0", "1");
        assertThat(mailTo(adopter)).containsExactly("adoption.released", "adoption.released");

        accounts.as(editor, () -> desk.undo(act));
        assertThat(mailTo(writer)).as("all of the act, the later too").isEmpty();
        assertThat(mailTo(adopter)).isEmpty();
    }

    @Test
    void theReviewOfADayTellsNobodyOfTheHidden() {
        PersonId hidden = outOfSight(Publication.HIDDEN);
        PersonId shown = held(make.facility());
        Letter letter = begun(writer, shown);
        printed(writer, false, letter);
        sql.execute(
                "update facility_address set until_date = ? where id = ?",
                TODAY.minusDays(1).toString(),
                Objects.requireNonNull(letter.address()).address().value());

        leases.review();
        assertThat(mailTo(writer)).containsExactly("letters.place-moved");
        assertThat(takenOutBy(writer)).containsExactly("1");
        assertThat(letterTo(hidden).state()).isEqualTo(LetterState.RESERVED);
    }

    @Test
    void whoKeepsWritingHearsOnceThatThePlaceOfSomebodyWhoWasHiddenMoved() {
        FacilityId place = make.facility();
        PersonId person = held(place);
        adopt(person);
        writer = accounts.reachable();
        begun(writer, person);
        accounts.as(writer, () -> adoptions.adopt(person, Rhythm.MONTHLY));
        hide(person, Publication.HIDDEN);
        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(mailTo(adopter)).as("nothing has changed").isEmpty();

        hide(person, Publication.WITHHELD);
        carryOut(MotionDraft.move(place, TestPeople.address(7141), FROM_TODAY, TestPeople.SOURCE));
        assertThat(mailTo(adopter)).isEmpty();
        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(mailTo(adopter)).containsExactly("adoption.place-moved");
        assertThat(mailTo(writer)).as("of the envelope, and of nothing else").containsExactly("letters.place-moved");

        hide(person, Publication.HIDDEN);
        carryOut(MotionDraft.noAddress(place, FROM_TODAY, TestPeople.SOURCE));
        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(mailTo(adopter)).containsExactly("adoption.place-moved", "adoption.place-lost");

        hide(person, Publication.HIDDEN);
        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        assertThat(mailTo(adopter)).as("what was told is not told again").hasSize(2);
    }
}
