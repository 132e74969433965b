package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

@VestkaTest
@Import(TestPeople.class)
class PlaceMovesTest {

    private static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private LetterService letters;

    @Autowired
    private FacilityRegistry facilities;

    @Autowired
    private Leases leases;

    @Autowired
    private AdoptionBook adoptions;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private DSLContext sql;

    @Test
    void lettersToEverybodyThereAreHeldAndTheWriterHearsOnce() {
        FacilityId colony = make.facility();
        AccountId writer = accounts.reachable();
        List<Letter> all =
                List.of(begun(writer, held(colony)), begun(writer, held(colony)), begun(writer, held(colony)));
        transactions.executeWithoutResult(
                work -> all.forEach(letter -> adoptions.adopt(writer, letter.person(), Rhythm.MONTHLY)));
        accounts.as(writer, () -> letters.markWritten(all.getLast().code()));
        Letter elsewhere = begun(writer, make.inColony());

        facilities.move(colony, TestPeople.address(7001), PartialDate.of(TODAY), TestPeople.SOURCE);

        for (Letter letter : all) {
            assertThat(now(writer, letter).state()).isEqualTo(LetterState.HELD);
            assertThat(now(writer, letter).holdReason()).isEqualTo(HoldReason.ADDRESS);
        }
        assertThat(now(writer, elsewhere).state()).isEqualTo(LetterState.RESERVED);
        assertThat(mailTo(writer)).containsExactly("letters.place-moved");

        Letter on = accounts.as(writer, () -> letters.goOn(all.getLast().code()));
        assertThat(on.state()).isEqualTo(LetterState.WRITTEN);
        assertThat(Objects.requireNonNull(on.address()).lines()).contains("ПК № 7001");
    }

    @Test
    void wherePostIsLostTheLetterWaitsUntilThereIsAnAddress() {
        FacilityId colony = make.facility();
        AccountId writer = accounts.reachable();
        Letter letter = begun(writer, held(colony));
        AccountId adopter = accounts.reachable();
        transactions.executeWithoutResult(work -> adoptions.adopt(adopter, letter.person(), Rhythm.MONTHLY));

        facilities.endAddress(
                Objects.requireNonNull(letter.address()).address(), PartialDate.of(TODAY), TestPeople.SOURCE);
        assertThat(now(writer, letter).state()).isEqualTo(LetterState.HELD);
        facilities.addAddress(colony, TestPeople.address(7002), TestPeople.SOURCE);

        assertThat(mailTo(writer)).containsExactly("letters.place-lost", "letters.place-moved");
        assertThat(mailTo(adopter)).containsExactly("adoption.place-lost", "adoption.place-moved");
        assertThat(accounts.as(writer, () -> letters.goOn(letter.code())).state())
                .isEqualTo(LetterState.RESERVED);
    }

    @Test
    void anAddressVerifiedAgainHoldsNothing() {
        FacilityId colony = make.facility();
        AccountId writer = accounts.reachable();
        Letter letter = begun(writer, held(colony));

        facilities.addressChanged(colony);
        leases.review();

        assertThat(now(writer, letter).state()).isEqualTo(LetterState.RESERVED);
        assertThat(mailTo(writer)).isEmpty();
    }

    @Test
    void aMoveThatWasKnownBeforeHoldsTheLetterOnItsDay() {
        FacilityId colony = make.facility();
        AccountId writer = accounts.reachable();
        Letter letter = begun(writer, held(colony));
        // the address ended with yesterday, as it was said long ago
        sql.execute(
                "update facility_address set until_date = ? where id = ?",
                TODAY.minusDays(1).toString(),
                Objects.requireNonNull(letter.address()).address().value());

        leases.review();
        leases.review();

        assertThat(now(writer, letter).state()).isEqualTo(LetterState.HELD);
        assertThat(mailTo(writer)).containsExactly("letters.place-moved");
    }

    private PersonId held(FacilityId colony) {
        return make.person().held(CustodyKind.COLONY, colony).register();
    }

    private Letter begun(AccountId writer, PersonId person) {
        return accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE));
    }

    private Letter now(AccountId writer, Letter letter) {
        return accounts.as(writer, () -> letters.letter(letter.code())).letter();
    }

    private List<String> mailTo(AccountId account) {
        return sql.select(DSL.field("template", String.class))
                .from("mail_message")
                .where("recipient_id = ?", account.value())
                .orderBy(DSL.field("id"))
                .fetch(row -> row.value1());
    }
}
