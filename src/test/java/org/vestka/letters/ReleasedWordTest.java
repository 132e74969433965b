package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.testing.TestPeople;
import org.vestka.shared.PartialDate;

/** Who is free says themselves whether a letter was given to them. */
class ReleasedWordTest extends LettersTest {

    @Autowired
    private ReleasedWord word;

    @Test
    void whoIsFreeSaysOneThingAndMaySayAnother() {
        AccountId writer = accounts.make();
        PersonId person = make.inColony();
        Letter letter = posted(writer, person);
        free(person);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        assertThat(word.asked(letter.code()))
                .contains(new WordAsked(
                        LetterKind.LETTER, PartialDate.ofMonth(today.getYear(), today.getMonthValue()), null));

        assertThat(word.say(letter.code(), true)).isTrue();
        assertThat(word.say(letter.code(), true)).isTrue();
        assertThat(kinds(writer, letter)).containsExactly(SignKind.OWN_WORD);
        assertThat(word.asked(letter.code()).orElseThrow().arrived()).isTrue();

        word.say(letter.code(), false);
        assertThat(kinds(writer, letter)).containsExactly(SignKind.OWN_WORD_AGAINST);
        assertThat(word.asked(letter.code()).orElseThrow().arrived()).isFalse();
    }

    @Test
    void ofSomebodyHeldOfALetterNotPostedAndOfNoLetterThereIsNothingToSay() {
        AccountId writer = accounts.make();
        Letter held = posted(writer, make.inColony());
        PersonId freed = make.inColony();
        Letter begun = reserve(writer, freed);
        free(freed);
        PersonId died = make.inColony();
        Letter late = posted(writer, died);
        registry.release(List.of(died), CustodyKind.DIED, null, TestPeople.SOURCE);

        for (LetterCode code : List.of(held.code(), begun.code(), late.code(), new LetterCode("222222222222"))) {
            assertThat(word.asked(code)).isEmpty();
            assertThat(word.say(code, true)).isFalse();
        }
        assertThat(kinds(writer, held)).isEmpty();
    }

    @Test
    void aLetterOutlivesTheAccountOfItsWriter() {
        AccountId writer = accounts.make();
        PersonId person = make.inColony();
        Letter letter = posted(writer, person);
        free(person);
        sql.execute(
                "update letter set writer_id = null where id = ?", letter.id().value());

        assertThat(word.say(letter.code(), false)).isTrue();

        assertThat(word.asked(letter.code()).orElseThrow().arrived()).isFalse();
    }

    private List<SignKind> kinds(AccountId writer, Letter letter) {
        return accounts.as(writer, () -> letters.letter(letter.code())).signs().stream()
                .map(DeliverySign::kind)
                .toList();
    }

    private void free(PersonId person) {
        registry.release(List.of(person), CustodyKind.RELEASED_PARDON, null, TestPeople.SOURCE);
    }
}
