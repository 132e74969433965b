package org.vestka.letters;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionBook;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.AttentionChange;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.SignRepository;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/**
 * Letters that are told afterwards, within the caller's transaction: for the demo, which has to have a past. Nobody else may:
 * none of the days is checked, nor whether a letter could have been addressed then.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastLetters {

    private final LetterBook book;
    private final LetterRepository letters;
    private final SignRepository signs;
    private final AdoptionBook adoptions;
    private final Attention attention;
    private final Clock clock;

    PastLetters(
            LetterBook book,
            LetterRepository letters,
            SignRepository signs,
            AdoptionBook adoptions,
            Attention attention,
            Clock clock) {
        this.book = book;
        this.letters = letters;
        this.signs = signs;
        this.adoptions = adoptions;
        this.attention = attention;
        this.clock = clock;
    }

    /**
     * A letter that was taken on lease then, and still is; its lease runs from then.
     *
     * @throws NotWritable when no letter can be addressed to the person now
     * @throws TooManyOpenLetters when the writer has as many as one may have
     */
    public Letter reserved(AccountId writer, PersonId person, LetterKind kind, LanguageTag language, Instant then) {
        return book.reserve(writer, person, kind, language, then);
    }

    /**
     * A letter that was posted then, with everything that follows for the person's numbers.
     *
     * @param writer null when nobody's any more
     */
    public LetterId posted(
            @Nullable AccountId writer, PersonId person, LetterKind kind, LanguageTag language, Instant then) {
        return posted(writer, person, kind, language, then, null);
    }

    /** @param from the country in which its writer posted it */
    public LetterId posted(
            @Nullable AccountId writer,
            PersonId person,
            LetterKind kind,
            LanguageTag language,
            Instant then,
            @Nullable CountryCode from) {
        LocalDate day = Utc.day(then);
        LetterId id = letters.insertPosted(LetterCode.random(), writer, person, kind, language, then, day, from);
        if (writer != null) {
            adoptions.letterPosted(writer, person, day);
        }
        attention.change(person, new AttentionChange(1, day, 0, 0));
        return id;
    }

    /** A sign of one of {@link #posted them}. */
    public SignId sign(LetterId letter, SignKind kind, LocalDate seenOn) {
        return sign(letter, kind, PartialDate.of(seenOn));
    }

    /** The same of a month or a year. */
    public SignId sign(LetterId letter, SignKind kind, PartialDate seenOn) {
        return signs.insert(letter, kind, seenOn, Utc.today(clock), clock.instant());
    }
}
