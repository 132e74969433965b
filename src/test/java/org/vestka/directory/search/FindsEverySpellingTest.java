package org.vestka.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.vestka.testing.InventedPeople;

/** People look for one of 10,000 with names much alike, as their keyboard, language and memory let them. */
class FindsEverySpellingTest {

    private static final int PEOPLE = 10_000;

    private static final NameTerms TERMS = new NameTerms();
    private static final NameQueries QUERIES = new NameQueries(TERMS);
    private static final NameIndex INDEX = new NameIndex(TERMS);
    private static final List<String> ORIGINAL = new ArrayList<>();
    private static DirectoryReader reader;

    private record Spelling(String typed, String meant) {}

    @BeforeAll
    static void fill() throws IOException {
        Set<String> meant = new HashSet<>();
        spellings().forEach(spelling -> meant.add(spelling.meant));
        for (InventedPeople.Invented person : InventedPeople.make(PEOPLE, 1)) {
            add(person.be(), List.of(person.be(), person.ru(), person.en()));
            meant.remove(person.be());
        }
        meant.stream().sorted().forEach(name -> add(name, InventedPeople.namesOf(name)));
        INDEX.compact();
        reader = INDEX.reader();
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        INDEX.close();
    }

    @Test
    void amongTheFirstTen() throws IOException {
        List<Spelling> spellings = spellings();
        List<String> missed = new ArrayList<>();
        for (Spelling spelling : spellings) {
            List<String> found = find(spelling.typed, 10);
            if (!found.contains(spelling.meant)) {
                missed.add(spelling.typed + " → " + spelling.meant + ", but: " + found);
            }
        }
        assertThat(spellings).hasSizeGreaterThanOrEqualTo(300);
        assertThat(missed)
                .as("of %d spellings:%n%s", spellings.size(), String.join("\n", missed))
                .hasSizeLessThanOrEqualTo(spellings.size() * 2 / 100);
    }

    @Test
    void anExactNameStandsFirst() {
        for (String name : ORIGINAL.subList(0, 200)) {
            assertThat(find(name, 1)).containsExactly(name);
        }
    }

    @Test
    void nobodyIsFoundByPunctuationOrNonsense() {
        assertThat(find("«…» --- ''", 10)).isEmpty();
        assertThat(find("xqzvkwjh", 10)).isEmpty();
        assertThat(find("%_*?\\\"(", 10)).isEmpty();
        assertThat(find("zzzz", 10)).isEmpty();
        assertThat(find("A".repeat(600), 10)).isEmpty();
    }

    @Test
    void aPageOfTextIsCut() {
        assertThat(find("Мікола ".repeat(100_000), 10)).isNotNull();
        assertThat(find("ж".repeat(5_000), 10)).hasSizeLessThanOrEqualTo(10);
    }

    private static void add(String original, List<String> names) {
        INDEX.put(ORIGINAL.size(), names, true);
        ORIGINAL.add(original);
    }

    private static List<String> find(String typed, int best) {
        NameMatches matches =
                NameMatches.of(new IndexSearcher(reader), QUERIES, QUERIES.words(typed), ORIGINAL.size(), null, best);
        List<String> found = new ArrayList<>();
        for (int ordinal : matches.best()) {
            found.add(ORIGINAL.get(ordinal));
        }
        return found;
    }

    private static List<Spelling> spellings() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(FindsEverySpellingTest.class.getResourceAsStream("/names/spellings.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new Spelling(parts[0], parts[1]))
                    .toList();
        }
    }
}
