package org.vestka.directory.ui.coverage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.vestka.directory.Country;
import org.vestka.directory.attention.CoverageFloor;
import org.vestka.directory.attention.CoverageFloors;
import org.vestka.directory.attention.FloorScope;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** An organiser says how many letters everybody should get, each month or in the weeks of a campaign. */
@Route(DirectoryNavigation.AIMS)
@RolesAllowed({"ORGANISER", "ADMIN"})
@StyleSheet("vestka/directory.css")
class AimsView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CoverageFloors floors;
    private final transient Places places;
    private final transient Clock clock;

    AimsView(CoverageFloors floors, Places places, Clock clock) {
        this.floors = floors;
        this.places = places;
        this.clock = clock;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        DirectoryWords words = DirectoryWords.current();
        startOver();
        heading(words.text("coverage.aims.heading"));
        lead(new Paragraph(words.text("coverage.aims.lead")));
        places.countries().forEach(country -> add(of(country, words)));
    }

    private Section of(Country country, DirectoryWords words) {
        List<CoverageFloor> set = floors.of(country.code());
        Select<Integer> letters = numbers(words.text("coverage.aims.month"), CoverageFloor.MOST);
        letters.setValue(set.stream()
                .filter(floor -> floor.scope() instanceof FloorScope.EveryMonth)
                .map(CoverageFloor::letters)
                .findFirst()
                .orElse(CoverageFloor.DEFAULT));
        Row month = new Row(letters, Buttons.secondary(words.text("coverage.aims.save"), () -> {
            floors.set(country.code(), letters.getValue());
            Notice.show(words.text("coverage.aims.saved"));
        }));
        month.addClassName("v-counts-choices");
        List<Component> parts = new ArrayList<>();
        parts.add(month);
        parts.add(new H3(words.text("coverage.aims.campaigns")));
        parts.add(new Paragraph(words.text("coverage.aims.campaigns.what")));
        set.forEach(floor -> {
            if (floor.scope() instanceof FloorScope.Campaign campaign) {
                parts.add(planned(floor, campaign, words));
            }
        });
        parts.add(new CampaignForm(country.code(), floors, Utc.today(clock), words, this::show));
        return new Section(country.nameIn(words.reader()), parts.toArray(Component[]::new));
    }

    private Row planned(CoverageFloor floor, FloorScope.Campaign campaign, DirectoryWords words) {
        String first = words.dates().exact(campaign.period().from());
        Button remove = Buttons.quiet(words.text("coverage.aims.remove"), () -> {
            floors.remove(floor.id());
            show();
        });
        remove.setAriaLabel(words.text("coverage.aims.remove.of", first));
        return new Row(
                new Paragraph(words.text(
                        "coverage.aims.campaign",
                        first,
                        words.dates().exact(campaign.period().until()),
                        floor.letters())),
                remove);
    }

    /** A choice of 1 to so many. */
    static Select<Integer> numbers(String label, int most) {
        Select<Integer> select = new Select<>();
        select.setLabel(label);
        select.setItems(IntStream.rangeClosed(1, most).boxed().toList());
        select.setValue(1);
        return select;
    }
}
