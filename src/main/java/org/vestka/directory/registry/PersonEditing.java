package org.vestka.directory.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.AddressId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayOutOfOrder;
import org.vestka.directory.duplicates.LikeUnshown;
import org.vestka.directory.duplicates.LikenessToHeld;
import org.vestka.directory.persistence.SecondHandRepository;
import org.vestka.directory.persistence.SecondHandRepository.Stored;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.NameInOtherLetters;
import org.vestka.directory.person.NameLetters;
import org.vestka.directory.person.NameWithMore;
import org.vestka.directory.person.OffPage;
import org.vestka.directory.person.PaperName;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Picture;
import org.vestka.directory.person.Publication;
import org.vestka.directory.person.UnreadablePicture;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress.Printable;
import org.vestka.directory.place.NoSuchAddress;
import org.vestka.directory.source.PrivateWords;
import org.vestka.directory.source.PrivateWordsInSource;
import org.vestka.directory.source.PrivateWordsInText;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEditors;

/**
 * An editor's acts. Each is dated, sourced as an editor's word, and kept in the audit trail.
 *
 * <p>Whoever acts on one person hands back the version they saw; {@link ChangedMeanwhile} when it is another by now.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class PersonEditing {

    private static final String PERSON = "person";

    private final Registry registry;
    private final FacilityRegistry facilities;
    private final AddressBook addresses;
    private final SecondHands hands;
    private final SecondHandRepository proposals;
    private final LikenessToHeld likeness;
    private final TakingOff takingOff;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    PersonEditing(
            Registry registry,
            FacilityRegistry facilities,
            AddressBook addresses,
            SecondHands hands,
            SecondHandRepository proposals,
            LikenessToHeld likeness,
            TakingOff takingOff,
            AuditTrail audit,
            Clock clock) {
        this.registry = registry;
        this.facilities = facilities;
        this.addresses = addresses;
        this.hands = hands;
        this.proposals = proposals;
        this.likeness = likeness;
        this.takingOff = takingOff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides how much of the person is shown; what shows more is only proposed, until another editor agrees by the same act.
     * Whoever could be written to is hidden at once, but promises and letters wait until another editor agrees; who is to be kept
     * in memory stays as they are until then, unless a death is on record.
     *
     * @param reason for editors
     * @throws ChangedMeanwhile also where somebody is hidden on a stranger's wish: that is decided in the queue
     * @throws ReasonRefused when there is none
     * @throws PerhapsUnshown when it may be somebody who is not shown in full, and nobody has said that they are two
     */
    @ForEditors
    public Published publish(PersonId person, int version, Publication publication, String reason) {
        String why = ReasonRefused.checked(reason);
        registry.lock(person, version);
        Publication before = registry.publication(person);
        if (publication == Publication.HIDDEN || before == Publication.HIDDEN) {
            throw new ChangedMeanwhile(person);
        }
        if (publication.visible() && before != Publication.PUBLIC) {
            refuseUnshown(person, List.of());
        }
        if (hands.ends(person, before, publication)) {
            return hide(person, before, publication, why);
        }
        boolean agreed = hands.endsInMemory(before, publication, registry.isDead(person))
                ? hands.agreeToEnd(person, publication, why)
                : hands.agree(person, before, publication, why);
        if (!agreed) {
            record("person.proposed." + publication.name().toLowerCase(Locale.ROOT), person);
            return new Published(version, true);
        }
        registry.publish(List.of(person), publication, SourceDraft.editor(today()));
        if (before != publication) {
            hands.changed(person, why);
        }
        record("person.published." + publication.name().toLowerCase(Locale.ROOT), person);
        return new Published(registry.version(person), false);
    }

    private Published hide(PersonId person, Publication before, Publication publication, String why) {
        boolean agreed = hands.agreeToEnd(person, publication, why);
        if (before != publication) {
            registry.hideFirst(person, publication, SourceDraft.editor(today()));
            hands.changed(person, why);
            record("person.published." + publication.name().toLowerCase(Locale.ROOT), person);
        }
        if (agreed) {
            registry.withdraw(person);
            record("person.ended", person);
        }
        return new Published(registry.version(person), !agreed);
    }

    /** Why as much is shown of a person as is; empty where no editor has said so. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<String> reason(PersonId person) {
        return proposals.reason(person);
    }

    /** Others who are not shown in full and may be the same person. Whoever agrees to show a page looks at them first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<LikeUnshown> likeUnshown(PersonId person) {
        return likeness.unshown(List.of(person));
    }

    /** What another editor, or oneself, would show of a person. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<PublicationProposal> proposed(PersonId person) {
        return proposals.proposed(person).map(this::proposal);
    }

    /** What waits for another editor, longest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<PublicationProposal> proposed(int offset, int limit) {
        return proposals.proposed(offset, limit).stream().map(this::proposal).toList();
    }

    private PublicationProposal proposal(Stored stored) {
        return new PublicationProposal(
                stored.person(), stored.publication(), stored.reason(), hands.mine(stored), stored.at());
    }

    /** Nothing comes of what somebody proposed to show. */
    @ForEditors
    public void decline(PersonId person) {
        registry.hold(List.of(person));
        if (proposals.drop(person)) {
            record("person.declined", person);
        }
    }

    /** Whether the one who asks may confirm an address, or has written it down and so leaves that to another. */
    @ForEditors
    @Transactional(readOnly = true)
    public boolean mayConfirm(AddressId address) {
        return hands.mayConfirm(address);
    }

    /**
     * Says as of today that the person is still where the list says, that letters to the place go to this address, or both.
     * The address is that of everybody who is held there.
     *
     * @param there whether the person's stay is vouched for
     * @param address the one shown, where that is vouched for
     * @param source where the editor knows it from
     * @return what there was to vouch for; for taking it back
     * @throws PrivateWordsInSource as every act here that names a source
     * @throws SecondHandNeeded when the address is one's own
     */
    @ForEditors
    public Vouching verify(
            PersonId person, int version, boolean there, @Nullable AddressId address, SourceDraft source) {
        PrivateWordsInSource.refuse(source);
        registry.lock(person, version);
        requireAnother(address);
        Vouching.Address place = address == null ? null : facilities.verifyAddress(address, today(), source);
        if (address != null
                && !(addresses.of(person, today()) instanceof Printable shown
                        && shown.address().equals(address))) {
            throw new ChangedMeanwhile(person);
        }
        Vouching.Stay stay =
                there ? registry.confirmStay(person, today(), source).orElse(null) : null;
        if (stay != null) {
            record("person.verified", person);
        }
        if (place != null) {
            record("address.verified", place.address());
        }
        return new Vouching(stay, place);
    }

    /**
     * Says as of today that letters to a place go to this address, for everybody who is held there.
     *
     * @return for taking it back
     * @throws NoSuchAddress when letters to it are lost
     * @throws SecondHandNeeded when the address is one's own
     */
    @ForEditors
    public Vouching verifyAddress(AddressId address, SourceDraft source) {
        PrivateWordsInSource.refuse(source);
        requireAnother(address);
        Vouching.Address place = facilities.verifyAddress(address, today(), source);
        record("address.verified", address);
        return new Vouching(null, place);
    }

    private void requireAnother(@Nullable AddressId address) {
        if (address != null && !hands.mayConfirm(address)) {
            throw new SecondHandNeeded();
        }
    }

    /** What is taken back of a confirmation of this address today, by whoever it was; empty when anything has befallen it since. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<Vouching> verifiedToday(AddressId address) {
        return facilities.vouchedFor(address, today()).map(place -> new Vouching(null, place));
    }

    /**
     * Takes back what was vouched for.
     *
     * @throws ChangedMeanwhile when the person has changed since
     * @throws NoSuchAddress when the address has
     */
    @ForEditors
    public void takeBack(Vouching vouching) {
        if (vouching.stay() != null) {
            registry.unconfirmStay(vouching.stay());
        }
        if (vouching.address() != null) {
            facilities.unverifyAddress(vouching.address());
        }
        if (vouching.stay() != null) {
            record("person.unverified", vouching.stay().person());
        }
        if (vouching.address() != null) {
            record("address.unverified", vouching.address().address());
        }
    }

    /**
     * Shows a portrait. Only what is drawn anew from it is kept.
     *
     * @param uploaded JPEG or PNG; whoever hands it over has bounded it
     * @throws UnreadablePicture when it is no such picture
     */
    @ForEditors
    public void putPicture(PersonId person, int version, byte[] uploaded) {
        Picture portrait = PortraitMaker.make(uploaded);
        registry.lock(person, version);
        registry.putPicture(person, portrait, SourceDraft.editor(today()));
        record("person.pictured", person);
    }

    @ForEditors
    public void removePicture(PersonId person, int version) {
        registry.lock(person, version);
        registry.putPicture(person, null, SourceDraft.editor(today()));
        record("person.unpictured", person);
    }

    /**
     * Writes down a name as somebody wrote it; one of the same language and role gives way to it, aliases stand beside each
     * other.
     *
     * @throws NameInOtherLetters when it is not written in the letters of its language
     * @throws NameWithMore when it holds more than a name
     */
    @ForEditors
    public void putName(PersonId person, int version, PersonName name) {
        refuseOnPaper(List.of(name));
        registry.lock(person, version);
        change(
                person,
                PersonFacts.by(SourceDraft.editor(today())).names(List.of(name)).build());
        record("person.named", person);
    }

    /**
     * Puts right what is told of a person: names, the day of birth, texts.
     *
     * @param facts with their source
     * @throws NameInOtherLetters when a name is not written in the letters of its language
     * @throws NameWithMore when a name holds more than a name
     * @throws PerhapsUnshown when a page shown would become that of somebody who may not be shown in full
     * @throws PrivateWordsInText when something tells of a relative, a home, a phone or an illness
     */
    @ForEditors
    public void amend(PersonId person, int version, PersonFacts facts) {
        PrivateWordsInSource.refuse(facts.source());
        refuseOnPaper(facts.names());
        if (facts.texts().stream()
                .anyMatch(text -> !PrivateWords.inList(text.text()).isEmpty())) {
            throw new PrivateWordsInText();
        }
        registry.lock(person, version);
        change(person, facts);
        record("person.amended", person);
    }

    /**
     * Takes off a page what stands there by mistake. It shows nothing that was not shown, so one hand is enough, as for putting it
     * right; entering it again undoes it.
     *
     * @param source where it is known from that it is not so
     * @param reason for editors
     * @return for {@link #takeBack(TakenStay)}, where it was a stay: nothing else enters one that is over
     * @throws ChangedMeanwhile also where it does not stand there, or is a stay that lasts
     * @throws ReasonRefused when there is none
     * @throws PerhapsUnshown when a page shown would become that of somebody who may not be shown in full
     */
    @ForEditors
    public Optional<TakenStay> takeOff(PersonId person, int version, OffPage what, SourceDraft source, String reason) {
        PrivateWordsInSource.refuse(source);
        String why = ReasonRefused.checked(reason);
        registry.lock(person, version);
        if (what instanceof OffPage.Stay && !registry.publication(person).visible()) {
            // what is told once somebody is shown again is reckoned from the stay that was seen last
            throw new ChangedMeanwhile(person);
        }
        List<Optional<TakenStay>> taken = new ArrayList<>();
        refusingUnshown(person, () -> taken.add(takingOff.takeOff(person, what, source, why)));
        record("person.takenOff", person);
        return taken.getFirst();
    }

    /**
     * Puts a stay back on the page it was taken off.
     *
     * @throws ChangedMeanwhile when the person has changed since
     */
    @ForEditors
    public void takeBack(TakenStay taken) {
        registry.lock(taken.person(), taken.version());
        takingOff.putBack(taken);
        record("person.stay", taken.person());
    }

    /**
     * The same for an envelope that bears the year of birth. The year is written down only where nothing is known of the birth:
     * who knows the day knows the year.
     *
     * @param born null to leave it open
     */
    @ForEditors
    public void putName(PersonId person, int version, PersonName name, @Nullable Year born) {
        refuseOnPaper(List.of(name));
        registry.lock(person, version);
        boolean unknown = !registry.isBornKnown(person);
        change(
                person,
                PersonFacts.by(SourceDraft.editor(today()))
                        .names(List.of(name))
                        .born(born != null && unknown ? PartialDate.ofYear(born.getValue()) : null)
                        .build());
        record("person.named", person);
    }

    /**
     * Records where a person is now; the last stay ends.
     *
     * @throws StayOutOfOrder when the stay begins before the present one
     */
    @ForEditors
    public void recordStay(PersonId person, int version, StayDraft stay, SourceDraft source) {
        PrivateWordsInSource.refuse(source);
        registry.lock(person, version);
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
        PrivateWordsInSource.refuse(source);
        registry.release(released, kind, on, source);
        released.stream().distinct().sorted().forEach(person -> record("person.release", person));
    }

    private void change(PersonId person, PersonFacts facts) {
        refusingUnshown(person, () -> registry.change(new PersonChange(person, facts)));
    }

    /**
     * A page that everybody reads, be it no more than name and place, does not become, by another name or birthday, that of
     * somebody who is not shown in full.
     */
    private void refusingUnshown(PersonId person, Runnable change) {
        boolean shown = registry.publication(person).visible();
        List<PersonId> before =
                shown ? likeUnshown(person).stream().map(LikeUnshown::unshown).toList() : List.of();
        change.run();
        if (shown) {
            refuseUnshown(person, before);
        }
    }

    private void refuseUnshown(PersonId person, List<PersonId> except) {
        likeUnshown(person).stream()
                .filter(like -> !like.saidTwo() && !except.contains(like.unshown()))
                .findFirst()
                .ifPresent(like -> {
                    throw new PerhapsUnshown(like);
                });
    }

    private static void refuseOnPaper(List<PersonName> names) {
        if (!names.stream().allMatch(NameLetters::fit)) {
            throw new NameInOtherLetters();
        }
        // another spelling stands on no envelope, and yet on the page
        if (!names.stream().allMatch(PaperName::fits)
                || names.stream().anyMatch(name -> PrivateWords.neverHarmless(name.name()))) {
            throw new NameWithMore();
        }
    }

    /** Says whether letters get there, before what the stay alone says; null lets the stay speak again. */
    @ForEditors
    public void overrideReachability(
            PersonId person,
            int version,
            @Nullable Reachability value,
            LocalDate from,
            @Nullable LocalDate until,
            SourceDraft source) {
        PrivateWordsInSource.refuse(source);
        registry.lock(person, version);
        registry.overrideReachability(person, value, from, until, source);
        record("person.reachability", person);
    }

    private void record(String act, AddressId address) {
        audit.record(act, "address", Long.toString(address.value()));
    }

    private void record(String act, PersonId person) {
        audit.record(act, PERSON, Long.toString(person.value()));
    }

    private LocalDate today() {
        return Utc.today(clock);
    }
}
