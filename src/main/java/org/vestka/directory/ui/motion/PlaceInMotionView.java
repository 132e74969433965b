package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Steps;

/** A place is in motion: what happens to it, everyone concerned, one approval. */
@Route(DirectoryNavigation.PLACES + "/:code/change")
@RolesAllowed({"EDITOR", "ADMIN"})
@StyleSheet("vestka/directory.css")
class PlaceInMotionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Places places;
    private final transient MotionWords words;
    private final transient Approval approval;
    private final transient WaitingAddresses waiting;
    private final transient PlaceActOccasion occasion;
    private final transient Clock clock;
    private final Div content = new Div();

    PlaceInMotionView(
            Places places,
            MotionWords words,
            Approval approval,
            WaitingAddresses waiting,
            PlaceActOccasion occasion,
            Clock clock) {
        this.occasion = occasion;
        this.waiting = waiting;
        this.places = places;
        this.words = words;
        this.approval = approval;
        this.clock = clock;
        content.addClassName("v-motion");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        DirectoryWords directory = DirectoryWords.current();
        Optional<FacilityPage> place = event.getRouteParameters().get("code").flatMap(places::page);
        if (place.isEmpty()) {
            heading(directory.text("place.unknown.title"));
            lead(directory.text("place.unknown.text"));
            add(new Row(Buttons.secondaryLink(directory.text("place.unknown.act"), DirectoryNavigation.places())));
            return;
        }
        heading(MotionWords.text("place.title", place.get().nameIn(directory.reader())));
        lead(MotionWords.text("place.lead"));
        waiting.at(place.get()).ifPresent(this::add);
        Long correction = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DirectoryNavigation.CORRECTION)
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
        Optional<Component> beside = correction == null ? Optional.empty() : occasion.beside(correction, place.get());
        beside.ifPresent(this::add);
        add(content);
        ask(place.get(), beside.isPresent() ? correction : null);
    }

    private void ask(FacilityPage place, @Nullable Long correction) {
        PlaceActForm form = new PlaceActForm(
                place,
                places.country(place.country()).map(Country::envelopeLanguages).orElse(List.of()),
                words,
                Utc.today(clock));
        Row buttons = new Row();
        buttons.add(
                Buttons.primary(MotionWords.text("show"), () -> form.draft()
                        .ifPresent(draft -> approval.preview(
                                draft.answering(correction),
                                count -> MotionWords.text(
                                        "approve." + draft.kind().name(), count),
                                preview -> show(1, preview),
                                () -> show(0, form, buttons)))),
                Buttons.quietLink(MotionWords.text("leave"), DirectoryNavigation.place(place.code())));
        show(0, form, buttons);
    }

    private void show(int step, Component... parts) {
        content.removeAll();
        content.add(new Steps(List.of(MotionWords.text("step.what"), MotionWords.text("step.approve")), step));
        content.add(parts);
        if (step > 0) {
            arrived();
        }
    }
}
