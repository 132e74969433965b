package org.vestka.letters.observatory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.letters.persistence.PassageRepository;
import org.vestka.letters.persistence.PassageRepository.Written;

/** What was written down of each country, reckoned when somebody first asks and kept until the next month is written. */
@Component
class ObservatoryMemory {

    private final PassageRepository passages;
    private final Map<CountryCode, Kept> kept = new ConcurrentHashMap<>();

    ObservatoryMemory(PassageRepository passages) {
        this.passages = passages;
    }

    private record Kept(Written written, PassagesOfCountry passages) {}

    /**
     * Empty while nothing is written down. Whoever asks has a connection before they wait for whoever reckons: who reckoned
     * without one would wait for those who hold them all.
     */
    @Transactional(readOnly = true)
    Optional<PassagesOfCountry> of(CountryCode country) {
        return passages.latest(country).map(written -> {
            Kept known = kept.get(country);
            if (known == null || !known.written().equals(written)) {
                known = kept.compute(
                        country,
                        (key, before) -> before != null && before.written().equals(written)
                                ? before
                                : new Kept(written, reckon(country, written)));
            }
            return known.passages();
        });
    }

    private PassagesOfCountry reckon(CountryCode country, Written written) {
        return new PassagesOfCountry(country, written.asOf(), passages.of(country, written.asOf()));
    }
}
