package org.vestka.directory.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.RegionId;
import org.vestka.directory.guideline.LetterChecksMemory;
import org.vestka.directory.pack.CountryPack.PackAddress;
import org.vestka.directory.pack.CountryPack.PackBody;
import org.vestka.directory.pack.CountryPack.PackClaim;
import org.vestka.directory.pack.CountryPack.PackFacility;
import org.vestka.directory.pack.CountryPack.PackRegion;
import org.vestka.directory.persistence.LetterWaysQuery;
import org.vestka.directory.persistence.LetterWaysQuery.Named;
import org.vestka.directory.persistence.PackRepository;
import org.vestka.directory.persistence.PackRepository.AsStored;
import org.vestka.directory.persistence.PackRepository.Fact;
import org.vestka.directory.persistence.PackRepository.OnPaper;
import org.vestka.directory.persistence.PackRepository.Owner;
import org.vestka.directory.persistence.PackRepository.PackRule;
import org.vestka.directory.persistence.Sources;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityClaim;
import org.vestka.directory.place.FacilityDraft;
import org.vestka.directory.place.LetterWaysMemory;
import org.vestka.directory.registry.FacilityRegistry;

/**
 * Reads the country packs at start, before anything that needs a country. The same edition is read once; of a new one, new
 * facts are added and those that nobody has touched are changed, while what editors have changed stays theirs.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class CountryPackLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CountryPackLoader.class);

    private final String packs;
    private final PackRepository stored;
    private final PackHistory history;
    private final LetterWaysQuery ways;
    private final LetterWaysMemory letters;
    private final LetterChecksMemory checks;
    private final FacilityRegistry registry;
    private final Sources sources;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    CountryPackLoader(
            @Value("${vestka.packs:}") String packs,
            PackRepository stored,
            PackHistory history,
            LetterWaysQuery ways,
            LetterWaysMemory letters,
            LetterChecksMemory checks,
            FacilityRegistry registry,
            Sources sources,
            TransactionTemplate transaction,
            Clock clock) {
        this.packs = packs;
        this.stored = stored;
        this.history = history;
        this.ways = ways;
        this.letters = letters;
        this.checks = checks;
        this.registry = registry;
        this.sources = sources;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws PackUnreadable when a pack has a mistake; nothing of it is stored then */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Map<CountryCode, CountryPack> all = new LinkedHashMap<>();
        for (Resource properties :
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/seed/*/country.properties")) {
            CountryPack pack = CountryPack.read(properties);
            all.put(pack.country().code(), pack);
        }
        for (Resource properties : own(packs)) {
            // in the place of the one that comes along for the same country
            CountryPack pack = CountryPack.read(properties);
            all.put(pack.country().code(), pack);
        }
        PackBodies.require(all.values());
        all.values().forEach(pack -> transaction.executeWithoutResult(status -> load(pack)));
        letters.forget();
    }

    void load(Resource properties) {
        CountryPack pack = CountryPack.read(properties);
        transaction.executeWithoutResult(status -> load(pack));
        letters.forget();
    }

    /**
     * The packs of a folder of the place's own, in the order of their names.
     *
     * @throws PackUnreadable when there is no such folder
     */
    static List<Resource> own(String folder) throws IOException {
        if (folder.isBlank()) {
            return List.of();
        }
        Path path = Path.of(folder);
        if (!Files.isDirectory(path)) {
            throw new PackUnreadable(
                    List.of(new PackMistake(folder, 0, "vestka.packs names this folder, but there is none")));
        }
        try (Stream<Path> folders = Files.list(path)) {
            return folders.map(pack -> pack.resolve(PackFiles.PROPERTIES))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(FileSystemResource::new)
                    .map(Resource.class::cast)
                    .toList();
        }
    }

    private void load(CountryPack pack) {
        CountryCode country = pack.country().code();
        checks.put(country, pack.checks().checks());
        pack.checks()
                .mistakes()
                .forEach(mistake -> LOG.warn("country pack {}, a check is left out: {}", country, mistake));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (stored.isLoaded(country, pack.sha256())) {
            return;
        }
        registry.putCountry(pack.country());
        if (!stored.claim(country, pack.sha256(), now)) {
            return;
        }
        pack.bodies().forEach(body -> put(pack, body));
        Map<String, RegionId> regions = pack.regions().stream()
                .collect(Collectors.toMap(
                        PackRegion::code,
                        region -> registry.putRegion(country, region.code(), region.names(), region.tile())));
        Map<String, Fact> facts = new HashMap<>(stored.facts(country));
        Map<String, FacilityId> places = new HashMap<>();
        Set<FacilityId> begun = new HashSet<>();
        for (PackFacility facility : pack.facilities()) {
            if (stored.facility(country, facility.code()).isEmpty()) {
                begun.add(add(country, facility, regions));
            }
            places.put(facility.code(), put(country, facility, regions, facts, now));
        }
        for (PackFacility facility : pack.facilities()) {
            if (facility.successor() != null) {
                stored.succeed(place(places, facility.code()), place(places, facility.successor()));
            }
        }
        Set<FacilityId> moved = new LinkedHashSet<>();
        for (PackAddress address : pack.addresses()) {
            FacilityId place = place(places, address.facility());
            if (put(country, address, place, !begun.contains(place), facts, now)) {
                moved.add(place);
            }
        }
        Map<String, List<FacilityClaim>> claims = pack.claims().stream()
                .collect(Collectors.groupingBy(
                        PackClaim::facility, Collectors.mapping(PackClaim::claim, Collectors.toList())));
        places.forEach((code, place) -> stored.putClaims(place, claims.getOrDefault(code, List.of())));
        Map<FacilityId, Named> named = new HashMap<>();
        pack.ways().named().forEach((code, own) -> named.put(place(places, code), own));
        ways.put(
                country,
                pack.ways().services(),
                named,
                pack.ways().holidays(),
                pack.ways().custody());
        pack.rules().forEach(rule -> put(country, rule, places, facts));
        stored.keepOnly(country, pack.rules().stream().map(PackRule::code).toList());
        moved.forEach(registry::addressChanged);
        // regions, the name line and who may be written to change with an edition, for everybody there
        registry.refresh(stored.people(country));
        LOG.info(
                "country pack {} read: {} places, {} addresses, {} rules",
                country,
                pack.facilities().size(),
                pack.addresses().size(),
                pack.rules().size());
    }

    /** Another pack's body is named here, and said by that one. */
    private void put(CountryPack pack, PackBody body) {
        CountryCode country = pack.country().code();
        String key = "body:" + body.body().code();
        String sha256 = PackBodies.sha256(body.body());
        Optional<Owner> owner = stored.owner(key);
        if (owner.isPresent() && !owner.get().country().equals(country)) {
            if (!owner.get().sha256().equals(sha256)) {
                throw new PackUnreadable(
                        List.of(PackBodies.mistake(pack, body, owner.get().country())));
            }
            return;
        }
        registry.putBody(body.body());
        stored.remember(country, key, new Fact(sha256, stored.body(body.body().code()), 1));
    }

    private FacilityId add(CountryCode country, PackFacility facility, Map<String, RegionId> regions) {
        FacilityId added = registry.add(draft(country, facility, regions), facility.source());
        stored.remember(country, "facility:" + facility.code(), new Fact(facility.sha256(), added.value(), 1));
        return added;
    }

    private FacilityId put(
            CountryCode country,
            PackFacility facility,
            Map<String, RegionId> regions,
            Map<String, Fact> facts,
            Instant now) {
        String key = "facility:" + facility.code();
        Fact fact = facts.get(key);
        FacilityId held = stored.facility(country, facility.code()).orElseThrow();
        if (fact != null && !fact.sha256().equals(facility.sha256())) {
            int version = stored.facilityVersion(held);
            if (version == fact.rowVersion()) {
                AsStored before = stored.asStored(held);
                long source = sources.add(facility.source(), now).value();
                version = stored.change(held, draft(country, facility, regions), source);
                history.place(held, before, stored.asStored(held), source, now);
                stored.remember(country, key, new Fact(facility.sha256(), held.value(), version));
            }
        }
        return held;
    }

    /**
     * @param known whether the place was there before this edition
     * @return whether letters to the place now go elsewhere
     */
    private boolean put(
            CountryCode country,
            PackAddress address,
            FacilityId place,
            boolean known,
            Map<String, Fact> facts,
            Instant now) {
        String key = "address:" + address.code();
        Fact fact = facts.get(key);
        if (fact != null
                && (fact.sha256().equals(address.sha256()) || stored.addressVersion(fact) != fact.rowVersion())) {
            return false;
        }
        long source = sources.add(address.source(), now).value();
        Long verification = address.verification() == null
                ? null
                : Long.valueOf(sources.add(address.verification(), now).value());
        if (fact == null) {
            long added = stored.addAddress(place, address.address(), source, verification);
            stored.remember(country, key, new Fact(address.sha256(), added, 1));
            if (known) {
                history.added(place, address.address(), source, now);
            }
            return address.address().status() != AddressStatus.DEAD;
        }
        OnPaper before = stored.onPaper(fact.rowId());
        LocalDate verified = stored.verifiedOn(fact.rowId());
        int version = stored.change(fact, address.address(), source, verification);
        stored.remember(country, key, new Fact(address.sha256(), fact.rowId(), version));
        OnPaper after = stored.onPaper(fact.rowId());
        history.changed(place, before, after, verified, stored.verifiedOn(fact.rowId()), source, verification, now);
        // who vouches for it, and when, changes no envelope; nor does what stood on one once
        return !after.equals(before) && !(before.dead() && after.dead());
    }

    private void put(CountryCode country, PackRule rule, Map<String, FacilityId> places, Map<String, Fact> facts) {
        String key = "rule:" + rule.code();
        Fact fact = facts.get(key);
        FacilityId place = rule.facility() == null ? null : place(places, rule.facility());
        if (fact == null) {
            stored.remember(country, key, new Fact(rule.sha256(), stored.addRule(country, rule, place), 1));
        } else if (!fact.sha256().equals(rule.sha256()) && stored.ruleVersion(fact) == fact.rowVersion()) {
            stored.remember(country, key, new Fact(rule.sha256(), fact.rowId(), stored.change(fact, rule, place)));
        }
    }

    private static FacilityDraft draft(CountryCode country, PackFacility facility, Map<String, RegionId> regions) {
        return new FacilityDraft(
                country,
                facility.code(),
                facility.kind(),
                facility.state(),
                facility.region() == null ? null : regions.get(facility.region()),
                facility.locality(),
                facility.names(),
                facility.aliases(),
                null,
                facility.note());
    }

    private static FacilityId place(Map<String, FacilityId> places, String code) {
        return Objects.requireNonNull(places.get(code), code);
    }
}
