package org.vestka.directory.corrections.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.vestka.directory.corrections.Corrections;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;

/** About a place. */
@Route(DirectoryNavigation.PLACES + "/:code/:wish(correct|hide)")
@AnonymousAllowed
class CorrectPlaceView extends CorrectView {

    private static final long serialVersionUID = 1L;

    private final transient Corrections corrections;
    private final transient Places places;

    CorrectPlaceView(Corrections corrections, Places places) {
        super(corrections);
        this.corrections = corrections;
        this.places = places;
    }

    @Override
    protected Optional<About> about(BeforeEnterEvent event, DirectoryWords words) {
        return event.getRouteParameters()
                .get("code")
                .flatMap(code -> corrections.of(code).flatMap(subject -> places.page(code)
                        .map(place -> new About(
                                subject,
                                place.nameIn(words.reader()),
                                DirectoryNavigation.place(code),
                                Matter.OF_PLACES))));
    }
}
