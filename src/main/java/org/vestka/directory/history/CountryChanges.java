package org.vestka.directory.history;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.shared.security.ForEveryone;

/** What was changed on the pages of a whole country, for whoever follows it. */
@Service
@Transactional(readOnly = true)
public class CountryChanges {

    private final PageChangeRepository changes;

    CountryChanges(PageChangeRepository changes) {
        this.changes = changes;
    }

    /**
     * Latest first, 100 at most. Nothing of whoever is not shown in full, of
     * places that are hidden, and of how much is shown, whoever asks.
     */
    @ForEveryone
    public List<ChangedPage> of(CountryCode country) {
        return changes.of(country);
    }
}
