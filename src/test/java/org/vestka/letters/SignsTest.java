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
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.person.Publication;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;

/** What writers learn of letters that they posted. */
class SignsTest extends LettersTest {

    private static final ZoneId UTC = ZoneOffset.UTC;

    @Test
    void signsMayContradictEachOtherAndTheSameIsNotedOnce() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        assertThatThrownBy(() ->
                        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.ANSWER, day(today), UTC)))
                .isInstanceOf(LetterStateChanged.class);
        accounts.as(writer, () -> letters.markPosted(letter.code()));
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.ANSWER, day(today), UTC));
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.ANSWER, day(today), UTC));
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.RETURNED_STAMPED, day(today), UTC));
        LetterListItem item = accounts.as(writer, () -> letters.letter(letter.code()));
        assertThat(item.signs()).hasSize(2);
        assertThat(item.news()).isEqualTo(LetterNews.CONTRADICTORY);
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
                            work -> at.signs(night).add(writer, letter.code(), SignKind.TRACKED, day(wrong), warsaw)))
                    .isInstanceOf(SignOutOfTime.class);
        }
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        work -> at.signs(night).add(writer, letter.code(), SignKind.TRACKED, day(there), UTC)))
                .isInstanceOf(SignOutOfTime.class);
        transactions.executeWithoutResult(
                work -> at.signs(night).add(writer, letter.code(), SignKind.TRACKED, day(there), warsaw));
        assertThat(accounts.as(writer, () -> letters.letter(letter.code())).signs())
                .extracting(DeliverySign::seenOn)
                .containsExactly(day(there));
    }

    @Test
    void aSignIsTakenBackWheneverAndByItsWriterAlone() {
        AccountId writer = accounts.make();
        Letter letter = posted(writer, make.inColony());
        LocalDate today = LocalDate.now(Clock.systemUTC());
        SignId wrong =
                accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.RETURNED_STAMPED, day(today), UTC));
        SignId right = accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.ANSWER, day(today), UTC));
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
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.TRACKED, day(today), UTC));

        accounts.as(writer, () -> letters.undoPosting(letter.code(), UTC));
        accounts.as(writer, () -> letters.markPosted(letter.code()));

        assertThat(accounts.as(writer, () -> letters.letter(letter.code())).signs())
                .isEmpty();
    }

    @Test
    void howMuchASignWeighsFollowsFromWhoSaysSo() {
        assertThat(SignKind.of(SignSource.WRITER))
                .containsExactly(SignKind.ANSWER, SignKind.RETURNED_STAMPED, SignKind.EMPTY_ENVELOPE)
                .allMatch(kind -> kind.strength() == SignStrength.STRONG);
        assertThat(SignKind.of(SignSource.RELEASED_PERSON))
                .containsExactly(SignKind.OWN_WORD, SignKind.OWN_WORD_AGAINST)
                .allMatch(kind -> kind.strength() == SignStrength.STRONG);
        assertThat(SignKind.of(SignSource.RELATIVE_OR_LAWYER))
                .containsExactly(SignKind.HEARD, SignKind.HEARD_AGAINST)
                .allMatch(kind -> kind.strength() == SignStrength.MEDIUM);
        assertThat(SignKind.of(SignSource.TRACKING))
                .containsExactly(SignKind.TRACKED, SignKind.TRACKED_BACK)
                .allMatch(kind -> kind.strength() == SignStrength.WEAK);
    }

    @Test
    void whatIsKnownByTheMonthIsNotMadeADay() {
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, make.inColony());
        transactions.executeWithoutResult(
                work -> at.book(Instant.parse("2026-05-20T10:00:00Z")).markPosted(writer, letter.code()));
        Instant autumn = Instant.parse("2026-11-10T10:00:00Z");
        for (PartialDate wrong :
                List.of(PartialDate.ofMonth(2026, 4), PartialDate.ofYear(2025), PartialDate.ofMonth(2026, 12))) {
            assertThatThrownBy(() -> note(writer, letter, SignKind.HEARD, wrong, autumn))
                    .as(wrong.toString())
                    .isInstanceOf(SignOutOfTime.class);
        }

        note(writer, letter, SignKind.TRACKED, PartialDate.ofMonth(2026, 5), autumn);
        note(writer, letter, SignKind.HEARD, PartialDate.ofYear(2026), autumn);
        note(writer, letter, SignKind.HEARD, PartialDate.ofYear(2026), autumn);

        assertThat(accounts.as(writer, () -> letters.letter(letter.code())).signs())
                .extracting(DeliverySign::seenOn)
                .containsExactly(PartialDate.ofYear(2026), PartialDate.ofMonth(2026, 5));
        // what counts by days takes the last day it can have been
        assertThat(sql.fetch(
                                "select cast(seen_on as char) from delivery_sign where letter_id = ? order by seen_on",
                                letter.id().value())
                        .getValues(0, String.class))
                .containsExactly("2026-05-31", "2026-11-10");
    }

    @Test
    void afterReleaseNobodySpeaksWhoIsHeld() {
        AccountId writer = accounts.make();
        PersonId person = make.inColony();
        Letter letter = posted(writer, person);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        for (SignKind kind : SignKind.of(SignSource.RELEASED_PERSON)) {
            assertThatThrownBy(() -> accounts.as(writer, () -> letters.addSign(letter.code(), kind, day(today), UTC)))
                    .isInstanceOf(SourceCannotSay.class);
        }
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.HEARD, day(today), UTC));

        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.OWN_WORD, day(today), UTC));
        assertThat(accounts.as(writer, () -> letters.letter(letter.code())).signs())
                .extracting(DeliverySign::kind)
                .containsExactlyInAnyOrder(SignKind.HEARD, SignKind.OWN_WORD);
    }

    @Test
    void whatWasSaidInATimeAtLibertyStaysSaidWhateverComesAfter() {
        AccountId writer = accounts.make();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        for (StayDraft next : List.of(
                StayDraft.of(CustodyKind.REMAND, make.facility(), day(today)),
                StayDraft.of(CustodyKind.DIED, null, day(today)),
                StayDraft.of(CustodyKind.HOUSE_ARREST, null, day(today)))) {
            PersonId person = make.inColony();
            Letter letter = posted(writer, person);
            sql.execute(
                    "update letter set posted_at = date_sub(posted_at, interval 90 day),"
                            + " posted_on = date_sub(posted_on, interval 90 day) where id = ?",
                    letter.id().value());
            registry.release(List.of(person), CustodyKind.RELEASED_PARDON, day(today.minusDays(40)), TestPeople.SOURCE);
            registry.openStay(person, next, TestPeople.SOURCE);

            assertThatThrownBy(() -> accounts.as(
                            writer,
                            () -> letters.addSign(letter.code(), SignKind.OWN_WORD, day(today.minusDays(60)), UTC)))
                    .as("before they were free")
                    .isInstanceOf(SourceCannotSay.class);
            accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.OWN_WORD, day(today.minusDays(9)), UTC));
            assertThat(accounts.as(writer, () -> letters.sources(letter.code())))
                    .contains(SignSource.RELEASED_PERSON);
        }
    }

    @Test
    void whoWasFreeBeforeTheLetterWentSaidNothingOfIt() {
        AccountId writer = accounts.make();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        PersonId person = make.person()
                .stays(
                        StayDraft.of(CustodyKind.RELEASED, null, day(today.minusDays(80))),
                        StayDraft.of(CustodyKind.COLONY, make.facility(), day(today.minusDays(50))))
                .register();
        Letter letter = posted(writer, person);

        assertThat(accounts.as(writer, () -> letters.sources(letter.code())))
                .doesNotContain(SignSource.RELEASED_PERSON);
        assertThatThrownBy(() -> accounts.as(
                        writer, () -> letters.addSign(letter.code(), SignKind.OWN_WORD_AGAINST, day(today), UTC)))
                .isInstanceOf(SourceCannotSay.class);
        Letter begun = reserve(writer, make.inColony());
        assertThat(accounts.as(writer, () -> letters.sources(begun.code()))).isEmpty();
    }

    @Test
    void whereNobodyKnowsWhetherSomebodyIsFreeTheirWordIsTaken() {
        AccountId writer = accounts.make();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        PersonId person = make.inColony();
        Letter letter = posted(writer, person);
        registry.openStay(person, StayDraft.of(CustodyKind.UNKNOWN, null, day(today)), TestPeople.SOURCE);

        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.OWN_WORD, day(today), UTC));

        assertThat(accounts.as(writer, () -> letters.letter(letter.code())).signs())
                .hasSize(1);
    }

    /** Or whoever is hidden would be known by that to be held, or to be free. */
    @Test
    void ofWhoeverIsHiddenNothingIsToldByARefusal() {
        AccountId writer = accounts.make();
        PersonId person = make.inColony();
        Letter letter = posted(writer, person);
        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);
        LocalDate today = LocalDate.now(Clock.systemUTC());

        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.OWN_WORD, day(today), UTC));

        assertThat(accounts.as(writer, () -> letters.letter(letter.code())).signs())
                .hasSize(1);
    }

    private void note(AccountId writer, Letter letter, SignKind kind, PartialDate seenOn, Instant now) {
        transactions.executeWithoutResult(work -> at.signs(now).add(writer, letter.code(), kind, seenOn, UTC));
    }

    private static PartialDate day(LocalDate day) {
        return PartialDate.of(day);
    }
}
