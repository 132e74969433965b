package org.vestka.directory.web.reading;

import java.util.List;

/** The first page of a folder: the languages. */
public record RootReading(List<Language> languages) {

    /** @param asOf of what day the folder is */
    public record Language(String tag, String label, String title, String asOf) {}
}
