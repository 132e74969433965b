package org.vestka.directory.duplicates;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Publication;

/**
 * What joining two records would do.
 *
 * @param keptVersion what is handed back by whoever joins them
 * @param choices facts of which the two say different things
 * @param refused why it cannot be done as they are; null: it can
 * @param shown how much will be shown of the one who stays
 * @param waiting what one editor has proposed; null: nothing
 * @param mine whether that was the one who asks
 * @param evidence why they are likely one; empty where nobody has found them
 */
public record JoiningPreview(
        PersonId kept,
        int keptVersion,
        PersonId other,
        int otherVersion,
        List<FactChoice> choices,
        JoinRefused.@Nullable Reason refused,
        Publication shown,
        @Nullable Joining waiting,
        boolean mine,
        Set<Evidence> evidence) {}
