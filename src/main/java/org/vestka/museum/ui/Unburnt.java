package org.vestka.museum.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is marked on pages and not blackened yet. The marks themselves live in the browser; they outlive an act beside them. */
final class Unburnt {

    private final Map<Integer, Integer> marks = new TreeMap<>();
    private @Nullable Integer burnt;

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
        burnt = page;
    }

    /** Whether the page was blackened or removed just now, so that its marks are to be forgotten; asked once. */
    boolean over(int page) {
        boolean over = burnt != null && burnt == page;
        if (over) {
            burnt = null;
        }
        return over;
    }

    /** Numbers of the pages that have marks, in order. */
    List<Integer> pages() {
        return new ArrayList<>(marks.keySet());
    }
}
