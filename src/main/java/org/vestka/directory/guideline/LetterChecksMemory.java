package org.vestka.directory.guideline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.vestka.directory.CountryCode;

/** The checks of every country, read from the packs at each start: nobody changes them between two. */
@Component
public class LetterChecksMemory {

    private final Map<CountryCode, LetterChecks> held = new ConcurrentHashMap<>();

    public void put(CountryCode country, LetterChecks checks) {
        held.put(country, checks);
    }

    public LetterChecks of(CountryCode country) {
        return held.getOrDefault(country, LetterChecks.none(country.value()));
    }
}
