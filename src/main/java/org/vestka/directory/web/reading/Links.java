package org.vestka.directory.web.reading;

import java.time.Month;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PublicId;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.counts.PeopleOfDayFilter;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.shared.LanguageTag;

/**
 * Where the pages of one edition are: served by this application, or in a folder of files. Null is what an edition does not
 * have; its words then stand without a link.
 */
public interface Links {

    String home();

    String style();

    /** Finding somebody by name. */
    String search();

    /** @param page from 1 */
    @Nullable
    String people(PersonListLocation location, int page);

    String person(PublicId person);

    String picture(PublicId person);

    /**
     * A picture of a module above.
     *
     * @param path as it is served, without a leading slash
     * @param file in a folder, below that of the pictures
     */
    String picture(String path, String file);

    String places();

    String place(String code);

    String guide();

    @Nullable
    String birthdays(Month month, int page);

    @Nullable
    String counts(CountQuestion question);

    /** Today's numbers of a country. */
    String countsIn(CountryCode country);

    /** @param page from 1 */
    @Nullable
    String peopleOfDay(CountQuestion question, PeopleOfDayFilter filter, int page);

    @Nullable
    String countsFile(CountQuestion question, String table);

    /** Where a chapter begins that another module adds; without a leading slash. */
    @Nullable
    String chapter(String path);

    /**
     * Where somebody says that something is wrong on a page, or asks that it be hidden.
     *
     * @param page as the application has it
     */
    @Nullable
    String wish(String page, String wish);

    /**
     * Where a past state of a page is asked for, without the day; null where it cannot be.
     *
     * @param page as the application has it
     */
    @Nullable
    String past(String page);

    /** A page of this edition in another language. */
    String inLanguage(LanguageTag other, Here here);

    /** The same place in the application; null where that cannot be reached from here. */
    @Nullable
    String application(Here here);

    /**
     * What is changed on the page of a person or a place, for a feed reader; null where it cannot be asked for.
     *
     * @param page as the application has it
     */
    @Nullable
    String changes(String page);

    /** Data, files and feeds; null where they cannot be asked for. */
    @Nullable
    String openData();
}
