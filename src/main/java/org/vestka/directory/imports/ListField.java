package org.vestka.directory.imports;

/** What a column of a file can mean. */
public enum ListField {
    SOURCE_KEY(false),
    URL(false),
    NAME(false),
    STATUS(false),
    GENDER(false),
    BORN(false),
    DIED(false),
    ARRESTED(false),
    /** One per line or one per column. */
    ARTICLES(true),
    /** {@code facility; address}, two lines, or a word. */
    PLACE(false),
    PLACE_ADDRESS(false),
    /** A town only; no place that takes letters. */
    LOCALITY(false),
    /** The kind of punishment. */
    PENALTY(false),
    /** How much of it. */
    SENTENCE(false),
    /** A date, or life, death, detention, unknown. */
    SENTENCE_END(false),
    SENTENCE_START(false),
    RELEASED_ON(false),
    VERDICT_ON(false),
    APPEAL_ON(false),
    STORY(false),
    /** Addresses of pages, one or several. */
    SOURCES(true),
    /** Not read, not kept. */
    IGNORED(true);

    private final boolean many;

    ListField(boolean many) {
        this.many = many;
    }

    /** Whether several columns may mean it. */
    public boolean many() {
        return many;
    }
}
