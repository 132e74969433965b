package org.vestka.directory.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.PersonText;
import org.vestka.directory.place.ELetterService;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.ui.ComingActs;
import org.vestka.directory.ui.DirectoryWords.Freshness;
import org.vestka.directory.ui.person.MattersNow;
import org.vestka.directory.ui.person.PersonHistory;
import org.vestka.directory.ui.person.PersonWords.State;

/**
 * A person's page.
 *
 * @param envelope null where none can be written; then {@code nowhere} says why
 * @param coming what is announced of the place
 * @param services that print letters typed on a screen
 * @param daysOff on the way of a letter; null for none
 * @param others where those are whom letters can reach
 */
public record PersonReading(
        Frame frame,
        PersonPage person,
        String language,
        List<Name> otherNames,
        List<State> states,
        MattersNow.Told matters,
        @Nullable Envelope envelope,
        List<ComingActs.Coming> coming,
        @Nullable Nowhere nowhere,
        @Nullable String others,
        List<ELetterService> services,
        @Nullable String daysOff,
        List<PersonText> about,
        List<Guideline> rules,
        List<PersonText> story,
        List<PersonHistory.Chapter> chapters,
        List<PlaceReading.Part> parts) {

    /** @param language null for the reader's own */
    public record Name(String text, @Nullable String language) {}

    /**
     * @param stale why the address cannot be relied on; null where it can
     * @param place where more is told of the place
     */
    public record Envelope(
            Printable address,
            Freshness freshness,
            @Nullable String stale,
            @Nullable String place,
            SourceView source,
            @Nullable SourceView verification) {}

    /**
     * @param gone that the place is closed; null where it is not
     * @param since how long somebody has been on the way; null where they are not
     */
    public record Nowhere(
            String why, @Nullable String gone, @Nullable String since) {}
}
