package org.vestka.museum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.person.PersonBrief;

/**
 * A letter as editors see it.
 *
 * @param mine whether the one who asks has it in hand
 * @param remark why a second editor declined it
 * @param consents latest first
 * @param lacking what keeps it from being shown, in order
 */
public record MuseumWork(
        MuseumCode code,
        PersonBrief person,
        MuseumLetterDraft draft,
        MuseumLetterState state,
        boolean mine,
        int version,
        @Nullable String remark,
        List<Consent> consents,
        List<MuseumPage> pages,
        List<MuseumText> texts,
        List<MuseumRefused.Reason> lacking) {

    public MuseumWork {
        consents = List.copyOf(consents);
        pages = List.copyOf(pages);
        texts = List.copyOf(texts);
        lacking = List.copyOf(lacking);
    }

    /** Whether the one who asks may change it now. */
    public boolean changeable() {
        return mine && state == MuseumLetterState.DRAFT;
    }

    public boolean consented() {
        return consents.stream().anyMatch(Consent::stands);
    }
}
