package org.vestka.directory.ui;

import java.time.LocalDate;

/** Why no past state is shown, and where to go instead: the same words whatever the reason is. */
public record PastNowhere(String title, String text, String act) {

    /** Nothing is kept of the day: the page began later, or was not kept, or nobody may read it. */
    public static PastNowhere of(LocalDate day, DirectoryWords words) {
        return new PastNowhere(
                words.text("past.none.title"),
                words.text("past.none.text", words.dates().exact(day)),
                words.text("past.today"));
    }

    /** What was asked for is no day that is over. */
    public static PastNowhere noDay(DirectoryWords words) {
        return new PastNowhere(words.text("past.wrong.title"), words.text("past.wrong.text"), words.text("past.today"));
    }
}
