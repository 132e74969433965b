package org.vestka.directory.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.person.NameParts;

/**
 * What a claim would change. A fact is news when it differs from what we hold and from what the list said last: where we
 * know better by now, a list that only repeats itself changes nothing. What is written together with news is compared with it, though
 * the list repeats it: whoever decides sees all that would become different.
 */
final class Comparison {

    private Comparison() {}

    /**
     * @param held what we hold of the person, empty for somebody new
     * @param said what the list said when somebody last decided on it; null for the first time
     */
    static List<FactChange> changes(
            Claim claim, Map<Fact, String> held, @Nullable Map<Fact, String> said, RememberedWords remembered) {
        return changes(claim, held, (fact, words) -> said != null && remembered.same(said.get(fact), words));
    }

    /** The same where the list has never been decided on. */
    static List<FactChange> changes(Claim claim, Map<Fact, String> held) {
        return changes(claim, held, (fact, words) -> false);
    }

    private static List<FactChange> changes(Claim claim, Map<Fact, String> held, BiPredicate<Fact, String> repeated) {
        Set<Fact> other = EnumSet.noneOf(Fact.class);
        Set<Fact> news = EnumSet.noneOf(Fact.class);
        claim.facts().forEach((fact, after) -> {
            if (differs(fact, after, held.get(fact))) {
                other.add(fact);
                if (!repeated.test(fact, after)) {
                    news.addAll(fact.writtenTogether());
                }
            }
        });
        List<FactChange> changes = new ArrayList<>();
        claim.facts().forEach((fact, after) -> {
            if (other.contains(fact) && news.contains(fact)) {
                changes.add(new FactChange(fact, held.get(fact), after));
            }
        });
        return changes;
    }

    private static boolean differs(Fact fact, String after, @Nullable String before) {
        return !after.equals(before)
                && !lessPrecise(fact, after, before)
                && !fewerParts(fact, after, before)
                && !nothing(fact, after, before);
    }

    /** Concerns that still matter when only these facts are news; whose person it is, was decided before. */
    static Set<Concern> relevant(Set<Concern> concerns, List<FactChange> changes, boolean knownToList) {
        Set<Concern> kept = EnumSet.noneOf(Concern.class);
        for (Concern concern : concerns) {
            if (switch (concern) {
                case REPEATED_URL, REPEATED_KEY, NAMESAKE, KNOWN_NAMESAKE, LIKELY_HELD, LIKELY_UNSHOWN -> !knownToList;
                case DEATH -> touches(changes, Fact.DIED);
                case FUTURE_DATE ->
                    changes.stream().anyMatch(change -> change.fact().date());
                case SENTENCE_OVER -> touches(changes, Fact.SENTENCE_END) || touches(changes, Fact.CUSTODY);
                case RELEASED_FROM_PLACE -> touches(changes, Fact.RELEASED_ON) || touches(changes, Fact.CUSTODY);
                case DEAD_ADDRESS, OTHER_ADDRESS, UNKNOWN_PLACE -> touchesPlace(changes);
                case HOMOGLYPH -> touches(changes, Fact.NAME) || touches(changes, Fact.NAME_PARTS);
                case PRIVATE_WORDS ->
                    changes.stream().anyMatch(change -> change.fact().freeWords());
                case AT_HOME -> touches(changes, Fact.STORY);
                case UNREADABLE_DATE, UNKNOWN_STATUS, SHORTENED, MANY_GONE, LISTED_AGAIN, REFUSED_BEFORE -> true;
            }) {
                kept.add(concern);
            }
        }
        return kept;
    }

    /** What these changes write down: a day of the verdict is written with the sentence. */
    static Set<Fact> stored(List<FactChange> changes) {
        Set<Fact> stored = EnumSet.noneOf(Fact.class);
        changes.forEach(change -> stored.add(change.fact()));
        if (stored.contains(Fact.VERDICT_ON)) {
            stored.add(Fact.SENTENCE);
        }
        return stored;
    }

    static boolean touchesPlace(List<FactChange> changes) {
        return touches(changes, Fact.CUSTODY) || touches(changes, Fact.FACILITY);
    }

    private static boolean touches(List<FactChange> changes, Fact fact) {
        return changes.stream().anyMatch(change -> change.fact() == fact);
    }

    /** A year is no news where the day is known. */
    private static boolean lessPrecise(Fact fact, String after, @Nullable String before) {
        return fact.date() && before != null && before.startsWith(after);
    }

    private static boolean fewerParts(Fact fact, String after, @Nullable String before) {
        return fact == Fact.NAME_PARTS
                && before != null
                && NameParts.read(before).include(NameParts.read(after));
    }

    private static boolean nothing(Fact fact, String after, @Nullable String before) {
        return fact == Fact.FACILITY && before == null && after.equals(Fact.NOWHERE);
    }
}
