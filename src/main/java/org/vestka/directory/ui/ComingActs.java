package org.vestka.directory.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.history.PlaceAct;
import org.vestka.directory.motion.Motion;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.motion.PlaceHistory;
import org.vestka.directory.place.Places;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Tone;

/** What is announced of the place a letter goes to, told to whoever writes there now: a letter is weeks on its way. */
@Component
public class ComingActs {

    private final PlaceHistory history;
    private final Places places;
    private final Clock clock;

    ComingActs(PlaceHistory history, Places places, Clock clock) {
        this.history = history;
        this.places = places;
        this.clock = clock;
    }

    /** What is announced, and what it means for a letter. */
    public record Coming(String strong, String text) {}

    /** What is announced of a place, the nearest first. */
    public List<Motion> of(FacilityId place) {
        return history.ahead(List.of(place)).getOrDefault(place, List.of());
    }

    /** The same of many places at once; those without are missing. */
    public Map<FacilityId, List<Motion>> ofAll(Collection<FacilityId> all) {
        return history.ahead(all);
    }

    /** Of a place in a country. */
    public List<Note> notes(FacilityId place, CountryCode country, DirectoryWords words) {
        List<Motion> acts = of(place);
        return acts.isEmpty()
                ? List.of()
                : told(acts, postingDays().getOrDefault(country, 0), words).stream()
                        .map(each -> new Note(Tone.AMBER, each.strong(), each.text()))
                        .toList();
    }

    /** @param postingDays usual time of a letter */
    public List<Coming> told(List<Motion> ahead, int postingDays, DirectoryWords words) {
        Map<FacilityId, Map<LanguageTag, String>> names = names(ahead);
        return ahead.stream()
                .map(act -> new Coming(said(act, names, words), letter(act, postingDays, words)))
                .toList();
    }

    /** In a line for each place of which something is announced; the country is that of the people there. */
    public Map<FacilityId, String> lines(Map<FacilityId, CountryCode> of, DirectoryWords words) {
        Map<FacilityId, List<Motion>> ahead = of.isEmpty() ? Map.of() : history.ahead(of.keySet());
        if (ahead.isEmpty()) {
            return Map.of();
        }
        Map<CountryCode, Integer> days = postingDays();
        Map<FacilityId, Map<LanguageTag, String>> names =
                names(ahead.values().stream().flatMap(List::stream).toList());
        Map<FacilityId, String> lines = new HashMap<>();
        ahead.forEach((place, acts) -> {
            List<String> said = new ArrayList<>();
            boolean late = false;
            for (Motion act : acts) {
                said.add(said(act, names, words));
                late |= late(act, days.getOrDefault(Objects.requireNonNull(of.get(place)), 0));
            }
            if (late) {
                said.add(words.text("coming.late.short"));
            }
            lines.put(place, String.join(" ", said));
        });
        return lines;
    }

    private Map<CountryCode, Integer> postingDays() {
        return places.countries().stream().collect(Collectors.toMap(Country::code, Country::postingDays));
    }

    private Map<FacilityId, Map<LanguageTag, String>> names(List<Motion> acts) {
        List<FacilityId> to = acts.stream()
                .flatMap(act -> Stream.ofNullable(act.to()))
                .distinct()
                .toList();
        return to.isEmpty() ? Map.of() : places.names(to);
    }

    private static String said(Motion act, Map<FacilityId, Map<LanguageTag, String>> names, DirectoryWords words) {
        FacilityId to = act.to();
        String argument = SpokenAct.argument(
                new PlaceAct(act.kind(), act.on(), act.becomes()),
                to == null ? "" : Labels.in(words.reader(), names.getOrDefault(to, Map.of())),
                words);
        return words.text(
                "coming." + act.kind().name() + (argument.isEmpty() ? "" : ".to"),
                argument,
                words.dates().partial(Objects.requireNonNull(act.on())));
    }

    private boolean late(Motion act, int postingDays) {
        return !Utc.today(clock).plusDays(postingDays).isBefore(first(act));
    }

    /** What happens to a letter that is posted today. */
    private String letter(Motion act, int postingDays, DirectoryWords words) {
        boolean known = act.kind() == MotionKind.MOVE
                || act.kind() == MotionKind.CHANGE_KIND
                || act.kind() == MotionKind.CLOSE && act.to() != null;
        String then = words.text(known ? "coming.then." + act.kind().name() : "coming.then");
        return (late(act, postingDays)
                        ? words.text("coming.late", postingDays)
                        : words.text(
                                "coming.early",
                                postingDays,
                                words.dates().exact(first(act).minusDays(postingDays + 1L))))
                + " "
                + then;
    }

    private static LocalDate first(Motion act) {
        return Objects.requireNonNull(act.on()).earliest();
    }
}
