package org.vestka.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
import org.vestka.letters.pack.PackOrder;
import org.vestka.letters.pack.Packs;
import org.vestka.letters.pack.PrintPack;
import org.vestka.letters.print.PackFormat;
import org.vestka.letters.print.PaperFormat;
import org.vestka.mail.SealedArguments;
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
    Packs packs;

    @Autowired
    SealedArguments sealed;

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

    /** What the mails to an account say, in the order of {@link #mailTo}. */
    List<Map<String, String>> toldTo(AccountId account) {
        return sql.select(DSL.field("arguments", byte[].class), DSL.field("dedup_key", String.class))
                .from("mail_message")
                .where("recipient_id = ?", account.value())
                .orderBy(DSL.field("id"))
                .fetch(row -> sealed.open(row.value1(), row.value2()));
    }

    /** How many envelopes of what was printed each mail to an account asks to take out. */
    List<String> takenOutBy(AccountId account) {
        return toldTo(account).stream()
                .map(arguments -> Objects.requireNonNull(arguments.get("printed")))
                .toList();
    }

    void theMailHasGone(AccountId account) {
        sql.execute("update mail_message set state = 'SENT' where recipient_id = ?", account.value());
    }

    /** Prints letters together. */
    PrintPack printed(AccountId holder, boolean anyway, Letter... some) {
        return accounts.as(
                holder,
                () -> packs.make(new PackOrder(
                        Arrays.stream(some).map(Letter::code).collect(Collectors.toSet()),
                        new PackFormat.Envelopes(PaperFormat.C6),
                        false,
                        anyway)));
    }

    List<String> mailTo(AccountId account) {
        return sql.select(DSL.field("template", String.class))
                .from("mail_message")
                .where("recipient_id = ?", account.value())
                .orderBy(DSL.field("id"))
                .fetch(row -> row.value1());
    }
}
