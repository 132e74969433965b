package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.shared.LanguageTag;

/** E-letters go where a service is known, whatever a screen that was open for long still offers. */
class KindsSentThereTest extends LettersTest {

    @Test
    void noELetterIsBegunWhereNoServiceTakesOne() {
        AccountId writer = accounts.make();
        PersonId person = make.inColony();
        service(false);
        assertThatThrownBy(() -> begin(writer, person, LetterKind.E_LETTER)).isInstanceOf(KindNotSentThere.class);
        Letter letter = begin(writer, person, LetterKind.TELEGRAM);
        assertThatThrownBy(() -> change(writer, letter, LetterKind.E_LETTER)).isInstanceOf(KindNotSentThere.class);
        assertThat(now(writer, letter).kind()).isEqualTo(LetterKind.TELEGRAM);
    }

    @Test
    void whereOneIsKnownTheyAreAndWhatWasBegunMayStay() {
        AccountId writer = accounts.make();
        PersonId person = make.inColony();
        try {
            service(true);
            Letter letter = begin(writer, person, LetterKind.POSTCARD);
            assertThat(change(writer, letter, LetterKind.E_LETTER).kind()).isEqualTo(LetterKind.E_LETTER);
            service(false);
            assertThat(change(writer, letter, LetterKind.E_LETTER).language()).isEqualTo(LanguageTag.RU);
        } finally {
            service(false);
        }
    }

    private Letter begin(AccountId writer, PersonId person, LetterKind kind) {
        return accounts.as(writer, () -> letters.reserve(person, kind, LanguageTag.BE));
    }

    private Letter change(AccountId writer, Letter letter, LetterKind kind) {
        return accounts.as(writer, () -> letters.changeKind(letter.code(), kind, LanguageTag.RU));
    }

    private void service(boolean known) {
        sql.execute("update country set e_letters = ? where code = 'BY'", known);
    }
}
