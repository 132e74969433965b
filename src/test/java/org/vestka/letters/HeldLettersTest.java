package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;

/** What befalls somebody while a letter to them lies on the table. */
class HeldLettersTest extends LettersTest {

    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    @Autowired
    private AdoptionBook adoptions;

    @Autowired
    private LetterSettings settings;

    @Autowired
    private Leases leases;

    @Autowired
    private FacilityRegistry facilities;

    @Test
    void whoHasAnEnvelopeOnTheTableIsToldOfTheMoveOnce() {
        PersonId person = make.inColony();
        AccountId writer = accounts.reachable();
        transactions.executeWithoutResult(work -> adoptions.adopt(writer, person, Rhythm.MONTHLY));
        reserve(writer, person);

        registry.openStay(person, StayDraft.of(CustodyKind.COLONY, make.facility(), null), TestPeople.SOURCE);

        assertThat(mailTo(writer)).containsExactly("letters.moved");
    }

    @Test
    void aLetterToSomebodyHiddenOnRequestIsHeld() {
        PersonId person = make.inColony();
        AccountId writer = accounts.reachable();
        Letter letter = reserve(writer, person);

        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);

        Letter held = now(writer, letter);
        assertThat(held.state()).isEqualTo(LetterState.HELD);
        assertThat(held.holdReason()).isEqualTo(HoldReason.WITHDRAWN);
        assertThat(mailTo(writer)).containsExactly("letters.withdrawn");
        assertThatThrownBy(() -> accounts.as(writer, () -> letters.goOn(letter.code())))
                .isInstanceOf(NotWritable.class);
    }

    /** By a stranger's wish, or by one editor of two. */
    @ParameterizedTest
    @EnumSource(names = {"HIDDEN", "WITHHELD", "DRAFT"})
    void whoIsOutOfSightWhilePromisesWaitIsNotSpokenOf(Publication hidden) {
        FacilityId place = make.facility();
        PersonId person = make.person().held(CustodyKind.COLONY, place).register();
        AccountId writer = accounts.reachable();
        AccountId adopter = accounts.reachable();
        transactions.executeWithoutResult(work -> adoptions.adopt(adopter, person, Rhythm.MONTHLY));
        Letter letter = reserve(writer, person);
        if (hidden == Publication.HIDDEN) {
            registry.hide(person, TestPeople.SOURCE);
        } else {
            registry.hideFirst(person, hidden, TestPeople.SOURCE);
        }

        leases.review();
        facilities.move(place, TestPeople.address(7100), PartialDate.of(TODAY), TestPeople.SOURCE);
        leases.review();

        assertThat(now(writer, letter).state()).isEqualTo(LetterState.RESERVED);
        assertThat(mailTo(writer)).isEmpty();
        assertThat(mailTo(adopter)).isEmpty();
        assertThatThrownBy(() -> accounts.as(writer, () -> letters.prepareEnvelope(letter.code(), true)))
                .isInstanceOf(NotWritable.class);

        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);
        leases.review();

        assertThat(now(writer, letter).holdReason())
                .as("what was another address before is one now")
                .isEqualTo(HoldReason.ADDRESS);
    }

    @Test
    void whatWasHeldBecauseSomebodyWasHiddenGoesOnOnceTheyAreBack() {
        PersonId person = make.inColony();
        AccountId writer = accounts.reachable();
        Letter letter = reserve(writer, person);
        registry.hide(person, TestPeople.SOURCE);
        sql.execute(
                "update letter set state = 'HELD', held_from = 'RESERVED', hold_reason = 'WITHDRAWN' where id = ?",
                letter.id().value());

        registry.putBack(person, Publication.PUBLIC, TestPeople.SOURCE);

        assertThat(now(writer, letter).state()).isEqualTo(LetterState.RESERVED);
        assertThat(mailTo(writer)).isEmpty();
    }

    @Test
    void whoIsRememberedWasNotHiddenAndADeathIsNotOvertoldByAnythingLater() {
        PersonId person = make.inColony();
        AccountId writer = accounts.reachable();
        Letter letter = reserve(writer, person);

        registry.publish(List.of(person), Publication.MEMORIAL, TestPeople.SOURCE);
        registry.publish(List.of(person), Publication.PUBLIC, TestPeople.SOURCE);
        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);

        Letter held = now(writer, letter);
        assertThat(held.holdReason()).isEqualTo(HoldReason.DIED);
        assertThat(mailTo(writer)).containsExactly("letters.died");
    }

    @Test
    void aMoveHoldsTheLetterAndTheWriterGoesOnToTheNewAddress() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        accounts.as(writer, () -> letters.markWritten(letter.code()));

        registry.openStay(person, StayDraft.of(CustodyKind.COLONY, make.facility(), null), TestPeople.SOURCE);

        Letter held = now(writer, letter);
        assertThat(held.state()).isEqualTo(LetterState.HELD);
        assertThat(held.holdReason()).isEqualTo(HoldReason.MOVED);
        Letter on = accounts.as(writer, () -> letters.goOn(letter.code()));
        assertThat(on.state()).isEqualTo(LetterState.WRITTEN);
        assertThat(on.address()).isNotNull().isNotEqualTo(held.address());
        assertThat(attention.of(person).reserved()).isEqualTo(1);
    }

    @Test
    void aReleaseHoldsTheLetterAndThereIsNoAddressToGoOnTo() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);

        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);

        assertThatThrownBy(() -> accounts.as(writer, () -> letters.goOn(letter.code())))
                .isInstanceOf(NotWritable.class);
        accounts.as(writer, () -> letters.giveBack(letter.code()));
        assertThat(attention.of(person).reserved()).isZero();
    }

    @Test
    void heldLettersKeepNobodyFromWriting() {
        AccountId writer = accounts.make();
        for (int i = 0; i < settings.openAtOnce(); i++) {
            PersonId person = make.inColony();
            reserve(writer, person);
            registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);
        }
        assertThat(reserve(writer, make.inColony()).state()).isEqualTo(LetterState.RESERVED);
    }
}
