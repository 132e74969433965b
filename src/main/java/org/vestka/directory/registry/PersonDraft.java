package org.vestka.directory.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.custody.CaseEventDraft;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.source.ReferenceDraft;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.PartialDate;

/**
 * A person to be registered, with everything known at once.
 *
 * @param stays earliest first; all but the last count as ended
 * @param references the ids under which lists know the person
 * @param source of the person and of every fact that brings none of its own
 */
public record PersonDraft(
        CountryCode country,
        Gender gender,
        @Nullable PartialDate born,
        @Nullable PartialDate died,
        Publication publication,
        boolean invented,
        List<PersonName> names,
        List<TextDraft> texts,
        List<StayDraft> stays,
        List<DesignationDraft> designations,
        List<CaseEventDraft> events,
        List<ReferenceDraft> references,
        SourceDraft source) {

    /** @throws IllegalArgumentException without a name */
    public PersonDraft {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
        stays = List.copyOf(stays);
        designations = List.copyOf(designations);
        events = List.copyOf(events);
        references = List.copyOf(references);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a person has a name");
        }
    }
}
