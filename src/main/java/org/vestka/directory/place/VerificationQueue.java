package org.vestka.directory.place;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.persistence.PlaceQuery;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEditors;

/** What to verify next: first what most letters wait for and nobody has looked at for longest. */
@Service
@Transactional(readOnly = true)
public class VerificationQueue {

    private final PlaceQuery places;
    private final Clock clock;

    VerificationQueue(PlaceQuery places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /**
     * The address of each place to which letters can go, but for those looked at today: by letters waiting times days since
     * somebody verified it, or, where nobody has, since the day of its source;
     * where nothing waits, by the people there times the same.
     */
    @ForEditors
    public List<AddressToVerify> next() {
        LocalDate today = Utc.today(clock);
        List<FacilityListItem> all = places.list(null, today);
        List<Long> ids = all.stream().map(place -> place.id().value()).toList();
        Map<Long, List<FacilityAddressView>> addresses = places.addresses(ids, today);
        Map<Long, Integer> letters = places.lettersWaiting(ids);
        List<AddressToVerify> queue = new ArrayList<>();
        for (FacilityListItem place : all) {
            addresses.getOrDefault(place.id().value(), List.of()).stream()
                    .findFirst()
                    .filter(address -> address.status() != AddressStatus.DEAD)
                    .filter(address -> !today.equals(address.verifiedOn()))
                    .ifPresent(address -> queue.add(new AddressToVerify(
                            place,
                            address,
                            known(address),
                            letters.getOrDefault(place.id().value(), 0))));
        }
        queue.sort(Comparator.comparing((AddressToVerify item) -> item.weight(today))
                .thenComparing(item -> item.place().people() * item.age(today))
                .thenComparing(item -> item.age(today))
                .reversed()
                .thenComparing(item -> item.place().id()));
        return queue;
    }

    /** The day on which a pack was read says nothing of the address. */
    private static @Nullable LocalDate known(FacilityAddressView address) {
        return Optional.ofNullable(address.verifiedOn())
                .or(() -> address.source().day())
                .or(() -> Optional.ofNullable(address.source().retrievedOn()))
                .or(() -> Optional.ofNullable(address.from()).map(from -> from.earliest()))
                .orElse(null);
    }
}
