package org.vestka.letters.bank;

import java.util.List;

/**
 * What a trustee takes along of one person.
 *
 * @param copies those in it: the ones that may be deleted here once they are safe
 * @param file as the offline page reads it
 */
public record Bundle(List<CopyId> copies, byte[] file) {

    public Bundle {
        copies = List.copyOf(copies);
    }
}
