package org.vestka.directory.corrections;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.corrections.Subject.OfPlace;
import org.vestka.directory.corrections.persistence.CorrectionRepository;
import org.vestka.directory.corrections.persistence.WaveRepository;
import org.vestka.directory.history.PastFact;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.EditorSettings;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.registry.SecondHandNeeded;
import org.vestka.directory.source.ReasonRefused;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEditors;

/** Where editors decide about corrections, each with a reason. */
@Service
@AgainAfterDeadlock
@Transactional
public class CorrectionDesk {

    private final CorrectionRepository corrections;
    private final WaveRepository waves;
    private final Registry registry;
    private final FacilityRegistry facilities;
    private final PersonEditing editing;
    private final PastStates past;
    private final OffPages offPages;
    private final EditorSettings editors;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    CorrectionDesk(
            CorrectionRepository corrections,
            WaveRepository waves,
            Registry registry,
            FacilityRegistry facilities,
            PersonEditing editing,
            PastStates past,
            OffPages offPages,
            EditorSettings editors,
            CurrentAccount current,
            AuditTrail audit,
            Clock clock) {
        this.editors = editors;
        this.current = current;
        this.corrections = corrections;
        this.waves = waves;
        this.registry = registry;
        this.facilities = facilities;
        this.editing = editing;
        this.past = past;
        this.offPages = offPages;
        this.audit = audit;
        this.clock = clock;
    }

    /** What has to be hidden first, then what most letters hang on, then what waits longest; {@link Waves} stand apart. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<Correction> queue(int offset, int limit) {
        return corrections.queue(waves.all(), offset, limit);
    }

    @ForEditors
    @Transactional(readOnly = true)
    public int count() {
        return corrections.count();
    }

    @ForEditors
    @Transactional(readOnly = true)
    public Optional<Correction> find(CorrectionId id) {
        return corrections.find(id).filter(correction -> correction.state().waits());
    }

    /** Tells the others that somebody is finding out. */
    @ForEditors
    public void check(CorrectionId id, int version) {
        if (!corrections.move(id, version, CorrectionState.IN_CHECK, null, null)) {
            throw new DecidedMeanwhile(id);
        }
        record("correction.checked", id);
    }

    /**
     * It is so, and the page says so already, or says it by another act. Who wished to be hidden stays so: a place without address
     * and words; a person withheld on request, which ends promises and so takes two editors. By the first the person is hidden, and
     * promises wait.
     *
     * @return whether another editor has to agree before promises end
     * @throws DecidedMeanwhile when somebody else was faster
     * @throws SecondHandNeeded when one's own was the first hand
     */
    @ForEditors
    public boolean accept(CorrectionId id, int version, String reason) {
        Correction correction = held(id, version);
        if (correction.kind() == CorrectionKind.HIDE) {
            switch (correction.subject()) {
                case OfPerson(var person) -> {
                    if (keep(correction, person, reason)) {
                        return true;
                    }
                    registry.publish(
                            List.of(person), Publication.WITHHELD, SourceDraft.reader(correction.receivedOn()));
                }
                case OfPlace(var place) -> facilities.hide(place, true);
            }
        }
        decide(correction, CorrectionState.ACCEPTED, reason);
        return false;
    }

    /** @return whether this was the first of two hands */
    private boolean keep(Correction correction, PersonId person, String reason) {
        Publication shown = registry.publication(person);
        // who was hidden by one editor on their page, and waits for another there, waits for one here too
        boolean nothingEnds = !shown.visible() && shown != Publication.HIDDEN && !registry.waits(person);
        if (!editors.two() || nothingEnds) {
            return false;
        }
        if (correction.toBeHidden()) {
            if (mine(correction)) {
                throw new SecondHandNeeded();
            }
            return false;
        }
        String words = ReasonRefused.checked(reason);
        Publication before = registry.hide(person, SourceDraft.reader(correction.receivedOn()));
        firstHand(
                correction,
                before == Publication.HIDDEN && correction.before() != null ? correction.before() : before,
                false,
                words);
        audit.record("person.kept", "person", Long.toString(person.value()));
        return true;
    }

    /** What one editor alone cannot do waits for another; what another would have done instead is no longer to be expected. */
    private void firstHand(Correction correction, Publication before, boolean shown, String words) {
        if (!corrections.keep(correction.id(), correction.version(), before, shown, current.required(), words, now())) {
            throw new DecidedMeanwhile(correction.id());
        }
    }

    /** Whether the one who asks was the first of two hands, whichever way. */
    @ForEditors
    @Transactional(readOnly = true)
    public boolean mine(Correction correction) {
        return correction.kept() != null
                && current.required().equals(correction.kept().by());
    }

