package org.vestka.directory.ui.place;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.history.PlaceAct;
import org.vestka.directory.history.PlaceChanges;
import org.vestka.directory.history.Standing;
import org.vestka.directory.motion.Motion;
import org.vestka.directory.motion.PlaceHistory;
import org.vestka.directory.place.EntryLife;
import org.vestka.directory.place.EntryLives;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.Places;
import org.vestka.directory.source.SourceView;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SpokenAct;
import org.vestka.directory.ui.SpokenChanges;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;

/** What befell a place, and how long its address usually stays true. */
@Component
public class PlacePast {

    private static final float DAYS_OF_MONTH = 30.44f;

    private final PlaceHistory history;
    private final EntryLives lives;
    private final PlaceChanges changes;
    private final Places places;
    private final Clock clock;

    PlacePast(PlaceHistory history, EntryLives lives, PlaceChanges changes, Places places, Clock clock) {
        this.clock = clock;
        this.changes = changes;
        this.history = history;
        this.lives = lives;
        this.places = places;
    }

    /** @param sentences one below the other, or one */
    public record Chapter(String heading, List<Sentence> sentences) {

        static Chapter of(String heading, List<String> sentences) {
            return new Chapter(
                    heading,
                    sentences.stream()
                            .map(text -> new Sentence(text, null, null))
                            .toList());
        }

        /** Whether the ways to the page before and after stand at this one: all of one day share them, at the last of them. */
        public boolean leads(Sentence sentence) {
            LocalDate day = sentence.written();
            return day != null
                    && sentences.subList(sentences.lastIndexOf(sentence) + 1, sentences.size()).stream()
                            .noneMatch(later -> day.equals(later.written()));
        }
    }

    /**
     * @param source where it is known from; null where it is no fact of its own
     * @param written the day on which the page was changed so; null for what is no change of the page
     */
    public record Sentence(
            String text,
            @Nullable SourceView source,
            @Nullable LocalDate written) {}

    public List<Chapter> chapters(FacilityPage place, DirectoryWords words) {
        List<Chapter> chapters = new ArrayList<>();
        List<Motion> acts = Stream.concat(history.of(place.id()).stream(), history.into(place.id()).stream())
                .sorted(Comparator.comparing(Motion::id).reversed())
                .toList();
        if (!acts.isEmpty()) {
            chapters.add(new Chapter(words.text("place.happened"), happened(acts, place.id(), words)));
        }
        if (place.state() != FacilityState.CLOSED) {
            chapters.add(Chapter.of(words.text("place.life"), List.of(life(lives.of(place), words))));
        }
        changed(changes.of(place.id()), place.standing(), words).ifPresent(chapters::add);
        return chapters;
    }

    /** What was written on the page until the end of the day of which it is. */
    public List<Chapter> chaptersOf(FacilityPage then, LocalDate day, DirectoryWords words) {
        return changed(changes.of(then.id(), day), then.standing(), words).stream()
                .toList();
    }

    private static Optional<Chapter> changed(List<PageChange> all, Standing standing, DirectoryWords words) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Chapter(
                        words.text("person.changes"),
                        Stream.concat(
                                        all.stream()
                                                .limit(PageChange.SHOWN)
                                                .map(change -> new Sentence(
                                                        words.text(
                                                                "place.changed.line",
                                                                words.dates().exact(change.on()),
                                                                SpokenChanges.what(change, words),
                                                                words.word("hand", change.hand())),
                                                        change.source(),
                                                        change.on())),
                                        SpokenChanges.earlier(all, standing, words).stream()
                                                .map(day -> new Sentence(
                                                        words.text(
                                                                "place.happened.on",
                                                                words.dates().exact(day),
                                                                words.text("person.changes.earlier")),
                                                        null,
                                                        day)))
                                .toList()));
    }

    private List<Sentence> happened(List<Motion> acts, FacilityId here, DirectoryWords words) {
        Map<FacilityId, Map<LanguageTag, String>> names = places.names(acts.stream()
                .flatMap(act -> Stream.of(Optional.ofNullable(act.place()), Optional.ofNullable(act.to())))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
        LocalDate today = Utc.today(clock);
        List<Sentence> list = new ArrayList<>();
        for (Motion act : acts) {
            boolean into = here.equals(act.to());
            FacilityId other = into ? act.place() : act.to();
            String named = other == null ? "" : Labels.in(words.reader(), names.getOrDefault(other, Map.of()));
            list.add(new Sentence(
                    into
                            ? dated(act, words.text("place.came." + act.kind().name(), named), words)
                            : told(act, named, today, words),
                    act.source(),
                    null));
        }
        return list;
    }

    /** @param to the name of what comes after it */
    private static String told(Motion act, String to, LocalDate today, DirectoryWords words) {
        PlaceAct said = new PlaceAct(act.kind(), act.on(), act.becomes());
        if (act.ahead(today)) {
            return SpokenAct.announced(said, to, words);
        }
        return dated(act, SpokenAct.happened(said, to, words), words);
    }

    private static String dated(Motion act, String happened, DirectoryWords words) {
        return act.on() == null
                ? happened
                : words.text("place.happened.on", words.dates().partial(act.on()), happened);
    }

    private static String life(EntryLife life, DirectoryWords words) {
        if (life.basis() == EntryLife.Basis.TOO_LITTLE) {
            return words.text("place.life.TOO_LITTLE", life.entries(), life.ended());
        }
        int months = Math.max(1, Math.round(life.days() / DAYS_OF_MONTH));
        return words.text("place.life." + life.basis().name(), months, life.entries(), life.ended());
    }
}
