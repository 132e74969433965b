package org.vestka.directory.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.source.ReferenceDraft;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.PartialDate;

/**
 * What becomes different for a person already registered; null and empty mean unchanged.
 *
 * @param names take the place of those of the same language and role; aliases are added
 * @param stay opens and closes the last one; the same place again only confirms it
 * @param events added unless the same is held; charge, verdict and the like of the same kind and language are replaced
 */
public record PersonChange(
        PersonId person,
        @Nullable Gender gender,
        @Nullable PartialDate born,
        @Nullable PartialDate died,
        List<PersonName> names,
        List<TextDraft> texts,
        @Nullable StayDraft stay,
        List<DesignationDraft> designations,
        List<CaseEventDraft> events,
        List<ReferenceDraft> references,
        SourceDraft source) {

    public PersonChange {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
        designations = List.copyOf(designations);
        events = List.copyOf(events);
        references = List.copyOf(references);
    }
}
