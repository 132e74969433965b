package org.vestka.directory.web.reading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PublicId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.PeopleOfDayFilter;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.shared.LanguageTag;

/** The pages as this application serves them: {@code /read/<language>/} and the path that the application itself has for the place. */
final class ServedLinks implements Links {

    private final LanguageTag language;
    private final String root;

    ServedLinks(LanguageTag language) {
        this.language = language;
        this.root = "/" + ReadingNavigation.home(language);
    }

    @Override
    public String home() {
        return root;
    }

    @Override
    public String style() {
        return "/" + ReadingNavigation.STYLE;
    }

    @Override
    public String search() {
        return below(DirectoryNavigation.PEOPLE);
    }

    @Override
    public String people(PersonListLocation location, int page) {
        return below(DirectoryNavigation.PEOPLE + query(location, page));
    }

    /** The state of the list as the application has it; pages in the place of open rows. */
    static String query(PersonListLocation location, int page) {
        Map<String, String> parameters = new LinkedHashMap<>(location.parameters());
        parameters.remove("rows");
        if (page > 1) {
            parameters.put("page", Integer.toString(page));
        }
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    @Override
    public String person(PublicId person) {
        return below(DirectoryNavigation.person(person));
    }

    @Override
    public String picture(PublicId person) {
        return "/" + DirectoryNavigation.picture(person);
    }

    @Override
    public String picture(String path, String file) {
        return "/" + path;
    }

    @Override
    public String places() {
        return below(DirectoryNavigation.PLACES);
    }

    @Override
    public String place(String code) {
        return below(DirectoryNavigation.place(code));
    }

    @Override
    public String guide() {
        return below(DirectoryNavigation.HOW_TO_WRITE);
    }

    @Override
    public String birthdays(Month month, int page) {
        return below(ReadingNavigation.BIRTHDAYS + "?month=" + UrlWord.of(month) + (page > 1 ? "&page=" + page : ""));
    }

    @Override
    public String counts(CountQuestion question) {
        return below(DirectoryNavigation.counts(question));
    }

    @Override
    public String countsIn(CountryCode country) {
        return below(DirectoryNavigation.countsIn(country));
    }

    @Override
    public String peopleOfDay(CountQuestion question, PeopleOfDayFilter filter, int page) {
        return below(DirectoryNavigation.peopleOfDay(question, filter) + (page > 1 ? "&page=" + page : ""));
    }

    @Override
    public String countsFile(CountQuestion question, String table) {
        return "/" + DirectoryNavigation.countsFile(question, table, language);
    }

    @Override
    public String chapter(String path) {
        return below(path);
    }

    @Override
    public String wish(String page, String wish) {
        return below(page + "/" + wish);
    }

    @Override
    public String past(String page) {
        return below(page);
    }

    @Override
    public String inLanguage(LanguageTag other, Here here) {
        return "/" + ReadingNavigation.home(other) + (here.path().isEmpty() ? "" : "/" + here.path()) + here.query();
    }

    @Override
    public String application(Here here) {
        return "/" + here.application();
    }

    @Override
    public String changes(String page) {
        return "/api/v1/" + page + "/changes.atom?lang=" + language;
    }

    @Override
    public String openData() {
        return below(ReadingNavigation.OPEN_DATA);
    }

    private String below(String path) {
        return root + "/" + path;
    }
}
