package org.vestka.directory.ui.motion;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.Motion;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SpokenAct;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.ReaderLanguage;

/** What happened to people and places, in the words of the one who reads. */
@Component
class MotionWords {

    private final Places places;
    private final CountryWords called;

    MotionWords(Places places, CountryWords called) {
        this.places = places;
        this.called = called;
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(ReaderLanguage.current().locale(), "motion." + key, arguments);
    }

    /** For what happens to people of these countries. */
    DirectoryWords of(Collection<CountryCode> countries) {
        return called.of(countries, DirectoryWords.current());
    }

    /** The names of the places that acts name, read at once. */
    Map<FacilityId, Map<LanguageTag, String>> names(Collection<Motion> motions) {
        return places.names(motions.stream()
                .flatMap(motion -> Stream.of(Optional.ofNullable(motion.place()), Optional.ofNullable(motion.to())))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    }

    /** What an act did, in a line. */
    static String title(Motion motion, Map<FacilityId, Map<LanguageTag, String>> names) {
        return title(motion.kind(), motion.people(), motion.place(), motion.to(), motion.becomes(), names);
    }

    /** What an act would do, in a line. */
    String title(MotionDraft draft, int people) {
        Map<FacilityId, Map<LanguageTag, String>> names =
                places.names(Stream.of(Optional.ofNullable(draft.place()), Optional.ofNullable(draft.to()))
                        .flatMap(Optional::stream)
                        .toList());
        return title(draft.kind(), people, draft.place(), draft.to(), draft.becomes(), names);
    }

    private static String title(
            MotionKind kind,
            int people,
            @Nullable FacilityId place,
            @Nullable FacilityId to,
            @Nullable FacilityKind becomes,
            Map<FacilityId, Map<LanguageTag, String>> names) {
        String key = "act." + kind.name();
        if (to == null && (kind == MotionKind.TRANSFER || kind == MotionKind.CLOSE)) {
            key += ".nowhere";
        }
        if (kind == MotionKind.CHANGE_KIND && becomes != null) {
            key += ".known";
        }
        return text(
                key,
                people,
                place == null ? "" : name(names, place),
                to == null ? "" : name(names, to),
                becomes == null ? "" : SpokenAct.kind(becomes, DirectoryWords.current()));
    }

    private static String name(Map<FacilityId, Map<LanguageTag, String>> names, FacilityId place) {
        return Labels.in(ReaderLanguage.current(), Objects.requireNonNull(names.getOrDefault(place, Map.of())));
    }

    /** Places that take people, as a reader looks them up. */
    List<FacilityListItem> open() {
        DirectoryWords words = DirectoryWords.current();
        return places.list(null).stream()
                .filter(place -> place.state() == FacilityState.OPEN)
                .sorted(words.byName(place -> place.nameIn(words.reader())))
                .toList();
    }

    /** Ways of being free. */
    static List<CustodyKind> releases() {
        return Arrays.stream(CustodyKind.values())
                .filter(kind -> kind.group() == CustodyKind.Group.RELEASED)
                .toList();
    }

    /** Ways of being held in a place. */
    static List<CustodyKind> held() {
        return Arrays.stream(CustodyKind.values())
                .filter(kind -> kind.inFacility() && kind != CustodyKind.IN_TRANSIT)
                .toList();
    }
}
