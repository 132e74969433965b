package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.testing.TestPeople;

/** A posting is taken back on its day, and the person's numbers with it. */
class PostingUndoneTest extends LettersTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Test
    void postingIsUndoneUntilMidnightWhereTheWriterIs() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        // 21:30 in Warsaw
        Instant evening = Instant.parse("2026-11-22T20:30:00Z");
        transactions.executeWithoutResult(work -> at.book(evening).markPosted(writer, letter.code()));
        AttentionNumbers posted = attention.of(person);
        assertThat(posted.postedTotal()).isEqualTo(1);

        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        work -> at.book(evening.plus(Duration.ofHours(3))).undoPosting(writer, letter.code(), WARSAW)))
                .isInstanceOf(UndoOver.class);
        transactions.executeWithoutResult(
                work -> at.book(evening.plus(Duration.ofHours(2))).undoPosting(writer, letter.code(), WARSAW));

        assertThat(attention.of(person).postedTotal()).isZero();
        assertThat(attention.of(person).lastPostedOn()).isNull();
        assertThat(attention.of(person).reserved()).isEqualTo(1);
    }

    @Test
    void midnightElsewhereDoesNotEndTheWritersDay() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        ZoneId newYork = ZoneId.of("America/New_York");
        // 18:30 in New York, and half an hour before midnight in UTC
        Instant evening = Instant.parse("2026-11-22T23:30:00Z");
        transactions.executeWithoutResult(work -> at.book(evening).markPosted(writer, letter.code()));

        assertThatThrownBy(() -> transactions.executeWithoutResult(work ->
                        at.book(evening.plus(Duration.ofHours(2))).undoPosting(writer, letter.code(), ZoneOffset.UTC)))
                .isInstanceOf(UndoOver.class);
        transactions.executeWithoutResult(
                work -> at.book(evening.plus(Duration.ofHours(2))).undoPosting(writer, letter.code(), newYork));

        assertThat(attention.of(person).postedTotal()).isZero();
    }

    @Test
    void aPostingUndoneAfterAMoveIsHeld() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        accounts.as(writer, () -> letters.markWritten(letter.code()));
        accounts.as(writer, () -> letters.markPosted(letter.code()));

        registry.openStay(person, StayDraft.of(CustodyKind.COLONY, make.facility(), null), TestPeople.SOURCE);
        Letter undone = accounts.as(writer, () -> letters.undoPosting(letter.code(), ZoneOffset.UTC));

        assertThat(undone.state()).isEqualTo(LetterState.HELD);
        assertThat(undone.holdReason()).isEqualTo(HoldReason.ADDRESS);
        Letter on = accounts.as(writer, () -> letters.goOn(letter.code()));
        assertThat(on.state()).isEqualTo(LetterState.WRITTEN);
        assertThat(on.address()).isNotEqualTo(letter.address());
    }

    @Test
    void aPostingUndoneAfterAReleaseIsHeldForGood() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        accounts.as(writer, () -> letters.markPosted(letter.code()));

        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        Letter undone = accounts.as(writer, () -> letters.undoPosting(letter.code(), ZoneOffset.UTC));

        assertThat(undone.state()).isEqualTo(LetterState.HELD);
        assertThat(undone.holdReason()).isEqualTo(HoldReason.RELEASED);
    }
}
