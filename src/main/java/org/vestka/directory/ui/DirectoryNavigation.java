package org.vestka.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PublicId;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.CountsLocation;
import org.vestka.directory.counts.PeopleOfDayFilter;
import org.vestka.directory.list.PersonFilter;
import org.vestka.shared.LanguageTag;

/** Where the screens of the directory are. Every method gives a path of this application without a leading slash. */
public final class DirectoryNavigation {

    /** Routes of the screens, for their own annotations and the menu. */
    public static final String PEOPLE = "people";

    public static final String PLACES = "places";
    public static final String HOW_TO_WRITE = "how-to-write";
    public static final String COUNTS = "counts";

    /** Who waits for letters. */
    public static final String COVERAGE = "coverage";

    /** How many letters everybody should get. */
    public static final String AIMS = "aims";

    public static final String MOTION = "motion";
    public static final String VERIFY = "motion/verify";

    /** Records that seem to be of one person. */
    public static final String DUPLICATES = PEOPLE + "/duplicates";

    /** What editors decide about. */
    public static final String CORRECTIONS = "corrections";
    /** Below a page: something is wrong or missing. */
    public static final String CORRECT = "correct";
    /** In the address of a form: what it answers. */
    public static final String CORRECTION = "correction";
    /** Below a page: please hide this. */
    public static final String HIDE = "hide";

    /** Parameter of the list of places: each leads to where one says what happens to it. */
    public static final String CHANGE = "change";

    /** Parameter of a page: the past day at whose end it stood so. */
    public static final String AS_OF = "asof";

    private DirectoryNavigation() {}

    /** The list as it opens. */
    public static String people() {
        return PEOPLE;
    }

    /** The list with a filter. */
    public static String people(PersonFilter filter) {
        return PersonListLocation.of(filter).href();
    }

    /** Everybody held in a place. */
    public static String peopleIn(FacilityId facility) {
        return people(PersonFilter.ALL.withFacility(facility));
    }

    public static String person(PublicId person) {
        return PEOPLE + "/" + person.value();
    }

    /** A page as it stood at the end of a past day. */
    public static String asOf(String page, LocalDate day) {
        return page + "?" + AS_OF + "=" + day;
    }

    /** Two records side by side, the one first that would stay. */
    public static String pair(PublicId kept, PublicId other) {
        return DUPLICATES + "/" + kept.value() + "/" + other.value();
    }

    /** A page that tells of two people. */
    public static String split(PublicId person) {
        return person(person) + "/split";
    }

    /** The portrait, given to whoever may see the person. */
    public static String picture(PublicId person) {
        return "pictures/" + person.value();
    }

    public static String places() {
        return PLACES;
    }

    /** For an editor to say which place changes. */
    public static String placesToChange() {
        return PLACES + "?" + CHANGE;
    }

    /** @param code of the country pack: {@code BY-IK-1} */
    public static String place(String code) {
        return PLACES + "/" + code;
    }

    /** A place moves, closes, becomes another. */
    public static String changePlace(String code) {
        return place(code) + "/change";
    }

    /** The same, in answer to what somebody said is wrong. */
    public static String changePlace(String code, long correction) {
        return changePlace(code) + "?" + CORRECTION + "=" + correction;
    }

    /** An address of a place that waits for a second editor. */
    public static String proposedAddress(String code) {
        return place(code) + "/proposed";
    }

    /** What was done with many at once. */
    public static String motion() {
        return MOTION;
    }

    /** People were freed. */
    public static String released() {
        return MOTION + "/people/released";
    }

    /** People are somewhere else. */
    public static String moved() {
        return MOTION + "/people/moved";
    }

    /** One person was freed. */
    public static String released(PublicId person) {
        return released() + "?person=" + person.value();
    }

    /** One person is somewhere else. */
    public static String moved(PublicId person) {
        return moved() + "?person=" + person.value();
    }

    public static String howToWrite() {
        return HOW_TO_WRITE;
    }

    /** Today's numbers of a country. */
    public static String countsIn(CountryCode country) {
        return COUNTS + "?country=" + country;
    }

    /** The numbers of a day. */
    public static String counts(CountQuestion question) {
        return COUNTS + CountsLocation.query(question, PeopleOfDayFilter.ALL);
    }

    /** The people behind one of them. */
    public static String peopleOfDay(CountQuestion question, PeopleOfDayFilter filter) {
        return COUNTS + "/people" + CountsLocation.query(question, filter);
    }

    /** @param table {@code statement}, {@code trend} or a word of what is counted by */
    public static String countsFile(CountQuestion question, String table, LanguageTag language) {
        String query = CountsLocation.query(question, PeopleOfDayFilter.ALL);
        return "api/v1/counts/" + table + ".csv" + query + "&lang=" + language;
    }

    /** Who waits for letters in a country. */
    public static String coverage(CountryCode country) {
        return COVERAGE + "?country=" + country;
    }

    /** Who cannot be written to there, and why. */
    public static String coverageApart(CountryCode country) {
        return COVERAGE + "/apart?country=" + country;
    }

    /** @param table {@code places}, {@code custody}, {@code apart} or {@code trend} */
    public static String coverageFile(CountryCode country, String table, LanguageTag language) {
        return "api/v1/coverage/" + table + ".csv?country=" + country + "&lang=" + language;
    }

    /** Opens one of these paths. */
    public static void open(String path) {
        Location location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
