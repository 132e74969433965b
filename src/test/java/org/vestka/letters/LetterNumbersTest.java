package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.vestka.accounts.AccountErased;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.letters.persistence.CoverageQuery;
import org.vestka.shared.LanguageTag;

/** The numbers of a person are those of the letters, whoever goes and however they were kept. */
class LetterNumbersTest extends LettersTest {

    @Autowired
    private CoverageQuery coverage;

    @Autowired
    private CoverageCount count;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void whoeverIsErasedLeavesEveryTotalAsItWas() {
        PersonId person = make.inColony();
        AccountId writer = accounts.make();
        transactions.executeWithoutResult(work -> {
            at.past(Instant.now(Clock.systemUTC()).minus(Duration.ofDays(2)))
                    .posted(
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
    void theNightlyCountMakesTheNumbersThoseOfTheLetters() {
        PersonId person = make.inColony();
        LocalDate today = LocalDate.now(Clock.systemUTC());
        for (int daysAgo : List.of(0, 40, 89, 90, 200)) {
            Instant then = today.minusDays(daysAgo).atTime(0, 0).toInstant(ZoneOffset.UTC);
            transactions.executeWithoutResult(
                    work -> at.past(then).posted(null, person, LetterKind.POSTCARD, LanguageTag.RU, then));
        }
        AttentionNumbers kept = attention.of(person);
        transactions.executeWithoutResult(
                work -> attention.set(Map.of(person, new AttentionNumbers(7, 0, 7, 7, 7, 7, null))));

        count.countAll();

        assertThat(attention.of(person)).isEqualTo(kept);
        assertThat(kept.posted90Days()).isEqualTo(3);
        assertThat(kept.postedTotal()).isEqualTo(5);
    }
}
