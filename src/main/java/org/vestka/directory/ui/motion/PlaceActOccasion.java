package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.vestka.directory.place.FacilityPage;

/** What led an editor to an act on a place, laid beside its form. The page asks for it and knows nothing of it. */
public interface PlaceActOccasion {

    /**
     * What somebody said is wrong.
     *
     * @param correction its number
     * @return empty where that is decided, or tells of something else
     */
    Optional<Component> beside(long correction, FacilityPage place);
}
