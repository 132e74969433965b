package org.vestka.directory.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.vestka.directory.search.Words.Word;

/**
 * Turns what somebody types into queries. Every word must be met, in any order; how well each is met makes the score: as
 * spelt, another spelling of the same given name, the same sound, the beginning of any of these.
 */
final class NameQueries {

    static final String FIELD = "n";

    private static final int SHORTEST_WITH_SLIP = 4;
    private static final int MOST_GIVEN_NAMES = 64;
    /** Letters that begin a pair in some romanisation: who typed {@code z} may be about to type {@code zh}. */
    private static final String MAY_GO_ON = "cszktdgjp";

    private final NameTerms terms;

    NameQueries(NameTerms terms) {
        this.terms = terms;
    }

    List<Word> words(String text) {
        return terms.words.of(text);
    }

    /** What is met without a slip. */
    Query strict(List<Word> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(any(strict(word)), Occur.MUST));
        return all.build();
    }

    /** What is met with one slip in a word, by its bones, or with one word of three or more missing. */
    Query lenient(List<Word> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Word word : words) {
            List<Query> ways = strict(word);
            ways.addAll(withSlip(word));
            all.add(any(ways), Occur.SHOULD);
        }
        return all.setMinimumNumberShouldMatch(words.size() < 3 ? words.size() : words.size() - 1)
                .build();
    }

    private List<Query> strict(Word word) {
        List<Query> ways = new ArrayList<>();
        ways.add(term(10, NameTerms.SPELT + word.folded()));
        ways.add(prefix(5, NameTerms.SPELT + word.folded()));
        if (word.han() || !mayBeName(word)) {
            return ways;
        }
        Set<String> sounds = Sounds.of(word);
        Set<String> akin = new LinkedHashSet<>();
        Set<String> beginnings = new LinkedHashSet<>();
        for (String sound : sounds) {
            ways.add(term(8, NameTerms.SOUND + sound));
            String same = Sounds.akin(sound);
            akin.add(same);
            beginnings.add(same);
            // an i before a vowel still to be typed is no sound of its own
            if (same.length() > 2 && same.endsWith("i")) {
                beginnings.add(same.substring(0, same.length() - 1));
            }
        }
        String text = word.text();
        if (text.length() > 3 && MAY_GO_ON.indexOf(text.charAt(text.length() - 1)) >= 0) {
            Word shorter = new Word(
                    text.substring(0, text.length() - 1),
                    Words.folded(text.substring(0, text.length() - 1)),
                    word.script());
            Sounds.of(shorter).forEach(sound -> ways.add(prefix(3, NameTerms.AKIN + Sounds.akin(sound))));
        }
        akin.forEach(sound -> ways.add(term(6.5f, NameTerms.AKIN + sound)));
        beginnings.forEach(sound -> ways.add(prefix(4.5f, NameTerms.AKIN + sound)));
        given(7.5f, terms.givenNames.of(word, akin), ways);
        if (word.folded().length() > 1) {
            given(4.2f, terms.givenNames.beginningWith(word.folded()), ways);
        }
        return ways;
    }

    /** No name has a letter three times in a row, and doubled letters sound as one: such a word would begin like everybody. */
    private static boolean mayBeName(Word word) {
        String letters = word.folded();
        for (int i = 2; i < letters.length(); i++) {
            if (letters.charAt(i) == letters.charAt(i - 1) && letters.charAt(i) == letters.charAt(i - 2)) {
                return false;
            }
        }
        return true;
    }

    private List<Query> withSlip(Word word) {
        List<Query> ways = new ArrayList<>();
        if (word.han() || word.folded().length() < SHORTEST_WITH_SLIP || !mayBeName(word)) {
            return ways;
        }
        ways.add(near(3.5f, NameTerms.SPELT + word.folded()));
        given(3.4f, terms.givenNames.near(word.folded()), ways);
        Set<String> akin = new LinkedHashSet<>();
        Sounds.of(word).forEach(sound -> akin.add(Sounds.akin(sound)));
        for (String sound : akin) {
            if (sound.length() >= SHORTEST_WITH_SLIP) {
                ways.add(near(3, NameTerms.AKIN + sound));
            }
            String bones = Sounds.bones(sound);
            if (!bones.isEmpty()) {
                ways.add(term(2.5f, NameTerms.BONES + bones));
                if (bones.length() > 3) {
                    ways.add(prefix(1.5f, NameTerms.BONES + bones));
                    ways.add(near(1, NameTerms.BONES + bones));
                }
            }
        }
        return ways;
    }

    private static void given(float score, Set<Integer> names, List<Query> ways) {
        if (names.size() == 1) {
            ways.add(term(score, NameTerms.GIVEN + names.iterator().next()));
        } else if (!names.isEmpty() && names.size() <= MOST_GIVEN_NAMES) {
            ways.add(scored(
                    score,
                    new TermInSetQuery(
                            FIELD,
                            names.stream()
                                    .map(name -> new BytesRef(NameTerms.GIVEN + name))
                                    .toList())));
        }
    }

    private static Query any(List<Query> ways) {
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query term(float score, String term) {
        return scored(score, new TermQuery(new Term(FIELD, term)));
    }

    private static Query prefix(float score, String term) {
        return scored(score, new PrefixQuery(new Term(FIELD, term)));
    }

    private static Query near(float score, String term) {
        return scored(
                score,
                new FuzzyQuery(new Term(FIELD, term), 1, 2, 50, true, MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE));
    }

    private static Query scored(float score, Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
