package org.vestka.directory.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;

/**
 * What a record is made of.
 *
 * @param version what is handed back by whoever takes something out
 * @param adopters how many keep writing
 * @param waiting what one editor has proposed; null: nothing
 * @param mine whether that was the one who asks
 */
public record SplitPreview(
        PersonId person,
        int version,
        List<SplitPart> parts,
        int adopters,
        @Nullable Splitting waiting,
        boolean mine) {}
