package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.LivingAccounts;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.ReminderMail;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.letters.persistence.CoverageQuery;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.SignRepository;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.OneByOne;
import org.vestka.shared.Utc;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class LetterWayTest {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LetterService letters;

    @Autowired
    private LetterRepository repository;

    @Autowired
    private SignRepository signs;

    @Autowired
    private CoverageQuery coverage;

    @Autowired
    private CoverageCount count;

    @Autowired
    private ReminderMail mail;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private RegisteredPeople people;

    @Autowired
    private AdoptionBook adoptions;

    @Autowired
    private LivingAccounts living;

    @Autowired
    private LetterSettings settings;

    @Autowired
    private Attention attention;

    @Autowired
    private Registry registry;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void postingIsUndoneUntilMidnightWhereTheWriterIs() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        // 21:30 in Warsaw
        Instant evening = Instant.parse("2026-11-22T20:30:00Z");
        transactions.executeWithoutResult(work -> at(evening).markPosted(writer, letter.code()));
        AttentionNumbers posted = attention.of(person);
        assertThat(posted.postedTotal()).isEqualTo(1);

        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        work -> at(evening.plus(Duration.ofHours(3))).undoPosting(writer, letter.code(), WARSAW)))
                .isInstanceOf(UndoOver.class);
        transactions.executeWithoutResult(
                work -> at(evening.plus(Duration.ofHours(2))).undoPosting(writer, letter.code(), WARSAW));

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
        transactions.executeWithoutResult(work -> at(evening).markPosted(writer, letter.code()));

        assertThatThrownBy(() -> transactions.executeWithoutResult(work ->
                        at(evening.plus(Duration.ofHours(2))).undoPosting(writer, letter.code(), ZoneOffset.UTC)))
                .isInstanceOf(UndoOver.class);
        transactions.executeWithoutResult(
                work -> at(evening.plus(Duration.ofHours(2))).undoPosting(writer, letter.code(), newYork));

        assertThat(attention.of(person).postedTotal()).isZero();
    }

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

        Letter held = accounts.as(writer, () -> letters.letter(letter.code())).letter();
        assertThat(held.state()).isEqualTo(LetterState.HELD);
        assertThat(held.holdReason()).isEqualTo(HoldReason.WITHDRAWN);
        assertThat(mailTo(writer)).containsExactly("letters.withdrawn");
        assertThatThrownBy(() -> accounts.as(writer, () -> letters.goOn(letter.code())))
                .isInstanceOf(NotWritable.class);
    }

    @Test
    void whoIsRememberedWasNotHiddenAndADeathIsNotOvertoldByAnythingLater() {
        PersonId person = make.inColony();
        AccountId writer = accounts.reachable();
        Letter letter = reserve(writer, person);

        registry.publish(List.of(person), Publication.MEMORIAL, TestPeople.SOURCE);
        registry.publish(List.of(person), Publication.PUBLIC, TestPeople.SOURCE);
        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);

        Letter held = accounts.as(writer, () -> letters.letter(letter.code())).letter();
        assertThat(held.holdReason()).isEqualTo(HoldReason.DIED);
        assertThat(mailTo(writer)).containsExactly("letters.died");
    }

    private void remindAt(Instant now) {
        new Leases(repository, at(now), mail, new OneByOne(transactions), Clock.fixed(now, ZoneOffset.UTC)).remind();
    }

    private List<String> mailTo(AccountId account) {
        return sql.select(DSL.field("template", String.class))
                .from("mail_message")
                .where("recipient_id = ?", account.value())
                .orderBy(DSL.field("id"))
                .fetch(row -> row.value1());
    }

    @Test
    void aLeaseReturnsByItselfOnce() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        Clock later = Clock.fixed(Instant.now(Clock.systemUTC()).plus(Duration.ofDays(15)), ZoneOffset.UTC);
        Leases leases = new Leases(repository, at(later.instant()), mail, new OneByOne(transactions), later);

        leases.expire();
        leases.expire();

        Letter now = accounts.as(writer, () -> letters.letter(letter.code())).letter();
        assertThat(now.state()).isEqualTo(LetterState.CANCELLED);
        assertThat(now.closing()).isEqualTo(Closing.EXPIRED);
        assertThat(attention.of(person).reserved()).isZero();
        assertThatThrownBy(() -> accounts.as(writer, () -> letters.markPosted(letter.code())))
                .isInstanceOf(LetterStateChanged.class);
    }

    @Test
    void aMoveHoldsTheLetterAndTheWriterGoesOnToTheNewAddress() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        accounts.as(writer, () -> letters.markWritten(letter.code()));

        registry.openStay(person, StayDraft.of(CustodyKind.COLONY, make.facility(), null), TestPeople.SOURCE);

        Letter held = accounts.as(writer, () -> letters.letter(letter.code())).letter();
        assertThat(held.state()).isEqualTo(LetterState.HELD);
        assertThat(held.holdReason()).isEqualTo(HoldReason.MOVED);
        Letter on = accounts.as(writer, () -> letters.goOn(letter.code()));
        assertThat(on.state()).isEqualTo(LetterState.WRITTEN);
        assertThat(on.address()).isNotNull().isNotEqualTo(held.address());
        assertThat(attention.of(person).reserved()).isEqualTo(1);
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
    void whoeverIsErasedLeavesEveryTotalAsItWas() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        transactions.executeWithoutResult(work -> {
            at(Instant.now(Clock.systemUTC()).minus(Duration.ofDays(2)))
                    .recordPosted(
                            writer,
                            person,
                            LetterKind.LETTER,
                            LanguageTag.BE,
                            Instant.now(Clock.systemUTC()).minus(Duration.ofDays(2)));
        });
        reserve(writer, person);
        int total = attention.of(person).postedTotal();

        transactions.executeWithoutResult(
                work -> events.publishEvent(new AccountErased(writer, Instant.now(Clock.systemUTC()))));

        assertThat(attention.of(person).postedTotal()).isEqualTo(total).isEqualTo(1);
        assertThat(attention.of(person).reserved()).isZero();
        assertThat(coverage.of(List.of(person), LocalDate.now(Clock.systemUTC()))
                        .get(person))
                .isNotNull()
                .extracting(Coverage::postedTotal)
                .isEqualTo(1);
    }

    @Test
    void signsMayContradictEachOtherAndNoneIsNoted() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        Letter letter = reserve(writer, person);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        assertThatThrownBy(() -> accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.ANSWER, today)))
                .isInstanceOf(LetterStateChanged.class);
        accounts.as(writer, () -> letters.markPosted(letter.code()));
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.ANSWER, today));
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.ANSWER, today));
        accounts.as(writer, () -> letters.addSign(letter.code(), SignKind.RETURNED_STAMPED, today));
        LetterListItem item = accounts.as(writer, () -> letters.letter(letter.code()));
        assertThat(item.signs()).hasSize(2);
        assertThat(item.cameBack()).isTrue();
    }

    @Test
    void theNightlyCountMakesTheNumbersThoseOfTheLetters() {
        PersonId person = make.inColony();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        for (int daysAgo : List.of(0, 40, 89, 90, 200)) {
            Instant then = today.minusDays(daysAgo).atTime(0, 0).toInstant(ZoneOffset.UTC);
            transactions.executeWithoutResult(
                    work -> at(then).recordPosted(null, person, LetterKind.POSTCARD, LanguageTag.RU, then));
        }
        AttentionNumbers kept = attention.of(person);
        transactions.executeWithoutResult(
                work -> attention.set(Map.of(person, new AttentionNumbers(7, 7, 7, 7, 7, null))));

        count.countAll();

        assertThat(attention.of(person)).isEqualTo(kept);
        assertThat(kept.posted90Days()).isEqualTo(3);
        assertThat(kept.postedTotal()).isEqualTo(5);
    }

    private Letter reserve(AccountId writer, PersonId person) {
        return accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE));
    }

    @Test
    void aLetterThatCannotBeReadKeepsNoOtherFromReturning() {
        AccountId writer = accounts.make();
        Letter broken = reserve(writer, make.inColony());
        Letter sound = reserve(writer, make.inColony());
        String code = broken.code().value();
        sql.execute("update letter set code = '?' where id = ?", broken.id().value());
        Clock later = Clock.fixed(Instant.now(Clock.systemUTC()).plus(Duration.ofDays(15)), ZoneOffset.UTC);
        try {
            new Leases(repository, at(later.instant()), mail, new OneByOne(transactions), later).expire();
        } finally {
            sql.execute(
                    "update letter set code = ? where id = ?", code, broken.id().value());
        }

        Letter now = accounts.as(writer, () -> letters.letter(sound.code())).letter();
        assertThat(now.closing()).isEqualTo(Closing.EXPIRED);
    }

    private LetterBook at(Instant now) {
        return new LetterBook(
                repository,
                signs,
                addresses,
                people,
                attention,
                adoptions,
                living,
                settings,
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
