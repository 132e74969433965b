package org.vestka.directory.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form on which anybody says what is wrong with a page, or asks that it be hidden.
 *
 * @param name of whose page it is, {@code back} leads there
 * @param action where the form is sent
 * @param stamp tells that the form is ours and of today
 * @param send what the button says
 * @param what hiding does; null where something is wrong
 * @param error why it was not taken; null at first
 */
public record CorrectReading(
        Frame frame,
        String title,
        String name,
        String back,
        String action,
        String stamp,
        boolean hide,
        String send,
        @Nullable String what,
        List<Choice> matters,
        String words,
        String knownFrom,
        @Nullable String error) {

    /** A matter to choose. */
    public record Choice(String value, String text, boolean chosen) {}
}
