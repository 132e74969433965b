package org.vestka.directory.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** The past day of a page, as it stands in a URL. */
public sealed interface PastDay {

    /** None is asked for: the page as it is. */
    record Now() implements PastDay {}

    /** A day that is over. */
    record Past(LocalDate day) implements PastDay {}

    /** No day, or one that is not over: nobody knows yet what will stand there at its end. */
    record Unreadable() implements PastDay {}

    /** Reads query parameters; of repeated ones the first. Today's page is the page as it is. */
    static PastDay read(Map<String, List<String>> parameters, LocalDate today) {
        List<String> asked = parameters.getOrDefault(DirectoryNavigation.AS_OF, List.of());
        if (asked.isEmpty() || asked.getFirst().isBlank()) {
            return new Now();
        }
        String text = asked.getFirst().strip();
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return new Unreadable();
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return day.equals(today) ? new Now() : day.isAfter(today) ? new Unreadable() : new Past(day);
        } catch (DateTimeParseException e) {
            return new Unreadable();
        }
    }
}
