package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.ADDRESS_PROPOSAL;
import static org.vestka.tables.Tables.ADDRESS_PROPOSAL_TEXT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.motion.AddressProposalId;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.ProposalState;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.source.SourceView;
import org.vestka.tables.tables.records.AddressProposalRecord;

/** Addresses that one editor has written down, and what became of them. */
@Repository
public class AddressProposalRepository {

    private final DSLContext sql;
    private final Sources sources;

    AddressProposalRepository(DSLContext sql, Sources sources) {
        this.sql = sql;
        this.sources = sources;
    }

    /**
     * @param draft null once it is decided
     * @param by null once that account was erased
     * @param role in which they proposed it; null where that was not written down
     */
    public record Stored(
            AddressProposalId id,
            FacilityId place,
            @Nullable MotionDraft draft,
            SourceView source,
            @Nullable AccountId by,
            @Nullable Role role,
            Instant at,
            ProposalState state,
            @Nullable String reason) {}

    /** The place is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AddressProposalId add(MotionDraft draft, AccountId by, @Nullable Role role, Instant now) {
        AddressDraft address = Objects.requireNonNull(draft.address());
        long id = sql.insertInto(ADDRESS_PROPOSAL)
                .set(
                        ADDRESS_PROPOSAL.FACILITY_ID,
                        Objects.requireNonNull(draft.place()).value())
                .set(ADDRESS_PROPOSAL.MOTION_KIND, draft.kind())
                .set(ADDRESS_PROPOSAL.ON_DATE, draft.on())
                .set(ADDRESS_PROPOSAL.FACILITY_KIND, draft.becomes())
                .set(ADDRESS_PROPOSAL.CUSTODY_KIND, draft.custody())
                .set(ADDRESS_PROPOSAL.POSTCODE, address.postcode())
                .set(
                        ADDRESS_PROPOSAL.SOURCE_ID,
                        sources.add(draft.source(), now).value())
                .set(ADDRESS_PROPOSAL.ACCOUNT_ID, by.value())
                .set(ADDRESS_PROPOSAL.ROLE, role)
                .set(ADDRESS_PROPOSAL.CORRECTION_ID, draft.correction())
                .set(ADDRESS_PROPOSAL.PROPOSED_AT, now)
                .set(ADDRESS_PROPOSAL.STATE, ProposalState.WAITING)
                .returning(ADDRESS_PROPOSAL.ID)
                .fetchSingle(row -> row.get(ADDRESS_PROPOSAL.ID));
        for (AddressText text : address.texts()) {
            sql.insertInto(ADDRESS_PROPOSAL_TEXT)
                    .set(ADDRESS_PROPOSAL_TEXT.PROPOSAL_ID, id)
                    .set(ADDRESS_PROPOSAL_TEXT.LANGUAGE, text.language())
                    .set(ADDRESS_PROPOSAL_TEXT.FACILITY_LINE, text.facilityLine())
                    .set(ADDRESS_PROPOSAL_TEXT.STREET_LINE, text.streetLine())
                    .set(ADDRESS_PROPOSAL_TEXT.PLACE_LINE, text.placeLine())
                    .set(ADDRESS_PROPOSAL_TEXT.REMARKS, AddressTexts.stored(text.remarks()))
                    .set(ADDRESS_PROPOSAL_TEXT.SOURCE_LINE, text.sourceLine())
                    .set(ADDRESS_PROPOSAL_TEXT.NOTE, text.note())
                    .execute();
        }
        return new AddressProposalId(id);
    }

    public Optional<Stored> find(AddressProposalId id) {
        return stored(sql.selectFrom(ADDRESS_PROPOSAL)
                        .where(ADDRESS_PROPOSAL.ID.eq(id.value()))
                        .fetch())
                .stream()
                .findFirst();
    }

    /** What waits of a place: one at most. */
    public Optional<Stored> waiting(FacilityId place) {
        return stored(sql.selectFrom(ADDRESS_PROPOSAL)
                        .where(ADDRESS_PROPOSAL.FACILITY_ID.eq(place.value()))
                        .and(ADDRESS_PROPOSAL.STATE.eq(ProposalState.WAITING))
                        .fetch())
                .stream()
                .findFirst();
    }

    /** The latest of a place. */
    public Optional<Stored> last(FacilityId place) {
        return stored(sql.selectFrom(ADDRESS_PROPOSAL)
                        .where(ADDRESS_PROPOSAL.FACILITY_ID.eq(place.value()))
                        .orderBy(ADDRESS_PROPOSAL.ID.desc())
                        .limit(1)
                        .fetch())
                .stream()
                .findFirst();
    }

