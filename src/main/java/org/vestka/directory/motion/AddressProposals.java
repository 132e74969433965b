package org.vestka.directory.motion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.FacilityId;
import org.vestka.directory.MotionId;
import org.vestka.directory.history.Changed;
import org.vestka.directory.motion.MotionPreview.Seen;
import org.vestka.directory.persistence.AddressProposalRepository;
import org.vestka.directory.persistence.AddressProposalRepository.Stored;
import org.vestka.directory.persistence.FacilityRepository;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.place.NoSuchFacility;
import org.vestka.directory.registry.SecondHandNeeded;
import org.vestka.directory.source.PrivateWords;
import org.vestka.directory.source.PrivateWordsInSource;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.PlainText;
import org.vestka.shared.security.ForEditors;

/**
 * Addresses that one editor writes down and another agrees to. Until then nothing changes: letters go where they went, or wait
 * where no address was known. What is agreed to is an act of the {@link MotionDesk}, previewed and taken back like any other.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class AddressProposals {

    public static final int WORD = 1000;

    /** How long whoever proposed an address sees that it was declined, and why. */
    private static final Duration TOLD = Duration.ofDays(14);

    private static final int MOST_LISTED = 100;

    private final AddressProposalRepository proposals;
    private final FacilityRepository facilities;
    private final PageChangeRepository changes;
    private final MotionDesk desk;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    AddressProposals(
            AddressProposalRepository proposals,
            FacilityRepository facilities,
            PageChangeRepository changes,
            MotionDesk desk,
            CurrentAccount current,
            AuditTrail audit,
            Clock clock) {
        this.proposals = proposals;
        this.facilities = facilities;
        this.changes = changes;
        this.desk = desk;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes an act that brings an address. Nothing else changes.
     *
     * @throws AddressWaits when another address of the place waits
     * @throws AheadOfTime, SameAddress, PrivateWordsInSource as {@link MotionDesk#preview}
     */
    @ForEditors
    public AddressProposalId propose(MotionDraft draft) {
        desk.requireSound(draft);
        PrivateWordsInSource.refuse(draft.source());
        FacilityId place = Objects.requireNonNull(draft.place());
        hold(place);
        if (proposals.waiting(place).isPresent()) {
            throw new AddressWaits();
        }
        AddressProposalId id =
                proposals.add(draft, current.required(), current.highestRole().orElse(null), now());
        record("address.proposed", place);
        return id;
    }

    /** What waits for a second editor, or was decided last, of a place. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<AddressProposal> of(FacilityId place) {
        return proposals.last(place).map(this::proposal);
    }

    /** What waits, longest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<AddressProposal> waiting(int offset, int limit) {
        return proposals.waiting(offset, Math.min(limit, MOST_LISTED)).stream()
                .map(this::proposal)
                .toList();
    }

    /** What the one who asks has proposed and another has declined in the last two weeks, latest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<AddressProposal> declined(int limit) {
        return proposals.declined(current.required(), now().minus(TOLD), Math.min(limit, MOST_LISTED)).stream()
                .map(this::proposal)
                .toList();
    }

    /**
     * A second editor agrees, and the act is carried out.
     *
     * @param seen of the preview that they have looked at
     * @throws SecondHandNeeded when it is one's own
     * @throws ProposalDecided when somebody was faster
     * @throws NotAsSeen as all of {@link MotionDesk#approve}
     */
    @ForEditors
    public MotionId agree(AddressProposalId id, Seen seen) {
        Stored stored = waiting(id);
        if (mine(stored)) {
            throw new SecondHandNeeded();
        }
        MotionDraft draft = Objects.requireNonNull(stored.draft());
        // people before the place, and the place before what is written of it: a row that names it holds it too
        desk.hold(draft);
        changes.addOf(stored.place(), Changed.ADDRESS_PROPOSED, stored.role(), stored.at());
        MotionId act = desk.carryOut(draft, seen, stored.by());
        decide(id, ProposalState.AGREED, null);
        record("address.agreed", stored.place());
        return act;
    }

    /**
     * Nothing comes of it; whoever proposed it is told why.
     *
     * @throws WordRefused when there is no word, or one that names what we never store
     * @throws ProposalDecided when somebody was faster
     */
    @ForEditors
    public void decline(AddressProposalId id, String word) {
        String reason = PlainText.of(word).strip();
        if (reason.isEmpty() || reason.length() > WORD) {
            throw new WordRefused(false);
        }
        if (!PrivateWords.inPrison(reason).isEmpty()) {
            throw new WordRefused(true);
        }
        Stored stored = waiting(id);
        hold(stored.place());
        decide(id, ProposalState.DECLINED, reason);
        record("address.declined", stored.place());
    }

    /**
     * Whoever proposed it takes it back.
     *
     * @throws SecondHandNeeded when it is another's: that is declined, with a word
     * @throws ProposalDecided when somebody was faster
     */
    @ForEditors
    public void takeBack(AddressProposalId id) {
        Stored stored = waiting(id);
        if (!mine(stored)) {
            throw new SecondHandNeeded();
        }
        hold(stored.place());
        decide(id, ProposalState.TAKEN_BACK, null);
        record("address.withdrawn", stored.place());
    }

    private Stored waiting(AddressProposalId id) {
        return proposals
                .find(id)
                .filter(stored -> stored.state() == ProposalState.WAITING)
                .orElseThrow(ProposalDecided::new);
    }

    private void decide(AddressProposalId id, ProposalState state, @Nullable String reason) {
        if (!proposals.decide(id, state, reason, now())) {
            throw new ProposalDecided();
        }
    }

    private void hold(FacilityId place) {
        if (!facilities.lock(place)) {
            throw new NoSuchFacility(place);
        }
    }

    private AddressProposal proposal(Stored stored) {
        return new AddressProposal(
                stored.id(),
                stored.place(),
                stored.draft(),
                stored.source(),
                mine(stored),
                stored.at(),
                stored.state(),
                stored.reason());
    }

    private boolean mine(Stored stored) {
        AccountId by = stored.by();
        return by != null && by.equals(current.required());
    }

    private void record(String act, FacilityId place) {
        audit.record(act, "facility", Long.toString(place.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
