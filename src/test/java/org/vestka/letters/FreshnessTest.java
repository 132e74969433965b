package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vestka.tables.Tables.PERSON_LISTING;

import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class FreshnessTest {

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LetterService letters;

    @Autowired
    private AddressBook addresses;

    @Autowired
    private DSLContext sql;

    @Test
    void whoWasLastSeenThereLongAgoIsPrintedOnlyAnyway() {
        Letter letter = reservedTo(seenThere(151));

        assertThatThrownBy(() -> accounts.as(writer, () -> letters.prepareEnvelope(letter.code(), false)))
                .isInstanceOf(AddressInDoubt.class);
        EnvelopeOrder order = accounts.as(writer, () -> letters.prepareEnvelope(letter.code(), true));

        assertThat(order.anyway()).isTrue();
        assertThat(order.letter().printedAnyway()).isTrue();
        assertThat(order.address().verifiedOn()).isEqualTo(today().minusDays(151));
    }

    @Test
    void sixtyDaysAreFreshAndSixtyOneAreNot() {
        Letter fresh = reservedTo(seenThere(60));
        Letter stale = reservedTo(seenThere(61));

        assertThat(accounts.as(writer, () -> letters.prepareEnvelope(fresh.code(), false))
                        .anyway())
                .isFalse();
        assertThatThrownBy(() -> accounts.as(writer, () -> letters.prepareEnvelope(stale.code(), false)))
                .isInstanceOf(AddressInDoubt.class);
    }

    /** One rule for the list, the page, the envelope and the sheet. */
    @Test
    void whomNobodyHasConfirmedToBeThereIsVerifiedNowhere() {
        PersonId person = seenThereOn(null);
        Letter letter = reservedTo(person);

        assertThat(listed(person)).isNull();
        MailingAddress.Printable onPage = (MailingAddress.Printable) addresses.of(person, today());
        assertThat(onPage.verifiedOn()).isNull();
        assertThat(onPage.fresh()).isFalse();
        assertThatThrownBy(() -> accounts.as(writer, () -> letters.prepareEnvelope(letter.code(), false)))
                .isInstanceOf(AddressInDoubt.class);
        assertThat(accounts.as(writer, () -> letters.prepareEnvelope(letter.code(), true))
                        .address()
                        .verifiedOn())
                .isNull();
    }

    @Test
    void listAndPageNameTheSameDay() {
        for (int days : new int[] {0, 60, 61}) {
            PersonId person = seenThere(days);
            assertThat(listed(person)).isEqualTo(today().minusDays(days));
            assertThat(((MailingAddress.Printable) addresses.of(person, today())).verifiedOn())
                    .isEqualTo(today().minusDays(days));
        }
    }

    /** What the list goes by. */
    private @Nullable LocalDate listed(PersonId person) {
        return sql.select(PERSON_LISTING.VERIFIED_ON)
                .from(PERSON_LISTING)
                .where(PERSON_LISTING.PERSON_ID.eq(person.value()))
                .fetchOne(PERSON_LISTING.VERIFIED_ON);
    }

    private AccountId writer = new AccountId(0);

    private Letter reservedTo(PersonId person) {
        writer = writer.value() == 0 ? accounts.make() : writer;
        return accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE));
    }

    /** In a colony whose own address was verified today. */
    private PersonId seenThere(int daysAgo) {
        return seenThereOn(today().minusDays(daysAgo));
    }

    private PersonId seenThereOn(@Nullable LocalDate day) {
        return make.person()
                .stays(new StayDraft(
                        CustodyKind.COLONY,
                        make.facility(),
                        null,
                        null,
                        StayState.CONFIRMED,
                        PartialDate.parse("2023-05-17"),
                        null,
                        day))
                .register();
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemUTC());
    }
}
