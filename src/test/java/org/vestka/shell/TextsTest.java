package org.vestka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.person.Publication;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.i18n.Texts;

/** Every text is there in every language offered, and fit to be read. */
class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/vestka");
    private static final List<String> LANGUAGES =
            Languages.OFFERED.stream().map(LanguageTag::value).toList();
    private static final Pattern RECORDED = Pattern.compile("\\brecord\\(\\s*\"([a-z]+\\.[A-Za-z.]*)\"");
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "person.wish.",
            List.of("accepted", "refused"),
            "person.correction.",
            List.of("accepted", "refused"),
            "facility.wish.",
            List.of("accepted", "refused"),
            "facility.correction.",
            List.of("accepted", "refused"),
            "person.proposed.",
            List.of("public", "limited", "memorial"),
            "person.published.",
            Arrays.stream(Publication.values())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .toList(),
            "motion.",
            Stream.concat(
                            Arrays.stream(MotionKind.values())
                                    .map(each ->
                                            each.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                            Stream.of("undone"))
                    .toList(),
            "account.",
            List.of(
                    "granted.ORGANISER",
                    "granted.EDITOR",
                    "granted.ADMIN",
                    "revoked.ORGANISER",
                    "revoked.EDITOR",
                    "revoked.ADMIN",
                    "blocked",
                    "unblocked"));

    private final Texts texts = new Texts();

    @Test
    void everyLanguageHasEveryText() {
        Set<String> english = texts.texts("en").keySet();
        assertThat(english).isNotEmpty();
        for (String language : LANGUAGES) {
            assertThat(texts.texts(language).keySet()).as(language).containsExactlyInAnyOrderElementsOf(english);
        }
    }

    @Test
    void everyLanguageIsNamedAndHasItsWordForPagesWithoutScript() throws IOException {
        String page = Files.readString(Path.of("frontend/index.html"));
        for (String language : LANGUAGES) {
            assertThat(texts.texts("en")).containsKey("shell.language." + language);
            assertThat(page).contains("<p lang=\"%s\">".formatted(language));
        }
    }

    @Test
    void noBundleIsWrittenForALanguageNobodyIsOffered() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/vaadin-i18n"))) {
            assertThat(bundles.map(bundle -> bundle.getFileName().toString())
                            .filter(name -> name.contains("_"))
                            .map(name -> name.replaceAll(".*_|\\.properties", "")))
                    .isNotEmpty()
                    .isSubsetOf(LANGUAGES);
        }
    }

    @Test
    void everyTextWithArgumentsCanBeFormatted() {
        int messages = 0;
        for (String language : LANGUAGES) {
            for (Map.Entry<String, String> text : texts.texts(language).entrySet()) {
                assertThat(text.getValue())
                        .as(text.getKey() + " in " + language)
                        .isNotBlank();
                if (text.getValue().contains("{0")) {
                    new MessageFormat(text.getValue(), ULocale.forLanguageTag(language));
                    messages++;
                }
            }
        }
        assertThat(messages).isPositive();
    }

    /** Between words of Belarusian and Russian stands one dash, the long one with spaces; between numbers the short one. */
    @Test
    void aSentenceThatEndsWithADayHasOneFullStop() {
        assertThat(texts.getTranslation("observatory.cite", Locale.of("en"), "a", "b", "c", "d", "5 May 2026"))
                .endsWith("5 May 2026.");
        assertThat(texts.getTranslation("imports.apply.open", Locale.of("ru"), "31 октября 2026 г."))
                .contains("31 октября 2026 г. Они");
    }

    @Test
    void eachLanguageHasOneDash() {
        for (String language : LANGUAGES) {
            String between = language.equals("en") ? "–" : "—";
            for (Map.Entry<String, String> text : texts.texts(language).entrySet()) {
                assertThat(text.getValue().replaceAll("\\d–\\d", "").replace(" " + between + " ", ""))
                        .as(text.getKey() + " in " + language)
                        .doesNotContain("–", "—", " - ");
            }
        }
    }

    @Test
    void everyActOnRecordHasWords() throws IOException {
        Map<String, String> english = texts.texts("en");
        Set<String> recorded = new TreeSet<>();
        for (Path source : sources(SOURCES)) {
            String code = Files.readString(source);
            if (!code.contains("AuditTrail")) {
                continue;
            }
            Matcher matcher = RECORDED.matcher(code);
            while (matcher.find()) {
                String act = matcher.group(1);
                // the end of some is made of values
                recorded.addAll(ENDINGS.getOrDefault(act, List.of("")).stream()
                        .map(ending -> act + ending)
                        .toList());
            }
        }
        assertThat(recorded).hasSizeGreaterThan(20).noneMatch(act -> act.endsWith("."));
        assertThat(english.keySet())
                .containsAll(recorded.stream().map(act -> "audit." + act).toList());
        assertThat(english.keySet().stream().filter(key -> key.startsWith("audit.")))
                .as("words for acts nobody records")
                .allMatch(key -> recorded.contains(key.substring("audit.".length())));
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
