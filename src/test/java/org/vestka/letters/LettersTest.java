package org.vestka.letters;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Writers and their letters. */
@VestkaTest
@Import(TestPeople.class)
abstract class LettersTest {

    @Autowired
    protected TestPeople make;

    @Autowired
    protected TestAccounts accounts;

    @Autowired
    protected LetterService letters;

    @Autowired
    protected LettersAt at;

    @Autowired
    protected Attention attention;

    @Autowired
    protected Registry registry;

    @Autowired
    protected TransactionTemplate transactions;

    @Autowired
    protected DSLContext sql;

    protected Letter reserve(AccountId writer, PersonId person) {
        return accounts.as(writer, () -> letters.reserve(person, LetterKind.LETTER, LanguageTag.BE));
    }

    protected Letter posted(AccountId writer, PersonId person) {
        Letter letter = reserve(writer, person);
        return accounts.as(writer, () -> letters.markPosted(letter.code()));
    }

    /** The letter as it stands now. */
    protected Letter now(AccountId writer, Letter letter) {
        return accounts.as(writer, () -> letters.letter(letter.code())).letter();
    }

    /** The templates of what an account was sent, in order. */
    protected List<String> mailTo(AccountId account) {
        return sql.select(DSL.field("template", String.class))
                .from("mail_message")
                .where("recipient_id = ?", account.value())
                .orderBy(DSL.field("id"))
                .fetch(row -> row.value1());
    }
}
