package org.vestka.directory.motion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.source.SourceView;

/**
 * An address that one editor wrote down, with the act by which it would hold.
 *
 * @param draft the act; null once that is decided, as its lines are gone then
 * @param source of the address
 * @param mine whether it is the proposal of the one who asks
 * @param reason why it was declined
 */
public record AddressProposal(
        AddressProposalId id,
        FacilityId place,
        @Nullable MotionDraft draft,
        SourceView source,
        boolean mine,
        Instant at,
        ProposalState state,
        @Nullable String reason) {}
