package org.vestka.museum.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is marked on pages and not blackened yet. The marks themselves live in the browser; they outlive an act beside them. */
final class Unburnt {

    private final Map<Integer, Integer> marks = new TreeMap<>();
    private final Set<Integer> burnt = new HashSet<>();

    /** @param parts how many are marked on the page of this number */
    void marked(int page, int parts) {
        if (parts == 0) {
            marks.remove(page);
        } else {
            marks.put(page, parts);
        }
    }

    void burnt(int page) {
        marks.remove(page);
        burnt.add(page);
    }

    /** Whether the page was blackened or removed just now, so that its marks are to be forgotten; asked once. */
    boolean over(int page) {
        return burnt.remove(page);
    }

    /** Numbers of the pages that have marks, in order. */
    List<Integer> pages() {
        return new ArrayList<>(marks.keySet());
    }
}
