package org.vestka.directory.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.vestka.directory.Country;
import org.vestka.shared.LanguageTag;

/** What everybody may take along, in the words of one reader. */
public final class OpenDataWords {

    private static final String ROOT = "/api/v1/";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private OpenDataWords() {}

    /** A kind of what there is. */
    public record Part(String title, String text, List<File> files) {}

    /** @param format for the description by schema.org, as IANA names it */
    public record File(String label, String href, String format) {}

    public static List<Part> parts(List<Country> countries, DirectoryWords words) {
        LanguageTag language = words.reader();
        String lang = "?lang=" + language;
        List<File> feeds = new ArrayList<>();
        List<File> programs = new ArrayList<>(List.of(
                new File("OpenAPI", ROOT + "openapi.json", "application/json"),
                new File(ROOT + "people", ROOT + "people" + lang, "application/json"),
                new File(ROOT + "places", ROOT + "places" + lang, "application/json")));
        for (Country country : countries) {
            programs.add(new File(
                    ROOT + "counts, " + country.nameIn(language),
                    ROOT + "counts" + lang + "&country=" + country.code(),
                    "application/json"));
            programs.add(new File(
                    ROOT + "coverage, " + country.nameIn(language),
                    ROOT + "coverage" + lang + "&country=" + country.code(),
                    "application/json"));
            programs.add(new File(
                    ROOT + "observatory, " + country.nameIn(language),
                    ROOT + "observatory" + lang + "&country=" + country.code(),
                    "application/json"));
            feeds.add(new File(
                    country.nameIn(language),
                    ROOT + "countries/" + country.code() + "/changes.atom" + lang,
                    "application/atom+xml"));
        }
        return List.of(
                new Part(
                        words.text("open.files.title"),
                        words.text("open.files.text"),
                        Stream.concat(
                                        files("people", words.text("menu.people"), language),
                                        files("places", words.text("menu.places"), language))
                                .toList()),
                new Part(words.text("open.programs.title"), words.text("open.programs.text"), programs),
                new Part(words.text("open.feeds.title"), words.text("open.feeds.text"), feeds),
                new Part(
                        words.text("open.calendar.title"),
                        words.text("open.calendar.text"),
                        List.of(new File(
                                words.text("open.birthdays"), ROOT + "birthdays.ics" + lang, "text/calendar"))));
    }

    private static Stream<File> files(String table, String label, LanguageTag language) {
        Map<String, String> formats = new LinkedHashMap<>();
        formats.put("csv", "text/csv");
        formats.put("json", "application/json");
        formats.put("xlsx", XLSX);
        return formats.entrySet().stream()
                .map(format -> new File(
                        label + ", " + format.getKey().toUpperCase(Locale.ROOT),
                        ROOT + table + "." + format.getKey() + "?lang=" + language,
                        format.getValue()));
    }
}
