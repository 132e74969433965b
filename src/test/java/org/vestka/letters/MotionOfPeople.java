package org.vestka.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.adoption.AdoptionService;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.person.People;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.testing.TestPeople;
import org.vestka.directory.testing.TwoEditors;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** An editor who moves people and places, and somebody who writes there. */
@VestkaTest
@Import(TestPeople.class)
abstract class MotionOfPeople {

    static final LocalDate TODAY = LocalDate.now(Clock.systemUTC());

    static final PartialDate FROM_TODAY = PartialDate.of(TODAY);

    @Autowired
    TestPeople make;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MotionDesk desk;

    @Autowired
    TwoEditors two;

    @Autowired
    LetterService letters;

    @Autowired
    AdoptionService adoptions;

    @Autowired
    AddressBook addresses;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    AccountId editor = new AccountId(0);

    AccountId adopter = new AccountId(0);

    @BeforeEach
    void somebodyIsThere() {
        editor = accounts.make(Role.EDITOR);
        adopter = accounts.reachable();
    }

    MotionId carryOut(MotionDraft draft) {
        return two.carryOut(editor, draft);
    }

    PersonId held(FacilityId colony) {
        return make.person().held(CustodyKind.COLONY, colony).register();
    }

    void adopt(PersonId person) {
        accounts.as(adopter, () -> adoptions.adopt(person, Rhythm.MONTHLY));
    }

    Letter begun(AccountId writer, PersonId person) {
        return accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE));
    }

    Letter now(AccountId writer, Letter letter) {
        return accounts.as(writer, () -> letters.letter(letter.code())).letter();
    }

    CustodyKind custody(PersonId person) {
        return people.brief(person).orElseThrow().custody();
    }

    List<String> mailTo(AccountId account) {
        return sql.select(DSL.field("template", String.class))
                .from("mail_message")
                .where("recipient_id = ?", account.value())
                .orderBy(DSL.field("id"))
                .fetch(row -> row.value1());
    }
}
