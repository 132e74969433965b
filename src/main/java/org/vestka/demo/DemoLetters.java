package org.vestka.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.Rhythm;
import org.vestka.demo.DemoSigns.Held;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterKind;
import org.vestka.letters.PastLetters;
import org.vestka.letters.SignKind;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/**
 * A year of invented letters, unevenly, as in life: in the last three months some people get many, every third gets none; to a few
 * places letters of years. One account has people of its own, letters in every state, and signs.
 */
@Component
class DemoLetters {

    /** So many of the people are the supporter's own. */
    static final int OWN = 6;

    private static final int DAYS = 90;
    private static final int YEAR = 360;
    /** The same letters at every first start. */
    private static final long SEED = 20201;

    private final PastLetters letters;
    private final AdoptionBook adoptions;
    private final DemoSigns signs;

    DemoLetters(PastLetters letters, AdoptionBook adoptions, DemoSigns signs) {
        this.signs = signs;
        this.letters = letters;
        this.adoptions = adoptions;
    }

    /**
     * @param writable people who can be written to, in any stable order
     * @param held where they are, as far as they are in a place
     */
    void invent(List<PersonId> writable, Map<PersonId, Held> held, AccountId supporter, Instant now) {
        Random random = new Random(SEED);
        List<PersonId> own = writable.stream().limit(OWN).toList();
        ownPeople(own, supporter, now);
        Random before = new Random(SEED + 2);
        Random heard = new Random(SEED + 3);
        Map<PersonId, Held> others = new LinkedHashMap<>(held);
        others.keySet().retainAll(writable.subList(own.size(), writable.size()));
        Map<FacilityId, Integer> fates = signs.invent(others, now, heard);
        for (PersonId person : writable.subList(own.size(), writable.size())) {
            for (int i = before.nextInt(9); i > 0; i--) {
                // the fewer the longer ago
                int daysAgo = DAYS + (int) ((YEAR - DAYS) * Math.pow(before.nextDouble(), 1.6));
                heard(posted(null, person, now, daysAgo, before), daysAgo, held.get(person), fates, now, heard);
            }
            int many =
                    random.nextInt(3) == 0 ? 0 : random.nextInt(8) == 0 ? 12 + random.nextInt(10) : random.nextInt(7);
            for (int i = 0; i < many; i++) {
                int daysAgo = random.nextInt(DAYS);
                heard(posted(null, person, now, daysAgo, random), daysAgo, held.get(person), fates, now, heard);
            }
        }
    }

    private void heard(
            LetterId letter,
            int daysAgo,
            @Nullable Held held,
            Map<FacilityId, Integer> fates,
            Instant now,
            Random random) {
        LocalDate today = Utc.day(now);
        // the very day of posting is not known here
        signs.hear(letter, today.minusDays(daysAgo), held == null ? null : fates.get(held.place()), today, random);
    }

    private void ownPeople(List<PersonId> own, AccountId supporter, Instant now) {
        Random random = new Random(SEED + 1);
        Rhythm[] rhythms = {Rhythm.MONTHLY, Rhythm.MONTHLY, Rhythm.BIRTHDAYS, Rhythm.ONE_LETTER};
        for (int i = 0; i < rhythms.length; i++) {
            adoptions.adopt(supporter, own.get(i), rhythms[i], now.minus(Duration.ofDays(85 - 7L * i)));
        }
        for (int daysAgo : List.of(82, 51, 12)) {
            posted(supporter, own.get(0), now, daysAgo, random);
        }
        sign(posted(supporter, own.get(1), now, 70, random), SignKind.ANSWER, now, 31);
        sign(posted(supporter, own.get(1), now, 38, random), SignKind.HEARD, now, 10);
        sign(posted(supporter, own.get(2), now, 64, random), SignKind.RETURNED_STAMPED, now, 20);
        LetterId both = posted(supporter, own.get(3), now, 58, random);
        sign(both, SignKind.TRACKED, now, 44);
        sign(both, SignKind.HEARD_AGAINST, now, 12);
        LetterId telegram = letters.posted(
                supporter,
                own.get(3),
                LetterKind.TELEGRAM,
                LanguageTag.RU,
                now.minus(Duration.ofDays(75)),
                new CountryCode("LT"));
        LocalDate month = Utc.day(now).minusDays(40);
        letters.sign(telegram, SignKind.HEARD, PartialDate.ofMonth(month.getYear(), month.getMonthValue()));
        letters.reserved(supporter, own.get(0), LetterKind.LETTER, LanguageTag.BE, now);
    }

    private LetterId posted(@Nullable AccountId writer, PersonId person, Instant now, int daysAgo, Random random) {
        Instant at = now.minus(Duration.ofDays(daysAgo)).minus(Duration.ofMinutes(random.nextInt(600)));
        return letters.posted(
                writer,
                person,
                random.nextInt(4) == 0 ? LetterKind.POSTCARD : LetterKind.LETTER,
                random.nextInt(3) == 0 ? LanguageTag.RU : LanguageTag.BE,
                at);
    }

    private void sign(LetterId letter, SignKind kind, Instant now, int daysAgo) {
        letters.sign(letter, kind, Utc.day(now).minusDays(daysAgo));
    }
}
