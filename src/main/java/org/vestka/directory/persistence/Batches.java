package org.vestka.directory.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long work into statements of a size the server likes. */
public final class Batches {

    private static final int SIZE = 500;

    private Batches() {}

    public static <T> List<List<T>> of(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += SIZE) {
            parts.add(list.subList(from, Math.min(list.size(), from + SIZE)));
        }
        return parts;
    }
}
