package org.vestka.directory.ui.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.directory.SourceId;
import org.vestka.directory.source.SourceView;

/** The sources of several facts, each once. Where there is more than one, a fact carries the number of its own. */
public final class NumberedSources {

    private final Map<SourceView, Integer> numbers = new LinkedHashMap<>();
    private final List<SourceView> distinct = new ArrayList<>();

    public NumberedSources(List<SourceView> sources) {
        for (SourceView source : sources) {
            int known = indexOf(source);
            if (known < 0) {
                known = distinct.size();
                distinct.add(source);
            }
            numbers.put(source, known + 1);
        }
    }

    /** Each once, the first as number 1. */
    public List<SourceView> all() {
        return List.copyOf(distinct);
    }

    public boolean several() {
        return distinct.size() > 1;
    }

    /** The number of a fact's source; nothing where all have the same. */
    public Optional<Integer> number(SourceView source) {
        return several() ? Optional.ofNullable(numbers.get(source)) : Optional.empty();
    }

    private int indexOf(SourceView source) {
        for (int i = 0; i < distinct.size(); i++) {
            if (same(distinct.get(i), source)) {
                return i;
            }
        }
        return -1;
    }

    /** The same words for a reader, wherever they are stored. */
    private static boolean same(SourceView one, SourceView other) {
        return sameAs(one, other.id()).equals(other);
    }

    private static SourceView sameAs(SourceView source, SourceId id) {
        return new SourceView(
                id,
                source.url(),
                source.title(),
                source.sourceDate(),
                source.retrievedOn(),
                source.fileSha256(),
                source.fileRow());
    }
}
