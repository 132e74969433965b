package org.vestka.directory.duplicates;

import java.util.List;
import org.vestka.directory.search.NameReader;
import org.vestka.directory.search.NameReader.ReadWord;

/** Somebody whose names were read. */
record ReadPerson(KnownPerson known, List<List<ReadWord>> names) {

    /** Of more words no name is compared. */
    private static final int MOST_WORDS = 5;

    static ReadPerson of(KnownPerson known, NameReader reader) {
        return new ReadPerson(
                known,
                known.names().stream()
                        .map(reader::read)
                        .filter(name -> name.size() > 1)
                        .map(name -> name.size() > MOST_WORDS ? name.subList(0, MOST_WORDS) : name)
                        .distinct()
                        .toList());
    }
}
