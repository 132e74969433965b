package org.vestka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/** Belarus is first, and still no country stands in the code: a second one needs data only. */
@Tag("architecture")
class CountriesAreDataTest {

    private static final Path SOURCES = Path.of("src/main/java/org/vestka");

    /** Who may name a country or its languages, and why. */
    private static final Map<String, String> MAY = Map.of(
            "shared/LanguageTag.java", "the names of languages",
            "shared/Languages.java", "the languages of the interface",
            "demo/", "invented people of one country",
            "shell/DesignView.java", "an invented envelope");

    private static final Pattern NAMED =
            Pattern.compile("\"BY\"|CountryCode\\(\\s*\"|\"BY-[^\"]*\"|LanguageTag\\.(?!EN\\b)[A-Z_]{2,}|(?i:belarus)"
                    + Languages.OFFERED.stream()
                            .filter(language -> !language.equals(LanguageTag.EN))
                            .map(language -> "|\"" + language + "(?:-[A-Za-z]+)?\"")
                            .collect(Collectors.joining()));

    @Test
    void noCountryStandsInTheCode() throws IOException {
        List<String> named = new ArrayList<>();
        Set<String> used = new TreeSet<>();
        for (Path source : sources()) {
            String name = SOURCES.relativize(source).toString();
            Matcher matcher = NAMED.matcher(withoutComments(Files.readString(source)));
            while (matcher.find()) {
                MAY.keySet().stream()
                        .filter(name::startsWith)
                        .findFirst()
                        .ifPresentOrElse(used::add, () -> named.add(name + ": " + matcher.group()));
            }
        }
        assertThat(named).isEmpty();
        assertThat(used).as("exceptions that are still needed").isEqualTo(new TreeSet<>(MAY.keySet()));
    }

    @Test
    void theSearchFindsCountries() {
        assertThat(List.of("new CountryCode(\"BY\")", "LanguageTag.BE;", "tag(\"be-Latn\")", "isBelarusian()"))
                .allMatch(code -> NAMED.matcher(code).find());
        assertThat(List.of("LanguageTag.EN", "\"MB\"", "LanguageTag.of(locale)"))
                .noneMatch(code -> NAMED.matcher(code).find());
    }

    private static String withoutComments(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
