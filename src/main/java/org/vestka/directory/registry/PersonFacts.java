package org.vestka.directory.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * What one source says of one person; null and empty where it says nothing.
 *
 * @param references the ids under which lists know the person
 * @param source of every one of these facts
 */
public record PersonFacts(
        @Nullable Gender gender,
        @Nullable PartialDate born,
        @Nullable PartialDate died,
        List<PersonName> names,
        List<TextDraft> texts,
        List<StayDraft> stays,
        List<DesignationDraft> designations,
        List<CaseEventDraft> events,
        List<ReferenceDraft> references,
        SourceDraft source) {

    public PersonFacts {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
        stays = List.copyOf(stays);
        designations = List.copyOf(designations);
        events = List.copyOf(events);
        references = List.copyOf(references);
    }

    /** Begins with nothing said. */
    public static Builder by(SourceDraft source) {
        return new Builder(source);
    }

    /** Gathers facts by their names. */
    public static final class Builder {

        private final SourceDraft source;
        private @Nullable Gender gender;
        private @Nullable PartialDate born;
        private @Nullable PartialDate died;
        private List<PersonName> names = List.of();
        private List<TextDraft> texts = List.of();
        private List<StayDraft> stays = List.of();
        private List<DesignationDraft> designations = List.of();
        private List<CaseEventDraft> events = List.of();
        private List<ReferenceDraft> references = List.of();

        private Builder(SourceDraft source) {
            this.source = source;
        }

        public Builder gender(@Nullable Gender value) {
            gender = value;
            return this;
        }

        public Builder born(@Nullable PartialDate value) {
            born = value;
            return this;
        }

        public Builder died(@Nullable PartialDate value) {
            died = value;
            return this;
        }

        public Builder names(List<PersonName> value) {
            names = value;
            return this;
        }

        public Builder texts(List<TextDraft> value) {
            texts = value;
            return this;
        }

        /** Earliest first. */
        public Builder stays(List<StayDraft> value) {
            stays = value;
            return this;
        }

        public Builder stay(StayDraft value) {
            return stays(List.of(value));
        }

        public Builder designations(List<DesignationDraft> value) {
            designations = value;
            return this;
        }

        public Builder designation(DesignationDraft value) {
            return designations(List.of(value));
        }

        public Builder events(List<CaseEventDraft> value) {
            events = value;
            return this;
        }

        public Builder references(List<ReferenceDraft> value) {
            references = value;
            return this;
        }

        public PersonFacts build() {
            return new PersonFacts(gender, born, died, names, texts, stays, designations, events, references, source);
        }
    }
}
