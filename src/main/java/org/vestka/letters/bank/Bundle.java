package org.vestka.letters.bank;

import java.util.List;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;

/**
 * What a trustee takes along of one person in one file.
 *
 * @param person named in the file by the public id alone
 * @param copies those that go into it: at most {@link #MOST}
 */
public record Bundle(PersonId person, PublicId publicId, List<CopyId> copies) {

    /** How many copies are in one file: some nine megabytes at most, which a page without network opens on an old machine. */
    public static final int MOST = 200;

    public Bundle {
        copies = List.copyOf(copies);
    }
}
