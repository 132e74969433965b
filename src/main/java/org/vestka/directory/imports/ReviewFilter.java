package org.vestka.directory.imports;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of a file are shown or meant.
 *
 * @param kind null: all
 * @param needsPerson null: both
 * @param text part of a name, an id or a row number; empty: all
 * @param applied only those that have taken effect; else both
 */
public record ReviewFilter(
        @Nullable RowKind kind,
        @Nullable Boolean needsPerson,
        @Nullable Concern concern,
        @Nullable Fact changed,
        @Nullable Decision decision,
        String text,
        boolean applied) {

    public ReviewFilter(
            @Nullable RowKind kind,
            @Nullable Boolean needsPerson,
            @Nullable Concern concern,
            @Nullable Fact changed,
            @Nullable Decision decision,
            String text) {
        this(kind, needsPerson, concern, changed, decision, text, false);
    }

    public static final ReviewFilter ALL = new ReviewFilter(null, null, null, null, null, "");

    /** Rows of a kind that nobody has to look at one by one. */
    public static ReviewFilter plain(RowKind kind) {
        return new ReviewFilter(kind, false, null, null, null, "");
    }

    public static ReviewFilter needingPerson() {
        return new ReviewFilter(null, true, null, null, null, "");
    }

    public static ReviewFilter having(Concern concern) {
        return new ReviewFilter(null, null, concern, null, null, "");
    }

    /** The new people whom the file has brought. */
    public static ReviewFilter brought(String text) {
        return new ReviewFilter(RowKind.NEW, null, null, null, Decision.ACCEPTED, text, true);
    }

    public ReviewFilter decided(@Nullable Decision decision) {
        return new ReviewFilter(kind, needsPerson, concern, changed, decision, text, applied);
    }
}
