package org.vestka.directory.web.open;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of one person.
 *
 * @param envelope null where no letter can be addressed; then {@code noEnvelope} says why
 * @param stays latest first; of limited people none: the place of the present one stands in the row
 */
record OpenPersonPage(
        LocalDate day,
        Terms.Licence licence,
        String language,
        OpenPerson person,
        @Nullable Envelope envelope,
        @Nullable String noEnvelope,
        List<Designation> designations,
        List<Stay> stays,
        List<Text> texts) {

    /**
     * The address as it goes on paper.
     *
     * @param lines top to bottom
     * @param latinLines for reading, never for the envelope
     * @param fresh whether it was confirmed within the country's limit
     */
    record Envelope(
            String language,
            List<String> lines,
            List<String> latinLines,
            String state,
            boolean fresh,
            @Nullable LocalDate verified,
            Source source) {}

    /** @param holds whether the body says so still */
    record Designation(
            String body,
            String bodyName,
            String value,
            @Nullable String from,
            @Nullable String until,
            boolean holds,
            Source source) {}

    /** @param until the day it ended, exclusive */
    record Stay(
            String custody,
            String custodyText,
            @Nullable String placeName,
            @Nullable String from,
            @Nullable String until,
            boolean open,
            Source source) {}

    /** In the words and the language of its source. */
    record Text(String kind, String language, String text, Source source) {}

    /** Where a fact comes from. */
    record Source(String text, List<String> links) {}
}
