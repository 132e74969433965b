package org.vestka.directory.person;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.attention.AttentionNumbers;
import org.vestka.directory.custody.CaseEventView;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.ReachabilityView;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.history.Standing;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * Everything a person's page shows to the one who asks. Histories stand latest first. Of a person published as {@link
 * Publication#LIMITED} only names and the present place are filled in.
 *
 * @param age today, or at death; null when unknown
 * @param picture whether there is one to fetch
 * @param reachabilityChanges what followed from the stays, and editors' words in its place; {@code reachability} is what
 *     holds now
 * @param publicationChanges as far as the one who asks may know of them
 * @param changes what was changed on the page, as far as the one who asks may know of it
 * @param attention how much post the person gets
 * @param version goes up with every change; whoever saves hands back the one they saw
 * @param standing of which day all of this is
 */
public record PersonPage(
        PersonId id,
        PublicId publicId,
        CountryCode country,
        List<PersonName> names,
        Gender gender,
        @Nullable MonthDay birthday,
        @Nullable AgeBand age,
        @Nullable PartialDate died,
        boolean picture,
        List<PersonText> texts,
        Publication publication,
        Reachability reachability,
        CustodyKind custody,
        @Nullable StayView stay,
        List<DesignationView> designations,
        List<StayView> stays,
        List<ReachabilityView> reachabilityChanges,
        List<PublicationView> publicationChanges,
        List<CaseEventView> events,
        List<PageChange> changes,
        List<SourceView> sources,
        AttentionNumbers attention,
        boolean invented,
        int version,
        Standing standing) {

    public String nameIn(LanguageTag reader) {
        return Names.in(reader, names);
    }

    public String originalName() {
        return Names.original(names);
    }

    /** The text in the reader's language, else in any, the field's languages first. */
    public Optional<PersonText> text(PersonTextKind kind, LanguageTag reader) {
        return texts.stream()
                .filter(text -> text.kind() == kind)
                .min(java.util.Comparator.comparing(
                                (PersonText text) -> !text.language().equals(reader))
                        .thenComparing(PersonText::language));
    }

    /** The designation that says most of those that hold. */
    public Optional<DesignationView> designation() {
        return designations.stream()
                .filter(DesignationView::holds)
                .min(java.util.Comparator.comparing(DesignationView::value));
    }
}
