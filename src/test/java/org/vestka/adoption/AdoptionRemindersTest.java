package org.vestka.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.persistence.AdoptionRepository;
import org.vestka.adoption.persistence.SuggestionRepository;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.mail.MailConsent;
import org.vestka.mail.MailPurpose;
import org.vestka.mail.RecipientId;
import org.vestka.shared.OneByOne;
import org.vestka.shared.PartialDate;
import org.vestka.shared.RepeatedTransaction;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class AdoptionRemindersTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AdoptionService service;

    @Autowired
    private AdoptionRepository adoptions;

    @Autowired
    private SuggestionRepository suggestions;

    @Autowired
    private AdoptionBook book;

    @Autowired
    private ReminderMail mail;

    @Autowired
    private RegisteredPeople people;

    @Autowired
    private PostingTimes postingTimes;

    @Autowired
    private Registry registry;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private Attention attention;

    @Autowired
    private MailConsent consent;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext sql;

    @Test
    void aMonthlyPromiseIsRecalledOnceForEachDueDate() {
        AccountId account = accounts.reachable();
        PersonId person = make.inColony();
        LocalDate due = adopt(account, person, Rhythm.MONTHLY);

        remindOn(due.minusDays(1));
        assertThat(mailTo(account)).isEmpty();
        remindOn(due);
        remindOn(due);
        remindOn(due.plusDays(3));
        assertThat(mailTo(account)).containsExactly("adoption.due");

        LocalDate posted = due.plusDays(3);
        transactions.executeWithoutResult(work -> book.letterPosted(account, person, posted));
        remindOn(posted.plusDays(1));
        assertThat(mailTo(account)).hasSize(1);
        remindOn(posted.plusMonths(1));
        assertThat(mailTo(account)).containsExactly("adoption.due", "adoption.due");
    }

    @Test
    void aMissedMonthIsRecalledOnceAMonthThreeTimesAndThenNobodyInsists() {
        AccountId account = accounts.reachable();
        LocalDate due = adopt(account, make.inColony(), Rhythm.MONTHLY);
        for (int day = 0; day < 250; day += 5) {
            remindOn(due.plusDays(day));
        }
        assertThat(mailTo(account)).hasSize(3);
    }

    @Test
    void oneLetterIsRecalledTwiceAndABirthdayOnce() {
        AccountId one = accounts.reachable();
        AccountId other = accounts.reachable();
        LocalDate due = adopt(one, make.inColony(), Rhythm.ONE_LETTER);
        LocalDate birthday = adopt(other, make.inColony(), Rhythm.BIRTHDAYS);
        for (int day = 0; day < 150; day += 10) {
            remindOn(due.plusDays(day));
        }
        for (int day = 0; day < 60; day += 10) {
            remindOn(birthday.plusDays(day));
        }
        assertThat(mailTo(one)).hasSize(2);
        assertThat(mailTo(other)).hasSize(1);
    }

    @Test
    void aPlaceThatMovesIsToldInOneMailHoweverManyOneHasAdoptedThere() {
        AccountId account = accounts.reachable();
        FacilityId colony = make.facility();
        for (int i = 0; i < 3; i++) {
            adopt(account, make.person().held(CustodyKind.COLONY, colony).register(), Rhythm.MONTHLY);
        }

        facilities.move(
                colony, TestPeople.address(9000), PartialDate.of(LocalDate.now(Clock.systemUTC())), TestPeople.SOURCE);

        assertThat(mailTo(account)).containsExactly("adoption.place-moved");
    }

    @Test
    void aPromiseStaysDueWhoeverIsLooking() {
        AccountId account = accounts.reachable();
        PersonId person = make.inColony();
        adopt(account, person, Rhythm.MONTHLY);
        // hidden without a word from anybody, as an editor's slip would: nobody who looks would find the person
        sql.execute("update person set publication = 'WITHHELD' where id = ?", person.value());
        LocalDate posted = LocalDate.now(Clock.systemUTC());

        transactions.executeWithoutResult(work -> book.letterPosted(account, person, posted));

        assertThat(adoptions.findOpen(account, person).orElseThrow().nextDueOn())
                .isEqualTo(posted.plusMonths(1));
    }

    @Test
    void aPromiseWaitsWhileThereIsNoAddress() {
        AccountId account = accounts.reachable();
        FacilityId colony = make.facilityWithoutAddress(new CountryCode("BY"), FacilityKind.COLONY);
        PersonId person = make.person().held(CustodyKind.COLONY, colony).register();
        LocalDate late = adopt(account, person, Rhythm.MONTHLY).plusDays(50);

        remindOn(late);
        assertThat(mailTo(account)).isEmpty();
        assertThat(adoptions.findOpen(account, person).orElseThrow().nextDueOn())
                .isEqualTo(late.plusDays(1));

        facilities.addAddress(colony, TestPeople.address(9001), TestPeople.SOURCE);
        remindOn(late.plusDays(1));
        assertThat(mailTo(account)).contains("adoption.due");
        assertThat(adoptions.findOpen(account, person).orElseThrow().nextDueOn())
                .isEqualTo(late.plusDays(1));
    }

    @Test
    void severalPromisesOfOneDayMakeOneMail() {
        AccountId account = accounts.reachable();
        LocalDate due = adopt(account, make.inColony(), Rhythm.MONTHLY);
        adopt(account, make.inColony(), Rhythm.ONE_LETTER);
        remindOn(due);
        assertThat(mailTo(account)).containsExactly("adoption.due");
    }

    @Test
    void aPausedPromiseIsNotRecalled() {
        AccountId account = accounts.reachable();
        PersonId person = make.inColony();
        LocalDate due = adopt(account, person, Rhythm.MONTHLY);
        accounts.as(
                account,
                () -> service.pause(service.mineOf(person).orElseThrow().id()));
        remindOn(due);
        assertThat(mailTo(account)).isEmpty();
    }

    @Test
    void whoHasConfirmedNoAddressIsToldNothing() {
        AccountId account = accounts.make();
        PersonId person = make.inColony();
        LocalDate due = adopt(account, person, Rhythm.MONTHLY);
        remindOn(due);
        registry.openStay(person, StayDraft.of(CustodyKind.COLONY, make.facility(), null), TestPeople.SOURCE);
        assertThat(mailTo(account)).isEmpty();
        assertThat(consent.allows(new RecipientId(account.value()), MailPurpose.REMINDER))
                .isFalse();
        assertThat(consent.allows(new RecipientId(accounts.reachable().value()), MailPurpose.REMINDER))
                .isTrue();
    }

    @Test
    void aMoveOfManyIsToldToEachAdopterOnce() {
        AccountId one = accounts.reachable();
        AccountId other = accounts.reachable();
        List<PersonId> all = List.of(make.inColony(), make.inColony());
        all.forEach(person -> adopt(one, person, Rhythm.MONTHLY));
        adopt(other, all.getFirst(), Rhythm.ONE_LETTER);
        FacilityId there = make.facility();

        moveAll(all, there);
        moveAll(all, there);

        assertThat(mailTo(one)).containsExactly("adoption.moved");
        assertThat(mailTo(other)).containsExactly("adoption.moved");
    }

    @Test
    void aReleaseIsToldOnceAndEndsThePromise() {
        AccountId account = accounts.reachable();
        PersonId person = make.inColony();
        adopt(account, person, Rhythm.MONTHLY);

        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);

        assertThat(mailTo(account)).containsExactly("adoption.released");
        assertThat(endings(account)).containsExactly(EndReason.RELEASED);
    }

    @Test
    void whoIsHiddenOnRequestIsWithdrawnWithACalmWord() {
        AccountId account = accounts.reachable();
        PersonId person = make.inColony();
        adopt(account, person, Rhythm.MONTHLY);

        registry.publish(List.of(person), Publication.WITHHELD, TestPeople.SOURCE);

        assertThat(mailTo(account)).containsExactly("adoption.withdrawn");
        assertThat(endings(account)).containsExactly(EndReason.WITHDRAWN);
        assertThat(attention.of(person).adopters()).isZero();
    }

    private List<EndReason> endings(AccountId account) {
        assertThat(accounts.as(account, () -> service.mine(Set.of(), 100))).isEmpty();
        return accounts.as(account, service::endedLately).stream()
                .map(adoption -> Objects.requireNonNull(adoption.endReason()))
                .toList();
    }

    private void moveAll(List<PersonId> all, FacilityId there) {
        PersonFacts moved = PersonFacts.by(TestPeople.SOURCE)
                .stay(StayDraft.of(CustodyKind.COLONY, there, null))
                .build();
        registry.changeAll(
                all.stream().map(person -> new PersonChange(person, moved)).toList());
    }

    private LocalDate adopt(AccountId account, PersonId person, Rhythm rhythm) {
        return Objects.requireNonNull(
                accounts.as(account, () -> service.adopt(person, rhythm)).nextDueOn());
    }

    private void remindOn(LocalDate day) {
        Clock then = Clock.fixed(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        new DueReminders(
                        adoptions,
                        suggestions,
                        mail,
                        people,
                        postingTimes,
                        new OneByOne(new RepeatedTransaction(transactions)),
                        then)
                .remindAll();
    }

    private List<String> mailTo(AccountId account) {
        return sql.select(DSL.field("template", String.class))
                .from("mail_message")
                .where("recipient_id = ?", account.value())
                .orderBy(DSL.field("id"))
                .fetch(row -> row.value1());
    }
}
