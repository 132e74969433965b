package org.vestka.directory.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page.
 *
 * @param form null in a folder of files, where finding somebody is a page of its own
 * @param steps how it goes, title and text
 */
public record HomeReading(
        Frame frame,
        String title,
        String lead,
        long waiting,
        String waitingMeaning,
        long none,
        String noneMeaning,
        PeopleReading.@Nullable Form form,
        List<Step> steps) {

    /** One of the steps. */
    public record Step(String title, String text) {}
}
