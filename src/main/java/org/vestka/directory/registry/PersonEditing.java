package org.vestka.directory.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayOutOfOrder;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.UnreadablePicture;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.PartialDate;
import org.vestka.shared.security.ForEditors;

/** An editor's small acts on one person. Each is dated, sourced as an editor's word, and kept in the audit trail. */
@Service
@AgainAfterDeadlock
@Transactional
public class PersonEditing {

    private static final String PERSON = "person";

    private final Registry registry;
    private final FacilityRegistry facilities;
    private final People people;
    private final AddressBook addresses;
    private final AuditTrail audit;
    private final Clock clock;

    PersonEditing(
            Registry registry,
            FacilityRegistry facilities,
            People people,
            AddressBook addresses,
            AuditTrail audit,
            Clock clock) {
        this.registry = registry;
        this.facilities = facilities;
        this.people = people;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** Decides how much of the person is shown. */
    @ForEditors
    public void publish(PersonId person, Publication publication) {
        registry.publish(List.of(person), publication, SourceDraft.editor(today()));
        record("person.published." + publication.name().toLowerCase(Locale.ROOT), person);
    }

    /**
     * Says that the person is still where the list says, and that letters go to this address: both as of today.
     *
     * @return whether there was anything to confirm: a person held somewhere
     */
    @ForEditors
    public boolean verify(PersonId person) {
        SourceDraft source = SourceDraft.editor(today());
        StayView stay = people.brief(person)
                .flatMap(brief -> people.page(brief.publicId()))
                .map(PersonPage::stay)
                .orElse(null);
        if (stay == null) {
            return false;
        }
        registry.openStay(
                person,
                new StayDraft(
                        stay.custody(),
                        stay.facility(),
                        stay.unit(),
                        stay.regime(),
                        StayState.CONFIRMED,
                        stay.from(),
                        stay.reason(),
                        today()),
                source);
        if (addresses.of(person, today()) instanceof Printable printable) {
            facilities.verifyAddress(printable.address(), today(), source);
        }
        record("person.verified", person);
        return true;
    }

    /**
     * Shows a portrait. Only what is drawn anew from it is kept.
     *
     * @param uploaded JPEG or PNG; whoever hands it over has bounded it
     * @throws UnreadablePicture when it is no such picture
     */
    @ForEditors
    public void putPicture(PersonId person, byte[] uploaded) {
        registry.putPicture(person, PortraitMaker.make(uploaded), SourceDraft.editor(today()));
        record("person.pictured", person);
    }

    @ForEditors
    public void removePicture(PersonId person) {
        registry.putPicture(person, null, SourceDraft.editor(today()));
        record("person.unpictured", person);
    }

    /**
     * Records where a person is now; the last stay ends.
     *
     * @throws StayOutOfOrder when the stay begins before the present one
     */
    @ForEditors
    public void recordStay(PersonId person, StayDraft stay, SourceDraft source) {
        registry.openStay(person, stay, source);
        record("person.stay", person);
    }

    /**
     * Records that people were released, left or died, in one act for many.
     *
     * @throws IllegalArgumentException when the kind says that somebody is still held
     * @throws StayOutOfOrder when somebody's present stay began later
     */
    @ForEditors
    public void recordRelease(
            Collection<PersonId> released, CustodyKind kind, @Nullable PartialDate on, SourceDraft source) {
        registry.release(released, kind, on, source);
        released.stream().distinct().sorted().forEach(person -> record("person.release", person));
    }

    /** Says whether letters get there, before what the stay alone says; null lets the stay speak again. */
    @ForEditors
    public void overrideReachability(
            PersonId person,
            @Nullable Reachability value,
            LocalDate from,
            @Nullable LocalDate until,
            SourceDraft source) {
        registry.overrideReachability(person, value, from, until, source);
        record("person.reachability", person);
    }

    /** A place moves: everyone there gets the new address at once, the old ones are dead. */
    @ForEditors
    public void moveFacility(FacilityId facility, AddressDraft to, PartialDate on, SourceDraft source) {
        facilities.move(facility, to, on, source);
        audit.record("facility.moved", "facility", Long.toString(facility.value()));
    }

    private void record(String act, PersonId person) {
        audit.record(act, PERSON, Long.toString(person.value()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