    /** What waits, longest first. */
    public List<Stored> waiting(int offset, int limit) {
        return stored(sql.selectFrom(ADDRESS_PROPOSAL)
                .where(ADDRESS_PROPOSAL.STATE.eq(ProposalState.WAITING))
                .orderBy(ADDRESS_PROPOSAL.PROPOSED_AT, ADDRESS_PROPOSAL.ID)
                .limit(limit)
                .offset(offset)
                .fetch());
    }

    /** What was declined of one account's since, latest first. */
    public List<Stored> declined(AccountId by, Instant since, int limit) {
        return stored(sql.selectFrom(ADDRESS_PROPOSAL)
                .where(ADDRESS_PROPOSAL.ACCOUNT_ID.eq(by.value()))
                .and(ADDRESS_PROPOSAL.STATE.eq(ProposalState.DECLINED))
                .and(ADDRESS_PROPOSAL.DECIDED_AT.ge(since))
                .orderBy(ADDRESS_PROPOSAL.DECIDED_AT.desc(), ADDRESS_PROPOSAL.ID.desc())
                .limit(limit)
                .fetch());
    }

    /**
     * The lines go: what was declined is nobody's address, and what was agreed to stands at the place.
     *
     * @return false when it was decided before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(AddressProposalId id, ProposalState state, @Nullable String reason, Instant now) {
        int decided = sql.update(ADDRESS_PROPOSAL)
                .set(ADDRESS_PROPOSAL.STATE, state)
                .set(ADDRESS_PROPOSAL.REASON, reason)
                .set(ADDRESS_PROPOSAL.DECIDED_AT, now)
                .where(ADDRESS_PROPOSAL.ID.eq(id.value()))
                .and(ADDRESS_PROPOSAL.STATE.eq(ProposalState.WAITING))
                .execute();
        sql.deleteFrom(ADDRESS_PROPOSAL_TEXT)
                .where(ADDRESS_PROPOSAL_TEXT.PROPOSAL_ID.eq(id.value()))
                .execute();
        return decided == 1;
    }

    private List<Stored> stored(Result<AddressProposalRecord> rows) {
        List<Long> waiting = rows.stream()
                .filter(row -> row.getState() == ProposalState.WAITING)
                .map(AddressProposalRecord::getId)
                .toList();
        Map<Long, List<AddressText>> texts = waiting.isEmpty()
                ? Map.of()
                : sql.selectFrom(ADDRESS_PROPOSAL_TEXT)
                        .where(ADDRESS_PROPOSAL_TEXT.PROPOSAL_ID.in(waiting))
                        .orderBy(ADDRESS_PROPOSAL_TEXT.PROPOSAL_ID, ADDRESS_PROPOSAL_TEXT.LANGUAGE)
                        .fetchGroups(
                                ADDRESS_PROPOSAL_TEXT.PROPOSAL_ID,
                                row -> AddressTexts.of(
                                        row.getLanguage(),
                                        row.getFacilityLine(),
                                        row.getStreetLine(),
                                        row.getPlaceLine(),
                                        row.getRemarks(),
                                        row.getSourceLine(),
                                        row.getNote()));
        Map<Long, SourceView> from = sources.views(rows.getValues(ADDRESS_PROPOSAL.SOURCE_ID));
        return rows.map(row -> stored(row, texts, Objects.requireNonNull(from.get(row.getSourceId()))));
    }

    private static Stored stored(AddressProposalRecord row, Map<Long, List<AddressText>> texts, SourceView source) {
        FacilityId place = new FacilityId(row.getFacilityId());
        MotionDraft draft = row.getState() == ProposalState.WAITING
                ? new MotionDraft(
                        row.getMotionKind(),
                        Set.of(),
                        place,
                        null,
                        row.getCustodyKind(),
                        row.getOnDate(),
                        new AddressDraft(
                                AddressStatus.UNVERIFIED,
                                row.getPostcode(),
                                null,
                                null,
                                null,
                                texts.getOrDefault(row.getId(), List.of())),
                        row.getFacilityKind(),
                        source.again(),
                        row.getCorrectionId())
                : null;
        return new Stored(
                new AddressProposalId(row.getId()),
                place,
                draft,
                source,
                row.getAccountId() == null ? null : new AccountId(row.getAccountId()),
                row.getRole(),
                row.getProposedAt(),
                row.getState(),
                row.getReason());
    }
}
