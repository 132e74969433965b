package org.vestka.directory.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.history.Changed;
import org.vestka.directory.persistence.PackRepository.AsStored;
import org.vestka.directory.persistence.PackRepository.OnPaper;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityState;

/** What a new edition of a pack has changed of a place, told on its page as what people change is: by nobody, and from which source. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PackHistory {

    private final PageChangeRepository changes;

    PackHistory(PageChangeRepository changes) {
        this.changes = changes;
    }

    void place(FacilityId place, AsStored before, AsStored after, long source, Instant now) {
        Set<Changed> what = EnumSet.noneOf(Changed.class);
        if (!before.names().equals(after.names())) {
            what.add(Changed.NAMES);
        }
        if (before.kind() != after.kind()) {
            what.add(Changed.KIND);
        }
        if (before.state() != after.state()) {
            what.add(after.state() == FacilityState.CLOSED ? Changed.CLOSED : Changed.OPENED);
        }
        if (!Objects.equals(before.region(), after.region())
                || !Objects.equals(before.locality(), after.locality())
                || !Objects.equals(before.note(), after.note())) {
            what.add(Changed.TEXTS);
        }
        what.forEach(each -> changes.add(place, each, source, now));
    }

    void added(FacilityId place, AddressDraft address, long source, Instant now) {
        changes.add(
                place, address.status() == AddressStatus.DEAD ? Changed.ADDRESS_ENDED : Changed.ADDRESS, source, now);
    }

    /**
     * @param verifiedOn on which day it was found right last; null for never
     * @param verification whose word that is; null for none but the source's
     */
    @SuppressWarnings("TooManyParameters")
    void changed(
            FacilityId place,
            OnPaper before,
            OnPaper after,
            @Nullable LocalDate wasVerifiedOn,
            @Nullable LocalDate verifiedOn,
            long source,
            @Nullable Long verification,
            Instant now) {
        if (after.dead() && !before.dead()
                || after.until() != null && !after.until().equals(before.until())) {
            changes.add(place, Changed.ADDRESS_ENDED, source, now);
        } else if (!after.equals(before)) {
            changes.add(place, Changed.ADDRESS, source, now);
        }
        if (verifiedOn == null && wasVerifiedOn != null) {
            changes.add(place, Changed.UNVERIFIED, source, now);
        } else if (!Objects.equals(wasVerifiedOn, verifiedOn)) {
            changes.add(place, Changed.VERIFIED, verification == null ? Long.valueOf(source) : verification, now);
        }
    }
}
