package org.vestka.directory.counts;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.PersonHistory.Arrested;
import org.vestka.directory.counts.PersonHistory.Charged;
import org.vestka.directory.counts.PersonHistory.Designated;
import org.vestka.directory.counts.PersonHistory.Held;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/**
 * What held for one person on one day, and in which row of each table that counts.
 *
 * @param day the day that is counted
 * @param today of the one who asks
 */
record OfDay(
        PersonHistory person,
        Designated designated,
        @Nullable Held stay,
        LocalDate day,
        LocalDate today) {

    private static final Set<Object> NOT_KNOWN = Set.of(CountRow.NOT_KNOWN);
    private static final Set<Object> NOT_TOLD = Set.of(CountRow.NOT_TOLD);

    DesignationValue designation() {
        return designated.value();
    }

    CustodyKind custody() {
        // nobody knows: no stay on that day, or one that says so
        return stay == null ? CustodyKind.UNKNOWN : stay.custody();
    }

    /**
     * An enum, a number or a word for each row; a string of each is the row's value. Never empty. What nobody is told of
     * somebody is not told by counting either: of one person who is left out, numbers would tell it all.
     */
    Set<Object> values(CountBy by) {
        if (!person.named()) {
            return NOT_TOLD;
        }
        return switch (by) {
            case CUSTODY -> Set.of(custody());
            case REGION -> orNotKnown(stay == null ? null : stay.region());
            case GENDER -> orNotKnown(person.gender() == Gender.UNKNOWN ? null : person.gender());
            case AGE_TODAY -> orNotKnown(ageToday());
            case CHARGE -> articles();
            case PROFESSION -> orNotKnown(profession());
            case ARRESTED -> orNotKnown(yearOfArrest());
        };
    }

    /** As on the person's page, to the letter: what differs from it by a birthday tells the year of birth. */
    private @Nullable AgeBand ageToday() {
        return AgeBand.of(person.born(), person.died(), today);
    }

    /** As it stands in URLs and files. */
    static String word(Object value) {
        return value instanceof Enum<?> one ? UrlWord.of(one) : value.toString();
    }

    private static Set<Object> orNotKnown(@Nullable Object value) {
        return value == null ? NOT_KNOWN : Set.of(value);
    }

    private Set<Object> articles() {
        Set<Object> articles = new LinkedHashSet<>();
        int today = (int) day.toEpochDay();
        for (Charged each : person.charges()) {
            if (each.from() <= today) {
                articles.addAll(each.articles());
            }
        }
        return articles.isEmpty() ? NOT_KNOWN : articles;
    }

    /** In English where it is held so, as that has one word for women and men. */
    private @Nullable String profession() {
        Map<LanguageTag, String> occupation = person.occupation();
        String english = occupation.get(Languages.FALLBACK);
        if (english != null) {
            return english.strip().toLowerCase(Locale.ROOT);
        }
        return occupation.entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(entry -> entry.getValue().strip().toLowerCase(Locale.ROOT))
                .orElse(null);
    }

    private @Nullable Integer yearOfArrest() {
        int today = (int) day.toEpochDay();
        Integer year = null;
        for (Arrested each : person.arrests()) {
            if (each.from() <= today) {
                year = each.year();
            }
        }
        return year;
    }
}
