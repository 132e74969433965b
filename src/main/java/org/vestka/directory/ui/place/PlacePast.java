package org.vestka.directory.ui.place;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.motion.Motion;
import org.vestka.directory.motion.PlaceHistory;
import org.vestka.directory.place.EntryLife;
import org.vestka.directory.place.EntryLives;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Section;

/** What befell a place, and how long its address usually stays true. */
@Component
class PlacePast {

    private static final float DAYS_OF_MONTH = 30.44f;

    private final PlaceHistory history;
    private final EntryLives lives;
    private final Places places;

    PlacePast(PlaceHistory history, EntryLives lives, Places places) {
        this.history = history;
        this.lives = lives;
        this.places = places;
    }

    List<Section> sections(FacilityPage place, DirectoryWords words) {
        List<Section> sections = new ArrayList<>();
        List<Motion> acts = history.of(place.id());
        if (!acts.isEmpty()) {
            sections.add(new Section(words.text("place.happened"), happened(acts, words)));
        }
        if (place.state() != FacilityState.CLOSED) {
            sections.add(new Section(words.text("place.life"), new Paragraph(life(lives.of(place), words))));
        }
        return sections;
    }

    private UnorderedList happened(List<Motion> acts, DirectoryWords words) {
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(acts.stream()
                .flatMap(act -> Stream.ofNullable(act.to()))
                .distinct()
                .toList());
        UnorderedList list = new UnorderedList();
        for (Motion act : acts) {
            FacilityId other = act.to();
            String to = other == null ? "" : Labels.in(words.reader(), names.getOrDefault(other, Map.of()));
            String key = "place.happened." + act.kind().name() + (to.isEmpty() ? "" : ".to");
            list.add(new ListItem(
                    act.on() == null
                            ? words.text(key, to)
                            : words.text("place.happened.on", words.dates().partial(act.on()), words.text(key, to))));
        }
        return list;
    }

    private static String life(EntryLife life, DirectoryWords words) {
        if (life.basis() == EntryLife.Basis.TOO_LITTLE) {
            return words.text("place.life.TOO_LITTLE", life.entries(), life.ended());
        }
        int months = Math.max(1, Math.round(life.days() / DAYS_OF_MONTH));
        return words.text("place.life." + life.basis().name(), months, life.entries(), life.ended());
    }
}
