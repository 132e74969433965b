package org.vestka.directory.ui;

import java.util.Optional;
import org.vestka.directory.place.FacilityPage;

/**
 * What a module above knows of a place. A module offers beans of this type, ordered by Spring's {@code @Order}; the screen and the
 * plain page ask each and know none of them.
 */
public interface PlacePageExtension {

    /** A short part below the addresses; empty for none. */
    Optional<PagePart> partFor(FacilityPage place, DirectoryWords words);
}
