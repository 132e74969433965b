package org.vestka.directory.imports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.duplicates.KnownPerson;
import org.vestka.directory.person.Gender;
import org.vestka.directory.source.PrivateWords;
import org.vestka.shared.PartialDate;

/**
 * What one row says of one person.
 *
 * @param row as a spreadsheet counts, the header being 1
 * @param key the list's id of the person, or one made of name and birth where the list has none
 * @param url pages to read, the person's own first, separated by {@code " ; "}
 * @param facts in canonical writing: enums by name, dates as ISO, facilities by id
 * @param words the cells that were read, by column, as the source writes them; of who is in no place, not those of the
 *     place, which may tell of a home
 */
public record Claim(
        int row,
        String key,
        @Nullable String url,
        Map<Fact, String> facts,
        Map<String, String> words,
        Set<Concern> concerns) {

    public Claim {
        facts = Collections.unmodifiableMap(facts.isEmpty() ? new EnumMap<>(Fact.class) : new EnumMap<>(facts));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        concerns = Collections.unmodifiableSet(
                concerns.isEmpty() ? EnumSet.noneOf(Concern.class) : EnumSet.copyOf(concerns));
    }

    public String name() {
        return facts.getOrDefault(Fact.NAME, "");
    }

    public Claim with(Concern concern) {
        Set<Concern> more = EnumSet.of(concern);
        more.addAll(concerns);
        return new Claim(row, key, url, facts, words, more);
    }

    /** Looks through its free words, which takes as long as reading them: so only where they are news. */
    Claim withPrivateWordsMarked() {
        return privateWordsIn(EnumSet.allOf(Fact.class)) ? with(Concern.PRIVATE_WORDS) : this;
    }

    /** Whether something private stands in what somebody wrote freely of these facts. */
    boolean privateWordsIn(Set<Fact> some) {
        return facts.entrySet().stream()
                .anyMatch(fact -> fact.getKey().freeWords()
                        && some.contains(fact.getKey())
                        && !PrivateWords.inList(fact.getValue()).isEmpty());
    }

    /** @param held where we hold the person to be, where the row says nothing of it */
    Claim withHomeMarked(@Nullable String held) {
        String custody = facts.getOrDefault(Fact.CUSTODY, held);
        return custody != null
                        && facts.containsKey(Fact.STORY)
                        && CustodyKind.valueOf(custody).livesAtHome()
                ? with(Concern.AT_HOME)
                : this;
    }

    /**
     * An address at which letters are lost says that somebody is held, and no longer where: unless we hold them to be in that
     * place ourselves, they are in no known one.
     */
    Claim withoutDeadPlace(@Nullable String held) {
        String place = facts.get(Fact.FACILITY);
        if (!concerns.contains(Concern.DEAD_ADDRESS) || place == null || place.equals(held)) {
            return this;
        }
        Map<Fact, String> other = new EnumMap<>(facts);
        other.put(Fact.FACILITY, Fact.NOWHERE);
        return new Claim(row, key, url, other, words, concerns);
    }

    /**
     * A release ends no stay that began after it: of who is held since, the row says nothing that is true by now, whatever it says
     * besides the day. Who was arrested after that day is held since as well.
     *
     * @param held what we hold of the person
     * @param began since when we hold the person to be where they are, and where they were before, as far as anybody knows
     */
    Claim withoutEarlierRelease(Map<Fact, String> held, Began began) {
        if (!Releases.passedOver(facts, held, began)) {
            return this;
        }
        Map<Fact, String> other = new EnumMap<>(facts);
        other.keySet().removeAll(Fact.CUSTODY.writtenTogether());
        return new Claim(row, key, url, other, words, concerns);
    }

    /** Without the cells of its place, and without the concern they alone have raised by now. */
    Claim withoutPlaceWords(ColumnMapping mapping) {
        Set<Concern> rest = EnumSet.noneOf(Concern.class);
        rest.addAll(concerns);
        rest.remove(Concern.PRIVATE_WORDS);
        return new Claim(row, key, url, facts, mapping.withoutPlace(words), rest);
    }

    /** Somebody new as the search for duplicates compares them, under an id that nobody has. */
    KnownPerson asPerson(PersonId stranger, CountryCode country) {
        String place = facts.get(Fact.FACILITY);
        String gender = facts.get(Fact.GENDER);
        return new KnownPerson(
                stranger,
                country,
                List.of(name()),
                gender == null ? Gender.UNKNOWN : Gender.valueOf(gender),
                date(Fact.BORN),
                place == null || place.equals(Fact.NOWHERE) ? null : Long.valueOf(place),
                date(Fact.ARRESTED),
                KnownPerson.articlesIn(facts.getOrDefault(Fact.ARTICLES, "")),
                url == null ? Set.of() : Set.of(url.split(" ; ", 2)[0]));
    }

    private @Nullable PartialDate date(Fact fact) {
        String date = facts.get(fact);
        return date == null ? null : PartialDate.parse(date);
    }

    public Claim withKey(String other) {
        return new Claim(row, other, url, facts, words, concerns);
    }
}
