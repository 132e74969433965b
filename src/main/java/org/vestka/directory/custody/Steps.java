package org.vestka.directory.custody;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.LanguageTag;

/** Which words of several languages tell one and the same. */
public final class Steps {

    private Steps() {}

    /** The steps of a case, each with all its languages: of one kind and day, where no language tells two of them. */
    public static List<List<CaseEventView>> of(List<CaseEventView> events) {
        return together(events, event -> Arrays.asList(event.kind(), event.on()), CaseEventView::language);
    }

    /**
     * What belongs together stands together, in the order of the first of each.
     *
     * @param same what must be the same
     * @param language of each; where one tells two things nobody can say which are one, and each stands alone
     */
    public static <T> List<List<T>> together(
            List<T> all, Function<T, ?> same, Function<T, @Nullable LanguageTag> language) {
        Map<Object, List<T>> groups =
                all.stream().collect(Collectors.groupingBy(same, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream()
                .flatMap(group -> {
                    Set<@Nullable LanguageTag> told = new HashSet<>();
                    return group.stream().allMatch(each -> told.add(language.apply(each)))
                            ? List.of(group).stream()
                            : group.stream().map(List::of);
                })
                .toList();
    }
}
