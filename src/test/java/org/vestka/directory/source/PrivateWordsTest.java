package org.vestka.directory.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Measured on sentences as lists write them, all invented: {@code +} begins one with private words, {@code -} one without. */
class PrivateWordsTest {

    @Test
    void privateWordsAreFoundAndPlainStoriesAreLeftAlone() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int with = 0;
        int without = 0;
        for (String line : sentences()) {
            boolean found = !PrivateWords.in(line.substring(2)).isEmpty();
            if (line.startsWith("+ ")) {
                with++;
                if (!found) {
                    missed.add(line);
                }
            } else {
                without++;
                if (found) {
                    wrong.add(line);
                }
            }
        }
        assertThat(with).isGreaterThanOrEqualTo(40);
        assertThat(without).isGreaterThanOrEqualTo(40);
        assertThat(missed).as("not found").isEmpty();
        assertThat(wrong).as("found where there is nothing").isEmpty();
    }

    @Test
    void theWordsThemselvesAreMarked() {
        String text = "Затрыманы дома. Жонка Вольга чакае, тэл. +375 29 123-45-67.";
        assertThat(PrivateWords.in(text).stream().map(part -> text.substring(part.from(), part.to())))
                .containsExactly("Жонка Вольга", "тэл. +375 29 123-45-67");
    }

    @Test
    void ofWordsInOddSignsThoseOfTheTextItselfAreMarked() {
        for (String odd : List.of(
                "＋３７５‑２９‑１１１‑２２‑３３",
                "olga＠mail.by",
                "маmа Ольга Петровна",
                "ма\u00ADма\u200B Ольга Петровна",
                "те\u0308ща Анна",
                "ул․Лесная․5")) {
            String text = "№ ½ … " + odd + ", ﬁn.";
            assertThat(PrivateWords.in(text).stream().map(part -> text.substring(part.from(), part.to())))
                    .as(odd)
                    .containsExactly(odd);
            assertThat(PrivateWords.withoutMarked(text)).isEqualTo("№ ½ … …, ﬁn.");
        }
    }

    @Test
    void theAddressOfAnAuthorityIsNoHome() {
        for (String address : List.of(
                "ИК № 15\n213105, г. Могилёв, п. Вейно, Славгородское шоссе, дом 183",
                "СУД, Лясная, дом 7",
                "Лесной Вал, д. 5, ФКУ СИЗО-2")) {
            assertThat(PrivateWords.in(address)).as(address).isEmpty();
        }
        assertThat(PrivateWords.in("Судила её судья Лиса. Живёт: Лясная, дом 7"))
                .hasSize(1);
        assertThat(PrivateWords.in("Осуждён, суд прошёл. Лясная, дом 7")).hasSize(1);
    }

    /** A cell may hold 32,767 signs, and a file thousands of them. */
    @Test
    @Timeout(30)
    void noCellKeepsItBusy() {
        for (String part : List.of(
                "a",
                "Аа ",
                "а-",
                "тел",
                "instagram",
                "1-",
                "на Аа ",
                "@",
                "собака ",
                "a.",
                "А-А ",
                "Аб дом ",
                "аг. Аб, Вг ",
                "Минск ",
                "суд ",
                "aб",
                "é\u0316")) {
            String cell = part.repeat(32_767 / part.length());
            PrivateWords.inPlace(cell);
        }
    }

    private static List<String> sentences() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PrivateWordsTest.class.getResourceAsStream("/source/private-words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("+ ") || line.startsWith("- "))
                    .toList();
        }
    }

    /** What stands beside them tells of the home too: its town, the day somebody is there. */
    @Test
    void theSentencesOfMarkedWordsAreLeftOut() {
        assertThat(PrivateWords.withoutSentences(
                        "Працуе ў бібліятэцы. Жонка Ганна, г. Мінск, вул. Сакрэтная, 5-17. Любіць шахматы."))
                .isEqualTo("Працуе ў бібліятэцы. Любіць шахматы.");
        assertThat(PrivateWords.withoutSentences("Writes poems! Call 8 029 111-22-33 after 6 p.m. Plays chess"))
                .isEqualTo("Writes poems!");
        assertThat(PrivateWords.withoutSentences("Пишет стихи\nТел. 8 029 111-22-33\nИграет в шахматы"))
                .isEqualTo("Пишет стихи\nИграет в шахматы");
        assertThat(PrivateWords.withoutSentences("Жонка Ганна")).isEmpty();
        assertThat(PrivateWords.withoutSentences("Любіць шахматы.")).isEqualTo("Любіць шахматы.");
    }

    /** They are marked in what a list tells of a person, and may be spoken of elsewhere: in a ruling, of a prison. */
    @Test
    void illnessesAreMarkedInLists() {
        for (String illness : List.of(
                "Диабет, нужна инсулинотерапия.",
                "Мае інваліднасць другой групы.",
                "У яго рак лёгкіх.",
                "Хварэе на астму.",
                "Has epilepsy and a disability.",
                "Живёт с ВИЧ.")) {
            assertThat(PrivateWords.inList(illness)).as(illness).isNotEmpty();
            assertThat(PrivateWords.in(illness)).as(illness).isEmpty();
            assertThat(PrivateWords.neverHarmless(illness)).as(illness).isFalse();
            assertThat(PrivateWords.withoutSentences("Любит шахматы. " + illness))
                    .isEqualTo("Любит шахматы.");
        }
        for (String none : List.of(
                "Врач-онколог, диабетолог.",
                "Раков, Минская область.",
                "Ездил на рыбалку, ловил раков.",
                "Works in a hospital.")) {
            assertThat(PrivateWords.inList(none)).as(none).isEmpty();
        }
    }

    @Test
    void ofArticlesOnlyTheMarkedLinesAreLeftOut() {
        assertThat(PrivateWords.withoutLines("ч. 1 арт. 342 КК\nСястра Марыя чакае\nарт. 364 КК"))
                .isEqualTo("ч. 1 арт. 342 КК\nарт. 364 КК");
    }
}