    /**
     * It is so, and the page shall say so.
     *
     * @param personVersion what was looked at
     * @param facts with their source
     * @param hidden whether what stood there was not for others to read, and is taken out of the page's past too
     * @throws ChangedMeanwhile when the person is another by now
     * @throws DecidedMeanwhile when somebody else was faster
     */
    @ForEditors
    public void accept(
            CorrectionId id, int version, int personVersion, PersonFacts facts, boolean hidden, String reason) {
        Correction correction = held(id, version);
        if (!(correction.subject() instanceof OfPerson(var person))) {
            throw new IllegalArgumentException("these are facts of a person");
        }
        editing.amend(person, personVersion, facts);
        if (hidden) {
            PastFact said = !facts.names().isEmpty()
                    ? PastFact.NAMES
                    : facts.texts().isEmpty() ? PastFact.DATES : PastFact.TEXTS;
            past.takeOut(person, said, reason);
        }
        decide(correction, CorrectionState.ACCEPTED, reason);
    }

    /**
     * It is so, and what stands there by mistake shall be gone.
     *
     * @param personVersion what was looked at
     * @throws ChangedMeanwhile when the person is another by now
     * @throws DecidedMeanwhile when somebody else was faster
     */
    @ForEditors
    public void accept(CorrectionId id, int version, int personVersion, OffPages.Taking taking) {
        Correction correction = held(id, version);
        if (!(correction.subject() instanceof OfPerson(var person))) {
            throw new IllegalArgumentException("this stands on the page of a person");
        }
        offPages.takeOff(person, personVersion, taking);
        decide(correction, CorrectionState.ACCEPTED, taking.reason());
    }

    /**
     * It is not so, or cannot be told. Somebody who was hidden is shown again as before, and is not hidden by strangers for thirty
     * days: that publishes a person, and so takes two editors. Until the second agrees the person stays hidden.
     *
     * @return whether another editor has to agree before the person is shown
     * @throws DecidedMeanwhile when somebody else was faster
     * @throws SecondHandNeeded when one's own was the first hand
     */
    @ForEditors
    public boolean refuse(CorrectionId id, int version, String reason) {
        Correction correction = held(id, version);
        // a place is hidden by editors alone
        if (correction.hiding() && correction.subject() instanceof OfPerson(var person)) {
            Publication before = correction.before();
            if (registry.publication(person) == Publication.HIDDEN && before != null && before != Publication.HIDDEN) {
                if (editors.two() && before.visible() && !agreedToShow(correction)) {
                    firstHand(correction, before, true, ReasonRefused.checked(reason));
                    audit.record("person.back", "person", Long.toString(person.value()));
                    return true;
                }
                registry.putBack(person, before, SourceDraft.editor(Utc.today(clock)));
            }
        }
        decide(correction, CorrectionState.REFUSED, reason);
        // somebody looked at it alone: what many asked and was declined in one act spares nobody
        corrections.looked(id);
        return false;
    }

    /** @throws SecondHandNeeded when one's own was the first hand */
    private boolean agreedToShow(Correction correction) {
        if (correction.toBeShown() && mine(correction)) {
            throw new SecondHandNeeded();
        }
        return correction.toBeShown();
    }

    /** Shows a place again that was hidden for good. */
    @ForEditors
    public void showAgain(FacilityId place) {
        if (facilities.hide(place, false)) {
            audit.record("facility.shown", "facility", Long.toString(place.value()));
        }
    }

    private Correction held(CorrectionId id, int version) {
        return corrections
                .find(id)
                .filter(correction ->
                        correction.version() == version && correction.state().waits())
                .orElseThrow(() -> new DecidedMeanwhile(id));
    }

    private void decide(Correction correction, CorrectionState state, String reason) {
        CorrectionId id = correction.id();
        if (!corrections.move(id, correction.version(), state, ReasonRefused.checked(reason), now())) {
            throw new DecidedMeanwhile(id);
        }
        boolean wish = correction.kind() == CorrectionKind.HIDE;
        String decided = state.name().toLowerCase(Locale.ROOT);
        switch (correction.subject()) {
            case OfPerson(var person) -> {
                String subject = Long.toString(person.value());
                if (wish) {
                    audit.record("person.wish." + decided, "person", subject);
                } else {
                    audit.record("person.correction." + decided, "person", subject);
                }
            }
            case OfPlace(var place) -> {
                String subject = Long.toString(place.value());
                if (wish) {
                    audit.record("facility.wish." + decided, "facility", subject);
                } else {
                    audit.record("facility.correction." + decided, "facility", subject);
                }
            }
        }
    }

    private void record(String act, CorrectionId id) {
        audit.record(act, "correction", Long.toString(id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
