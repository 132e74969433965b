package org.vestka.directory.ui.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.history.PlaceChanges;
import org.vestka.directory.motion.Motion;
import org.vestka.directory.motion.PlaceHistory;
import org.vestka.directory.place.EntryLife;
import org.vestka.directory.place.EntryLives;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SpokenSource;
import org.vestka.shared.LanguageTag;

/** What befell a place, and how long its address usually stays true. */
@Component
public class PlacePast {

    private static final float DAYS_OF_MONTH = 30.44f;

    private final PlaceHistory history;
    private final EntryLives lives;
    private final PlaceChanges changes;
    private final Places places;

    PlacePast(PlaceHistory history, EntryLives lives, PlaceChanges changes, Places places) {
        this.changes = changes;
        this.history = history;
        this.lives = lives;
        this.places = places;
    }

    /** @param sentences one below the other, or one */
    public record Chapter(String heading, List<String> sentences) {}

    public List<Chapter> chapters(FacilityPage place, DirectoryWords words) {
        List<Chapter> chapters = new ArrayList<>();
        List<Motion> acts = history.of(place.id());
        if (!acts.isEmpty()) {
            chapters.add(new Chapter(words.text("place.happened"), happened(acts, words)));
        }
        if (place.state() != FacilityState.CLOSED) {
            chapters.add(new Chapter(words.text("place.life"), List.of(life(lives.of(place), words))));
        }
        List<String> changed = changes.of(place.id()).stream()
                .map(change -> words.text(
                        "place.changed.line",
                        words.dates().exact(change.on()),
                        words.word("changed", change.what()),
                        words.word("hand", change.hand()),
                        change.source() == null ? "" : " · " + SpokenSource.onPaper(change.source(), words)))
                .toList();
        if (!changed.isEmpty()) {
            chapters.add(new Chapter(words.text("person.changes"), changed));
        }
        return chapters;
    }

    private List<String> happened(List<Motion> acts, DirectoryWords words) {
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(acts.stream()
                .flatMap(act -> Stream.ofNullable(act.to()))
                .distinct()
                .toList());
        List<String> list = new ArrayList<>();
        for (Motion act : acts) {
            FacilityId other = act.to();
            String to = other == null ? "" : Labels.in(words.reader(), names.getOrDefault(other, Map.of()));
            String key = "place.happened." + act.kind().name() + (to.isEmpty() ? "" : ".to");
            list.add(
                    act.on() == null
                            ? words.text(key, to)
                            : words.text("place.happened.on", words.dates().partial(act.on()), words.text(key, to)));
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
