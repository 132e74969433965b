package org.vestka.directory.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.AddressId;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;

/** Where a letter to a person goes, or why none can. */
public sealed interface MailingAddress {

    PersonId person();

    /**
     * An address that can go on paper.
     *
     * @param name the lines of the name, wherever among the others the country writes them
     * @param lines exactly as on paper, top to bottom, the country line last
     * @param language of the lines
     * @param latinLines the same for reading, in Latin letters; never for the envelope
     * @param verifiedOn when somebody last vouched both for the place's address and for the person being there: the
     *     older of the two days; null where nobody ever has
     * @param fresh whether the address is verified and the verification is not older than the country's limit; where it
     *     is false, print only when told to, and say so on the sheet
     * @param verification who vouched for the place's address
     * @param placeVerifiedOn when they did; null where nobody has
     */
    record Printable(
            PersonId person,
            FacilityId facility,
            AddressId address,
            List<String> name,
            List<String> lines,
            LanguageTag language,
            List<String> latinLines,
            AddressStatus status,
            @Nullable LocalDate verifiedOn,
            boolean fresh,
            SourceView source,
            @Nullable SourceView verification,
            @Nullable LocalDate placeVerifiedOn)
            implements MailingAddress {

        /** Whether the older of the two days is the one on which somebody knew the person to be there. */
        public boolean limitedByStay() {
            return verifiedOn != null && placeVerifiedOn != null && verifiedOn.isBefore(placeVerifiedOn);
        }

        public Printable {
            name = List.copyOf(name);
            lines = List.copyOf(lines);
            latinLines = List.copyOf(latinLines);
        }
    }

    /**
     * No letter can be addressed.
     *
     * @param missing what is not known of the name line, where that is the reason
     */
    record Unprintable(PersonId person, Reason reason, List<NamePart> missing) implements MailingAddress {

        public Unprintable {
            missing = List.copyOf(missing);
        }

        public Unprintable(PersonId person, Reason reason) {
            this(person, reason, List.of());
        }
    }

    /** Why not. */
    enum Reason {
        /** Held at home, which is never shown nor stored. */
        PRIVATE_HOME,
        NO_ADDRESS,
        /** Only a dead address is known. */
        ADDRESS_DEAD,
        IN_TRANSIT,
        RELEASED_OR_ABROAD,
        /** Whoever is remembered only, too. */
        DIED,
        /** The person is not shown, or only remembered. */
        NOT_PUBLIC,
        /** No name is held in the letters that the envelope needs. */
        NO_ENVELOPE_NAME,
        /** The country writes more on an envelope than is held of the name. */
        NAME_INCOMPLETE,
        /** The country writes the year of birth on an envelope, and of the person no more than name and place is shown. */
        YEAR_NOT_SHOWN
    }
}
