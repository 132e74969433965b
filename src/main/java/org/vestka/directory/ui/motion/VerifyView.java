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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.place.AddressToVerify;
import org.vestka.directory.place.Places;
import org.vestka.directory.place.VerificationQueue;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SourceLine;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.EmptyState;
import org.vestka.shared.ui.LineCard;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.Page;

/** What to verify next: where most letters wait and nobody has looked for longest. */
@Route(DirectoryNavigation.VERIFY)
@RolesAllowed({"EDITOR", "ADMIN"})
@StyleSheet("vestka/directory.css")
class VerifyView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient VerificationQueue queue;
    private final transient Places places;
    private final transient Clock clock;

    VerifyView(VerificationQueue queue, Places places, Clock clock) {
        this.queue = queue;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        heading(MotionWords.text("verify"));
        lead(MotionWords.text("verify.lead"));
        Map<CountryCode, Country> countries = new HashMap<>();
        places.countries().forEach(country -> countries.put(country.code(), country));
        List<AddressToVerify> next = queue.next();
        LongList<AddressToVerify> list = new LongList<>(
                (offset, limit) -> next.stream().skip(offset).limit(limit).toList(),
                item -> card(
                        item, Objects.requireNonNull(countries.get(item.place().country()))),
                new EmptyState(MotionWords.text("verify.none.title"), MotionWords.text("verify.none.text")));
        add(list);
        list.refresh();
    }

    private Component card(AddressToVerify item, Country country) {
        DirectoryWords words = DirectoryWords.current();
        LocalDate today = Utc.today(clock);
        String path = DirectoryNavigation.place(item.place().code());
        Div waiting = new Div(new Span(
                item.known() == null
                        ? MotionWords.text(
                                "verify.waiting.undated",
                                item.letters(),
                                item.place().people())
                        : MotionWords.text(
                                item.address().verifiedOn() == null ? "verify.waiting.unverified" : "verify.waiting",
                                item.letters(),
                                item.place().people(),
                                item.age(today))));
        waiting.addClassName("v-small");
        Div by = new Div(
                words.freshness(item.address().status(), item.address().verifiedOn(), today, country.freshnessDays())
                        .badge(),
                new Span(" "),
                SourceLine.of(
                        item.address().verification() == null
                                ? item.address().source()
                                : item.address().verification(),
                        words));
        by.addClassName("v-small");
        return new LineCard(new Anchor(path, item.place().nameIn(words.reader())), waiting, by)
                .acts(Buttons.secondaryLink(MotionWords.text("verify.open"), path));
    }
}
