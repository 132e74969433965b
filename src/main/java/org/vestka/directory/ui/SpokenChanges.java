package org.vestka.directory.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.history.PageChange;
import org.vestka.directory.history.PlaceAct;
import org.vestka.directory.history.Standing;
import org.vestka.directory.source.SourceView;

/** What was changed on a page, in the words of one reader: of one day, hand and source together. */
public final class SpokenChanges {

    private SpokenChanges() {}

    /**
     * Changes of one day, hand and source.
     *
     * @param what in words, each once, the first first
     * @param hand in which role
     */
    public record Together(
            List<PageChange> changes,
            String what,
            String hand,
            @Nullable SourceView source) {

        public PageChange first() {
            return changes.getFirst();
        }
    }

    /**
     * The day of what was changed before all that stand on a page.
     *
     * @return empty where there is nothing, or where no page is kept on which it stands
     */
    public static Optional<LocalDate> earlier(List<PageChange> changes, Standing standing, DirectoryWords words) {
        return changes.stream()
                .skip(PageChange.SHOWN)
                .map(PageChange::on)
                .findFirst()
                .filter(day -> !PastLinks.of(day, standing, words).isEmpty());
    }

    /** One change; of an act on a place, which. */
    public static String what(PageChange change, DirectoryWords words) {
        PlaceAct act = change.act();
        if (act == null) {
            return words.word("changed", change.what());
        }
        return switch (change.what()) {
            case ANNOUNCED -> SpokenAct.announced(act, "", words);
            case KIND -> SpokenAct.happened(act, "", words);
            case TAKEN_BACK -> words.text("changed.TAKEN_BACK.act", SpokenAct.happened(act, "", words));
            default -> words.word("changed", change.what());
        };
    }

    /** @param changes latest first */
    public static Stream<Together> of(List<PageChange> changes, DirectoryWords words) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> Arrays.asList(
                                change.on(),
                                change.hand(),
                                change.source() == null ? "" : change.source().id()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(same -> new Together(
                        same,
                        same.reversed().stream()
                                .map(change -> what(change, words))
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        words.word("hand", same.getFirst().hand()),
                        same.getFirst().source()));
    }
}
