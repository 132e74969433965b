package org.vestka.directory.imports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;
import org.vestka.directory.source.PrivateWords;

/**
 * A row as people review it.
 *
 * @param row null for people the file no longer has
 * @param rewritten words an editor wants instead of the source's, by fact; empty for none at all
 * @param harmless facts whose words an editor has looked at and wants published although something in them is marked
 * @param applied whether the decision has taken effect
 * @param version to be given back with a decision, so that nobody decides over somebody else's head
 */
public record ReviewRow(
        ImportRowId id,
        @Nullable Integer row,
        String key,
        @Nullable String url,
        RowKind kind,
        Decision decision,
        boolean applied,
        boolean needsPerson,
        Set<Concern> concerns,
        String name,
        @Nullable PersonId person,
        @Nullable PersonId candidate,
        Map<Fact, String> facts,
        Map<String, String> words,
        List<FactChange> changes,
        Map<Fact, String> rewritten,
        Set<Fact> harmless,
        int version) {

    /** The row as it would be taken over: with an editor's words where there are any. */
    public ReviewRow meant() {
        if (rewritten.isEmpty()) {
            return this;
        }
        Map<Fact, String> meant = new EnumMap<>(facts);
        rewritten.forEach((fact, words) -> {
            if (words.isEmpty()) {
                meant.remove(fact);
            } else {
                meant.put(fact, words);
            }
        });
        return with(
                meant,
                changes.stream()
                        .filter(change -> meant.containsKey(change.fact()))
                        .map(change -> new FactChange(
                                change.fact(), change.before(), meant.getOrDefault(change.fact(), change.after())))
                        .toList(),
                words,
                rewritten);
    }

    /** Whether words of the row have needed a person: free ones, or those of its place. */
    public boolean privateWords() {
        return concerns.contains(Concern.PRIVATE_WORDS) || concerns.contains(Concern.AT_HOME) || !rewritten.isEmpty();
    }

    /** What somebody wrote freely here and somebody has to look at. */
    public Set<Fact> wordsToLookAt() {
        Set<Fact> found = EnumSet.noneOf(Fact.class);
        facts.forEach((fact, text) -> {
            if (fact.freeWords()
                    && (rewritten.containsKey(fact)
                            || fact == Fact.STORY && concerns.contains(Concern.AT_HOME)
                            || !PrivateWords.inList(text).isEmpty())) {
                found.add(fact);
            }
        });
        return found;
    }

    /**
     * Free words which accepting the row would publish, although something private is marked in them and nobody has called it
     * harmless. While there are any, the row is not accepted.
     */
    public Set<Fact> markedWords() {
        return switch (kind) {
            case NEW -> markedWords(EnumSet.allOf(Fact.class));
            case CHANGED -> markedWords(Comparison.stored(meant().changes()));
            case UNCHANGED, GONE -> EnumSet.noneOf(Fact.class);
        };
    }

    /** The same where applying the row writes down these facts. */
    Set<Fact> markedWords(Set<Fact> stored) {
        Set<Fact> marked = EnumSet.noneOf(Fact.class);
        meant().facts().forEach((fact, text) -> {
            if (fact.freeWords()
                    && stored.contains(fact)
                    && !PrivateWords.inList(text).isEmpty()
                    && !(harmless.contains(fact) && mayBeHarmless(fact))) {
                marked.add(fact);
            }
        });
        return marked;
    }

    /** Whether an editor may call harmless what is marked in these words: never a phone, a mail address or a home. */
    public boolean mayBeHarmless(Fact fact) {
        return !PrivateWords.neverHarmless(meant().facts().getOrDefault(fact, ""));
    }

    /**
     * What is left of free words without what was found private in them: of articles, one a line, the other lines; of a text the
     * other sentences.
     */
    public String withoutMarked(Fact fact) {
        String words = facts.getOrDefault(fact, "");
        return fact == Fact.ARTICLES ? PrivateWords.withoutLines(words) : PrivateWords.withoutSentences(words);
    }

    /** Whether something private stands in the free words of the source, also where they are no news. */
    public boolean holdsPrivateWords() {
        return privateWords() || freeWordsPrivate();
    }

    /** Whether something private stands in what somebody wrote freely of the person, not in the cells of the place. */
    public boolean freeWordsPrivate() {
        return !rewritten.isEmpty()
                || facts.entrySet().stream()
                        .anyMatch(fact -> fact.getKey().freeWords()
                                && !PrivateWords.inList(fact.getValue()).isEmpty());
    }

    /** Whether the source has said something here that can no longer be read in its own words. */
    public boolean wordsPutAway() {
        return (kind == RowKind.NEW || kind == RowKind.CHANGED) && words.isEmpty();
    }

    /** The row without anything that somebody wrote freely. */
    public ReviewRow withoutFreeWords() {
        Map<Fact, String> rest = facts.isEmpty() ? new EnumMap<>(Fact.class) : new EnumMap<>(facts);
        rest.keySet().removeIf(Fact::freeWords);
        return with(
                rest,
                changes.stream().filter(change -> !change.fact().freeWords()).toList(),
                words,
                rewritten);
    }

    /** The row with these of its cells, and of an editor's words in their place. */
    public ReviewRow withWords(Map<String, String> otherWords, Map<Fact, String> otherRewritten) {
        return with(facts, changes, otherWords, otherRewritten);
    }

    private ReviewRow with(
            Map<Fact, String> otherFacts,
            List<FactChange> otherChanges,
            Map<String, String> otherWords,
            Map<Fact, String> otherRewritten) {
        return new ReviewRow(
                id,
                row,
                key,
                url,
                kind,
                decision,
                applied,
                needsPerson,
                concerns,
                name,
                person,
                candidate,
                otherFacts,
                otherWords,
                otherChanges,
                otherRewritten,
                harmless,
                version);
    }

    public boolean singly() {
        return concerns.stream().anyMatch(Concern::singly);
    }
}
