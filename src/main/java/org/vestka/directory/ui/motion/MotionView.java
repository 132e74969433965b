package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.motion.Motion;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** What was done with many at once, the latest first, with the way back beside it. */
@Route(DirectoryNavigation.MOTION)
@RolesAllowed({"EDITOR", "ADMIN"})
@StyleSheet("vestka/directory.css")
class MotionView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MotionDesk desk;
    private final transient MotionWords words;
    private final transient Approval approval;
    private final transient WaitingAddresses addresses;
    private final transient Places places;
    private final transient Clock clock;
    private transient @Nullable LongList<Motion> list;

    MotionView(
            MotionDesk desk,
            MotionWords words,
            Approval approval,
            WaitingAddresses addresses,
            Places places,
            Clock clock) {
        this.addresses = addresses;
        this.desk = desk;
        this.words = words;
        this.approval = approval;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        heading(MotionWords.text("title"));
        lead(MotionWords.text("lead"));
        acts(
                Buttons.primaryLink(MotionWords.text("released"), DirectoryNavigation.released()),
                Buttons.secondaryLink(MotionWords.text("moved"), DirectoryNavigation.moved()),
                Buttons.secondaryLink(MotionWords.text("place"), DirectoryNavigation.placesToChange()),
                Buttons.quietLink(MotionWords.text("verify"), DirectoryNavigation.VERIFY));
        addresses.section().ifPresent(this::add);
        LongList<Motion> all = new LongList<>(
                desk::latest,
                this::card,
                new EmptyState(MotionWords.text("none.title"), MotionWords.text("none.text")));
        list = all;
        add(new Section(MotionWords.text("latest"), all));
        all.refresh();
    }

    private Component card(Motion motion) {
        Map<FacilityId, Map<LanguageTag, String>> names = words.names(List.of(motion));
        FacilityId place = motion.place() == null ? motion.to() : motion.place();
        String title = MotionWords.title(motion, names);
        Component name = place == null
                ? new Span(title)
                : new Anchor(
                        DirectoryNavigation.place(places.codes(List.of(place)).getOrDefault(place, "")), title);
        Div when = new Div(DateText.relative(motion.at(), Utc.today(clock)));
        if (motion.on() != null) {
            when.add(new Span(" · "
                    + MotionWords.text("from", DirectoryWords.current().dates().partial(motion.on()))));
        }
        when.add(new Span(" · " + MotionWords.text("sums", motion.people(), motion.letters(), motion.adopters())));
        when.addClassName("v-small");
        LineCard card = motion.undoneAt() == null && motion.ahead(Utc.today(clock))
                ? new LineCard(name, when, new Row(new Badge(Tone.BLUE, MotionWords.text("announced"))))
                : new LineCard(name, when);
        if (motion.undoneAt() != null) {
            card.acts(new Badge(Tone.NEUTRAL, MotionWords.text("taken-back")));
        } else if (motion.undoable(clock.instant())) {
            Span until = new Span(MotionWords.text(
                    "undo.until",
                    DirectoryWords.current().dates().moment(motion.undoableUntil(), BrowserZone.current())));
            until.addClassName("v-small");
            card.acts(
                    new Row(until),
                    Buttons.secondary(MotionWords.text("undo"), () -> approval.askUndo(motion.id(), this::refresh)));
        }
        return card;
    }

    private void refresh() {
        if (list != null) {
            list.refresh();
        }
    }
}
