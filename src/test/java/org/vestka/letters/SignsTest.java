package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;

/** What writers learn of letters that they posted. */
class SignsTest extends LettersTest {

    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void signsMayContradictEachOtherAndTheSameIsNotedOnce() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        assertThatThrownBy(() -> accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.ANSWER, today, UTC)))
                .isInstanceOf(LetterStateChanged.class);
        accounts.as(writer, () -> letters.markPosted(letter.code()));
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.ANSWER, today, UTC));
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.ANSWER, today, UTC));
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.RETURNED_STAMPED, today, UTC));
        LetterListItem item = accounts.as(writer, () -> letters.letter(letter.code()));
        assertThat(item.signs()).hasSize(2);
        assertThat(item.cameBack()).isTrue();
    }

    @Test
    void aSignIsOfADayBetweenPostingAndTodayWhereTheWriterIs() {
        ZoneId warsaw = ZoneId.of("Europe/Warsaw");
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, make.inColony());
        // half past midnight on the 23rd in Warsaw, still the 22nd in UTC
        Instant night = Instant.parse("2026-11-22T23:30:00Z");
        transactions.executeWithoutResult(work -> at.book(night).markPosted(writer, letter.code()));
        LocalDate there = LocalDate.of(2026, 11, 23);

        for (LocalDate wrong : List.of(there.minusDays(1), there.plusDays(1))) {
            assertThatThrownBy(() -> transactions.executeWithoutResult(
                            work -> at.signs(night).add(writer, letter.code(), SignKind.TRACKED, wrong, warsaw)))
                    .isInstanceOf(SignOutOfTime.class);
        }
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        work -> at.signs(night).add(writer, letter.code(), SignKind.TRACKED, there, UTC)))
                .isInstanceOf(SignOutOfTime.class);
        transactions.executeWithoutResult(
                work -> at.signs(night).add(writer, letter.code(), SignKind.TRACKED, there, warsaw));
        assertThat(accounts.as(writer, () -> letters.letter(letter.code())).signs())
                .extracting(DeliverySign::seenOn)
                .containsExactly(there);
    }

    @Test
    void aSignIsTakenBackWheneverAndByItsWriterAlone() {
        AccountId writer = accounts.make();
        Letter letter = posted(writer, make.inColony());
        LocalDate today = LocalDate.now(Clock.systemUTC());
        SignId wrong = accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.RETURNED_STAMPED, today, UTC));
        SignId right = accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.ANSWER, today, UTC));
        sql.execute(
                "update delivery_sign set recorded_at = date_sub(recorded_at, interval 400 day) where letter_id = ?",
                letter.id().value());

        AccountId other = accounts.make();
        assertThatThrownBy(() -> accounts.as(other, () -> letters.removeSign(letter.code(), wrong)))
                .isInstanceOf(LetterNotFound.class);
        Letter another = posted(other, make.inColony());
        accounts.as(other, () -> letters.removeSign(another.code(), wrong));
        assertThat(accounts.as(writer, () -> letters.letter(letter.code())).signs())
                .hasSize(2);

        accounts.as(writer, () -> letters.removeSign(letter.code(), wrong));
        accounts.as(writer, () -> letters.removeSign(letter.code(), wrong));

        LetterListItem item = accounts.as(writer, () -> letters.letter(letter.code()));
        assertThat(item.cameBack()).isFalse();
        assertThat(item.signs()).extracting(DeliverySign::id).containsExactly(right);
    }

    @Test
    void ofALetterThatWasNotPostedAfterAllThereIsNoSign() {
        AccountId writer = accounts.make();
        Letter letter = posted(writer, make.inColony());
        LocalDate today = LocalDate.now(Clock.systemUTC());
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.TRACKED, today, UTC));

        accounts.as(writer, () -> letters.undoPosting(letter.code(), UTC));
        accounts.as(writer, () -> letters.markPosted(letter.code()));

        assertThat(accounts.as(writer, () -> letters.letter(letter.code())).signs())
                .isEmpty();
    }
}
