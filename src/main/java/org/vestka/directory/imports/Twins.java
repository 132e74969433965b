package org.vestka.directory.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.reading.NameScripts;

/** Rows of one file that may be one person, found among those that are marked so. */
final class Twins {

    static final List<Concern> REASONS = List.of(Concern.REPEATED_URL, Concern.REPEATED_KEY, Concern.NAMESAKE);

    private Twins() {}

    /** Of each row, the numbers of the others. */
    static Map<ImportRowId, List<Integer>> of(List<ReviewRow> rows) {
        Map<ImportRowId, Set<Integer>> others = new LinkedHashMap<>();
        for (Concern reason : REASONS) {
            Map<String, List<ReviewRow>> groups = new HashMap<>();
            for (ReviewRow row : rows) {
                String shared = row.concerns().contains(reason) ? shared(reason, row) : null;
                if (shared != null) {
                    groups.computeIfAbsent(shared, unused -> new ArrayList<>()).add(row);
                }
            }
            groups.values()
                    .forEach(group -> group.forEach(row -> group.stream()
                            .map(ReviewRow::row)
                            .filter(Objects::nonNull)
                            .filter(number -> !number.equals(row.row()))
                            .forEach(number -> others.computeIfAbsent(row.id(), unused -> new TreeSet<>())
                                    .add(number))));
        }
        Map<ImportRowId, List<Integer>> twins = new LinkedHashMap<>();
        others.forEach((id, numbers) -> twins.put(id, List.copyOf(numbers)));
        return twins;
    }

    private static @Nullable String shared(Concern reason, ReviewRow row) {
        String url = row.url();
        String born = row.facts().get(Fact.BORN);
        return switch (reason) {
            case REPEATED_URL -> url == null ? null : url.split(" ; ", 2)[0];
            case REPEATED_KEY -> row.key().replaceFirst("#\\d+$", "").toLowerCase(Locale.ROOT);
            default -> born == null ? null : NameScripts.folded(row.name()) + "|" + born;
        };
    }
}
