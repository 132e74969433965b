package org.vestka.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.letters.LetterId;
import org.vestka.letters.LetterKind;
import org.vestka.letters.PastLetters;
import org.vestka.letters.SignKind;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;

/**
 * What is heard of invented letters, otherwise in each place, so that the observatory has something to tell: one lets letters
 * through, one has let almost none through for a year, one sends many back.
 */
@Component
class DemoSigns {

    /** Places of which there are letters of years; the first lets almost nothing through any more. */
    private static final int TOLD = 4;

    private static final int LETTERS_EACH = 24;
    private static final int DAYS = 1100;
    private static final int RECENT = 90;
    private static final int CHANGED = 400;
    private static final int LONG_HELD = 500;
    private static final int IN_A_HUNDRED = 100;

    private final PastLetters letters;

    DemoSigns(PastLetters letters) {
        this.letters = letters;
    }

    /**
     * Somebody in a place.
     *
     * @param since when they came there
     */
    record Held(FacilityId place, LocalDate since) {}

    /** How letters to a place fare, in a hundred. */
    private record Fate(int arrive, int arriveLately, int comeBack, int weeks) {}

    private static final Fate ELSEWHERE = new Fate(24, 24, 4, 8);
    private static final List<Fate> FATES =
            List.of(new Fate(58, 3, 6, 5), new Fate(62, 62, 2, 4), new Fate(30, 30, 28, 7), new Fate(22, 22, 5, 12));

    /** Letters of the last years to people who have been in the few places with the most of them. */
    Map<FacilityId, Integer> invent(Map<PersonId, Held> people, Instant now, Random random) {
        LocalDate today = Utc.day(now);
        Map<FacilityId, List<PersonId>> byPlace = people.entrySet().stream()
                .filter(each -> each.getValue().since().isBefore(today.minusDays(LONG_HELD)))
                .collect(Collectors.groupingBy(
                        each -> each.getValue().place(),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        Map<FacilityId, Integer> fates = new HashMap<>();
        byPlace.entrySet().stream()
                .sorted(Comparator.comparing(place -> -place.getValue().size()))
                .limit(TOLD)
                .forEach(place -> {
                    fates.put(place.getKey(), fates.size());
                    place.getValue().forEach(person -> years(person, people, fates, now, random));
                });
        return fates;
    }

    private void years(
            PersonId person, Map<PersonId, Held> people, Map<FacilityId, Integer> fates, Instant now, Random random) {
        Held held = people.getOrDefault(person, new Held(new FacilityId(0), LocalDate.MAX));
        int longest = (int) Math.min(DAYS, held.since().until(Utc.day(now), ChronoUnit.DAYS));
        for (int i = 0; i < LETTERS_EACH; i++) {
            Instant at = now.minus(Duration.ofDays(RECENT + random.nextInt(longest - RECENT)));
            LetterId letter = letters.posted(
                    null,
                    person,
                    random.nextInt(4) == 0 ? LetterKind.POSTCARD : LetterKind.LETTER,
                    random.nextInt(3) == 0 ? LanguageTag.RU : LanguageTag.BE,
                    at);
            hear(letter, Utc.day(at), fates.get(held.place()), Utc.day(now), random);
        }
    }

    /** @param fate of the place; null for any other */
    void hear(LetterId letter, LocalDate posted, @Nullable Integer fate, LocalDate today, Random random) {
        Fate of = fate == null ? ELSEWHERE : FATES.get(fate);
        boolean lately = posted.isAfter(today.minusDays(CHANGED));
        int chance = random.nextInt(IN_A_HUNDRED);
        // most within the weeks of the place, some much later
        LocalDate day = posted.plusDays(7 + (long) (of.weeks() * 7 * -Math.log(1 - random.nextDouble())));
        if (!day.isBefore(today)) {
            return;
        }
        if (chance < (lately ? of.arriveLately() : of.arrive())) {
            letters.sign(letter, arrived(random), day);
        } else if (chance >= IN_A_HUNDRED - of.comeBack()) {
            letters.sign(letter, SignKind.RETURNED_STAMPED, day);
            if (chance == IN_A_HUNDRED - 1) {
                letters.sign(letter, SignKind.HEARD, day);
            }
        }
    }

    private static SignKind arrived(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> SignKind.HEARD;
            case 1 -> SignKind.TRACKED;
            default -> SignKind.ANSWER;
        };
    }
}
