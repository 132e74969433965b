package org.vestka.directory.web.reading;

import java.time.Month;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PublicId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.PeopleOfDayFilter;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.shared.LanguageTag;

/**
 * The pages as files of a folder: a folder for each language, every link relative, so that it opens from wherever it lies.
 * What would have to be asked (filters, other days) is not there.
 */
final class FolderLinks implements Links {

    static final String HOME = "index.html";
    static final String STYLE = "style.css";
    static final String SEARCH = "search.html";
    static final String GUIDE = "how-to-write.html";
    static final String COUNTS = "counts.html";
    static final String COVERAGE = "coverage.html";
    private static final String COVERAGE_OF = DirectoryNavigation.COVERAGE + "?country=";

    private final Map<FacilityId, String> codes;
    /** From the page's own folder to that of its language. */
    static final String PICTURES = "pictures/";

    private final String up;

    /**
     * @param file of the page on which the links stand, below the folder of its language
     * @param codes of the places whose people have lists of their own
     */
    FolderLinks(String file, Map<FacilityId, String> codes) {
        this.up =
                "../".repeat((int) file.chars().filter(letter -> letter == '/').count());
        this.codes = codes;
    }

    static String heldFile(int page) {
        return numbered(DirectoryNavigation.PEOPLE + "/index", page);
    }

    static String everybodyFile(int page) {
        return numbered("everybody/index", page);
    }

    static String writableFile(int page) {
        return numbered("writable/index", page);
    }

    static String placeFile(String code, int page) {
        return numbered(DirectoryNavigation.PLACES + "/people-" + code, page);
    }

    static String birthdaysFile(Month month, int page) {
        return numbered(ReadingNavigation.BIRTHDAYS + "/" + UrlWord.of(month), page);
    }

    /** @param country null for the one that {@link #COUNTS} opens with */
    static String countsFile(@Nullable CountryCode country) {
        return country == null ? COUNTS : "counts-" + country + ".html";
    }

    static String coverageFile(CountryCode country) {
        return "coverage-" + country + ".html";
    }

    static String personFile(PublicId person) {
        return DirectoryNavigation.person(person) + ".html";
    }

    private static String numbered(String name, int page) {
        return name + (page > 1 ? "-" + page : "") + ".html";
    }

    /** Any file of the same language. */
    String file(String name) {
        return up + name;
    }

    @Override
    public String home() {
        return up + HOME;
    }

    @Override
    public String style() {
        return up + "../" + STYLE;
    }

    @Override
    public String search() {
        return up + SEARCH;
    }

    @Override
    public @Nullable String people(PersonListLocation location, int page) {
        PersonFilter chosen = location.chosen();
        if (chosen.equals(PersonFilter.ALL)) {
            return up + heldFile(page);
        }
        if (chosen.equals(PersonFilter.ALL.withWritable(true))) {
            return up + writableFile(page);
        }
        if (chosen.withCustody(java.util.Set.of()).equals(PersonFilter.ALL)
                && location.filter().custody().isEmpty()) {
            return up + everybodyFile(page);
        }
        String code = chosen.facility() == null ? null : codes.get(chosen.facility());
        return code != null && chosen.withFacility(null).equals(PersonFilter.ALL) ? up + placeFile(code, page) : null;
    }

    @Override
    public String person(PublicId person) {
        return up + personFile(person);
    }

    @Override
    public String picture(PublicId person) {
        return up + "../pictures/" + person.value() + ".jpg";
    }

    @Override
    public String picture(String path, String file) {
        return up + "../" + PICTURES + file;
    }

    @Override
    public String places() {
        return up + DirectoryNavigation.PLACES + "/index.html";
    }

    @Override
    public String place(String code) {
        return up + DirectoryNavigation.place(code) + ".html";
    }

    @Override
    public String guide() {
        return up + GUIDE;
    }

    @Override
    public String birthdays(Month month, int page) {
        return up + birthdaysFile(month, page);
    }

    @Override
    public @Nullable String counts(CountQuestion question) {
        return null;
    }

    @Override
    public String countsIn(CountryCode country) {
        return up + countsFile(country);
    }

    @Override
    public @Nullable String peopleOfDay(CountQuestion question, PeopleOfDayFilter filter, int page) {
        return null;
    }

    @Override
    public @Nullable String countsFile(CountQuestion question, String table) {
        return null;
    }

    @Override
    public @Nullable String chapter(String path) {
        return switch (path) {
            case DirectoryNavigation.PEOPLE -> up + heldFile(1);
            case DirectoryNavigation.PLACES -> places();
            case DirectoryNavigation.HOW_TO_WRITE -> guide();
            case DirectoryNavigation.COUNTS -> up + COUNTS;
            case DirectoryNavigation.COVERAGE -> up + COVERAGE;
            case ReadingNavigation.BIRTHDAYS -> up + ReadingNavigation.BIRTHDAYS + "/index.html";
            case String one
            when one.startsWith(COVERAGE_OF) -> up + coverageFile(new CountryCode(one.substring(COVERAGE_OF.length())));
            // of the pages that a module above gives along, those that need not be asked for
            default -> {
                if (path.startsWith(ReadingNavigation.MUSEUM + "?")) {
                    // all letters stand on the one page
                    yield up + ReadingNavigation.MUSEUM + ".html";
                }
                boolean along =
                        path.startsWith(ReadingNavigation.OBSERVATORY) || path.startsWith(ReadingNavigation.MUSEUM);
                yield along && !path.contains("?") ? up + path + ".html" : null;
            }
        };
    }

    @Override
    public @Nullable String wish(String page, String wish) {
        return null;
    }

    @Override
    public @Nullable String past(String page) {
        return null;
    }

    @Override
    public String inLanguage(LanguageTag other, Here here) {
        return up + "../" + other.value() + "/" + here.file();
    }

    @Override
    public @Nullable String application(Here here) {
        return null;
    }

    @Override
    public @Nullable String changes(String page) {
        return null;
    }

    @Override
    public @Nullable String openData() {
        return null;
    }
}
