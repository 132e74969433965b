package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;

/** Whether a letter is marked on its own page or among many, the same rules hold. */
class AloneOrAmongManyTest extends LettersTest {

    private enum Became {
        DONE,
        WAS_SO,
        REFUSED
    }

    @Autowired
    private LetterBatch batch;

    private final Map<LetterAct, Function<Letter, Letter>> alone = Map.of(
            LetterAct.WRITE, letter -> letters.markWritten(letter.code()),
            LetterAct.UNWRITE, letter -> letters.markUnwritten(letter.code()),
            LetterAct.POST, letter -> letters.markPosted(letter.code()),
            LetterAct.UNDO_POSTING, letter -> letters.undoPosting(letter.code(), ZoneOffset.UTC));

    private final Map<LetterAct, Function<List<LetterId>, BatchOutcome>> many = Map.of(
            LetterAct.WRITE, ids -> batch.markWritten(ids, today()),
            LetterAct.UNWRITE, ids -> batch.markUnwritten(ids),
            LetterAct.POST, ids -> batch.markPosted(ids, new Posting(today(), null)),
            LetterAct.UNDO_POSTING, ids -> batch.undoPosting(ids, ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource(LetterState.class)
    void itGoesOnlyWhereItCan(LetterState state) {
        AccountId writer = accounts.make();
        for (LetterAct act : alone.keySet()) {
            Became one = alone(writer, act, in(writer, state));
            Became among = amongMany(writer, act, in(writer, state));
            if (act == LetterAct.POST && state == LetterState.HELD) {
                // each may be in vain: its writer decides one by one
                assertThat(List.of(one, among)).containsExactly(Became.DONE, Became.REFUSED);
            } else {
                assertThat(among).as(act + " from " + state).isEqualTo(one);
            }
        }
    }

    @Test
    void aPostingIsNotTakenBackBesideAnotherLetter() {
        AccountId writer = accounts.make();
        PersonId person = make.inColony();
        Letter first = posted(writer, person);
        Letter second = reserve(writer, person);

        assertThatThrownBy(() -> accounts.as(writer, () -> letters.undoPosting(first.code(), ZoneOffset.UTC)))
                .isInstanceOf(AnotherLetterOpen.class);
        assertThat(accounts.as(writer, () -> batch.undoPosting(List.of(first.id()), ZoneOffset.UTC))
                        .refused())
                .extracting(BatchOutcome.Refused::why)
                .containsExactly(BatchRefusal.ANOTHER_OPEN);
        assertThat(now(writer, first).state()).isEqualTo(LetterState.POSTED);
        assertThat(now(writer, second).state()).isEqualTo(LetterState.RESERVED);

        // of two posted ones one can lie on the table
        accounts.as(writer, () -> letters.markPosted(second.code()));
        BatchOutcome both =
                accounts.as(writer, () -> batch.undoPosting(List.of(second.id(), first.id()), ZoneOffset.UTC));
        assertThat(both.done()).extracting(Letter::id).containsExactly(second.id());
        assertThat(both.refused()).extracting(BatchOutcome.Refused::why).containsExactly(BatchRefusal.ANOTHER_OPEN);
    }

    private Became alone(AccountId writer, LetterAct act, Letter letter) {
        try {
            Letter after = accounts.as(
                    writer, () -> Objects.requireNonNull(alone.get(act)).apply(letter));
            return after.state() == letter.state() ? Became.WAS_SO : Became.DONE;
        } catch (LetterStateChanged refused) {
            return Became.REFUSED;
        }
    }

    private Became amongMany(AccountId writer, LetterAct act, Letter letter) {
        BatchOutcome outcome =
                accounts.as(writer, () -> Objects.requireNonNull(many.get(act)).apply(List.of(letter.id())));
        if (!outcome.refused().isEmpty()) {
            return Became.REFUSED;
        }
        return outcome.done().isEmpty() ? Became.WAS_SO : Became.DONE;
    }

    private Letter in(AccountId writer, LetterState state) {
        Letter letter = reserve(writer, make.inColony());
        switch (state) {
            case RESERVED -> {}
            case WRITTEN -> accounts.as(writer, () -> letters.markWritten(letter.code()));
            case POSTED -> accounts.as(writer, () -> letters.markPosted(letter.code()));
            case CANCELLED -> accounts.as(writer, () -> letters.giveBack(letter.code()));
            case HELD ->
                sql.execute(
                        "update letter set state = 'HELD', held_from = 'WRITTEN', hold_reason = 'ADDRESS' where id = ?",
                        letter.id().value());
        }
        return now(writer, letter);
    }

    private static SaidDay today() {
        return SaidDay.today(java.time.Instant.now(), ZoneOffset.UTC);
    }
}
