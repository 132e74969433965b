package org.vestka.directory.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.CountryCode;
import org.vestka.directory.persistence.FloorRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;
import org.vestka.shared.security.ForOrganisers;

/** How many letters each person should get at least, in a country each month or in the weeks of a campaign there. */
@Service
@AgainAfterDeadlock
public class CoverageFloors {

    private static final String COUNTRY = "country";

    private final FloorRepository floors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoverageFloors(FloorRepository floors, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.floors = floors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What holds in every country today. */
    @ForEveryone
    @Transactional(readOnly = true)
    public Map<CountryCode, FloorInForce> inForce() {
        return floors.inForce(Utc.today(clock));
    }

    /** What was set for a country, campaigns that are over left out: the month's first, then campaigns as they come. */
    @ForEveryone
    @Transactional(readOnly = true)
    public List<CoverageFloor> of(CountryCode country) {
        LocalDate today = Utc.today(clock);
        return floors.of(country).stream()
                .filter(floor -> !(floor.scope() instanceof FloorScope.Campaign campaign)
                        || !campaign.period().until().isBefore(today))
                .toList();
    }

    /**
     * Every month, while no campaign runs.
     *
     * @throws IllegalArgumentException for no letter or more than {@link CoverageFloor#MOST}
     */
    @ForOrganisers
    @Transactional
    public void set(CountryCode country, int letters) {
        require(letters);
        if (floors.hold(country)) {
            floors.put(country, letters, clock.instant());
            events.publishEvent(new FloorsChanged(country));
            audit.record("floor.set", COUNTRY, country.value());
        }
    }

    /**
     * For the weeks of a campaign, which are one period.
     *
     * @throws CampaignsOverlap when one runs in these weeks already
     * @throws IllegalArgumentException for no letter or more than {@link CoverageFloor#MOST}, or weeks that are over
     */
    @ForOrganisers
    @Transactional
    public void plan(FloorScope.Campaign campaign, int letters) {
        require(letters);
        if (campaign.period().until().isBefore(Utc.today(clock))) {
            throw new IllegalArgumentException("these weeks are over");
        }
        if (floors.hold(campaign.country())) {
            for (CoverageFloor other : floors.of(campaign.country())) {
                if (other.scope() instanceof FloorScope.Campaign running
                        && running.period().overlaps(campaign.period())) {
                    throw new CampaignsOverlap(running);
                }
            }
            floors.add(campaign, letters, clock.instant());
            events.publishEvent(new FloorsChanged(campaign.country()));
            audit.record("floor.planned", COUNTRY, campaign.country().value());
        }
    }

    /** Takes a campaign away, or what was set for every month. Twice is once. */
    @ForOrganisers
    @Transactional
    public void remove(FloorId id) {
        floors.find(id).ifPresent(floor -> {
            CountryCode country = floor.scope().country();
            floors.hold(country);
            if (floors.find(id).isPresent()) {
                floors.remove(id);
                events.publishEvent(new FloorsChanged(country));
                audit.record("floor.removed", COUNTRY, country.value());
            }
        });
    }

    private static void require(int letters) {
        if (letters < 1 || letters > CoverageFloor.MOST) {
            throw new IllegalArgumentException("a floor is 1 to " + CoverageFloor.MOST + " letters");
        }
    }
}
