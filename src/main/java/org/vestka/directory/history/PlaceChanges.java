package org.vestka.directory.history;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.persistence.PageChangeRepository;
import org.vestka.directory.person.Readers;
import org.vestka.directory.place.Places;
import org.vestka.shared.security.ForEveryone;

/** What was changed on the pages of places. */
@Service
@Transactional(readOnly = true)
public class PlaceChanges {

    private final PageChangeRepository changes;
    private final Places places;
    private final Readers readers;

    PlaceChanges(PageChangeRepository changes, Places places, Readers readers) {
        this.changes = changes;
        this.places = places;
        this.readers = readers;
    }

    /** Latest first. Of a place that is hidden readers learn nothing. */
    @ForEveryone
    public List<PageChange> of(FacilityId place) {
        return seen(place, shown -> changes.of(place, shown));
    }

    /** Those until the end of a day. */
    @ForEveryone
    public List<PageChange> of(FacilityId place, LocalDate day) {
        return seen(place, shown -> changes.of(place, day, shown));
    }

    private List<PageChange> seen(FacilityId place, Function<Boolean, List<PageChange>> written) {
        boolean editor = readers.areEditors();
        return editor || places.page(place).filter(page -> !page.hidden()).isPresent()
                ? written.apply(editor)
                : List.of();
    }
}
