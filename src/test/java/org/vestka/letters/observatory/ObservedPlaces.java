package org.vestka.letters.observatory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterKind;
import org.vestka.letters.PastLetters;
import org.vestka.letters.SignKind;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;

/** Letters of which something was heard, and the book of them. */
@Component
public class ObservedPlaces {

    private final PastLetters letters;
    private final ObservatoryBook book;
    private final TransactionTemplate transaction;

    ObservedPlaces(PastLetters letters, ObservatoryBook book, TransactionTemplate transaction) {
        this.letters = letters;
        this.book = book;
        this.transaction = transaction;
    }

    /** The end of the month that is written down. */
    public LocalDate asOf() {
        return YearMonth.from(Utc.today(Clock.systemUTC())).minusMonths(1).atEndOfMonth();
    }

    /** Posted on a day; of the first of them an answer came after so many days. */
    public void posted(PersonId person, LocalDate day, int many, int answered, int days) {
        transaction.executeWithoutResult(work -> {
            for (int i = 0; i < many; i++) {
                LetterId letter = Objects.requireNonNull(letters.posted(
                        null,
                        person,
                        LetterKind.LETTER,
                        LanguageTag.RU,
                        day.atTime(9, 0).toInstant(ZoneOffset.UTC)));
                if (i < answered) {
                    letters.sign(letter, SignKind.ANSWER, day.plusDays(days));
                }
            }
        });
    }

    public void write(CountryCode country) {
        book.writeAnew(Set.of(country));
    }
}
