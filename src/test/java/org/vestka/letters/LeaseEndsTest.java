package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.shared.Utc;

/** Leases end by themselves, and their writers are told before. */
class LeaseEndsTest extends LettersTest {

    @Test
    void aLeaseThatEndsTomorrowIsToldOnce() {
        PersonId person = make.inColony();
        AccountId writer = accounts.reachable();
        AccountId silent = accounts.make();
        Letter letter = reserve(writer, person);
        reserve(silent, person);

        Instant twoDaysBefore = Utc.day(letter.leaseUntil())
                .minusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .minusSeconds(1);
        remindAt(twoDaysBefore);
        assertThat(mailTo(writer)).isEmpty();
        remindAt(twoDaysBefore.plusSeconds(2));
        remindAt(letter.leaseUntil().minus(Duration.ofDays(1)));
        remindAt(letter.leaseUntil().minus(Duration.ofDays(1)));
        remindAt(letter.leaseUntil().minus(Duration.ofHours(2)));

        assertThat(mailTo(writer)).containsExactly("letters.lease-ends");
        assertThat(mailTo(silent)).isEmpty();
    }

    @Test
    void aLeaseReturnsByItselfOnce() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        Leases leases = at.leases(inFifteenDays());

        leases.expire();
        leases.expire();

        Letter now = now(writer, letter);
        assertThat(now.state()).isEqualTo(LetterState.CANCELLED);
        assertThat(now.closing()).isEqualTo(Closing.EXPIRED);
        assertThat(attention.of(person).reserved()).isZero();
        assertThatThrownBy(() -> accounts.as(writer, () -> letters.markPosted(letter.code())))
                .isInstanceOf(LetterStateChanged.class);
    }

    @Test
    void aLetterThatCannotBeReadKeepsNoOtherFromReturning() {
        AccountId writer = accounts.make();
        Letter broken = reserve(writer, make.inColony());
        Letter sound = reserve(writer, make.inColony());
        whileItCannotBeRead(broken, () -> at.leases(inFifteenDays()).expire());

        Letter now = now(writer, sound);
        assertThat(now.closing()).isEqualTo(Closing.EXPIRED);
    }

    @Test
    void norFromBeingHeldWhenItsEnvelopeIsWrong() {
        AccountId writer = accounts.make();
        Letter broken = reserve(writer, make.inColony());
        Letter wrong = reserve(writer, make.inColony());
        Letter right = reserve(writer, make.inColony());
        sql.execute(
                "update facility_address set until_date = ? where id = ?",
                LocalDate.now(Clock.systemUTC()).minusDays(1).toString(),
                Objects.requireNonNull(wrong.address()).address().value());

        whileItCannotBeRead(
                broken, () -> at.leases(Instant.now(Clock.systemUTC())).review());

        assertThat(now(writer, wrong).holdReason()).isEqualTo(HoldReason.ADDRESS);
        assertThat(now(writer, right).state()).isEqualTo(LetterState.RESERVED);
    }

    private void whileItCannotBeRead(Letter broken, Runnable act) {
        sql.execute("update letter set code = '?' where id = ?", broken.id().value());
        try {
            act.run();
        } finally {
            sql.execute(
                    "update letter set code = ? where id = ?",
                    broken.code().value(),
                    broken.id().value());
        }
    }

    private void remindAt(Instant now) {
        at.leases(now).remind();
    }

    private static Instant inFifteenDays() {
        return Instant.now(Clock.systemUTC()).plus(Duration.ofDays(15));
    }
}
