package org.vestka.directory.imports;

import org.jspecify.annotations.Nullable;
import org.vestka.directory.person.NamePart;

/** What a column of a file can mean. */
public enum ListField {
    SOURCE_KEY(false),
    URL(false),
    NAME(false),
    SURNAME(NamePart.SURNAME),
    SECOND_SURNAME(NamePart.SECOND_SURNAME),
    GIVEN_NAME(NamePart.GIVEN_NAME),
    MIDDLE_NAME(NamePart.MIDDLE_NAME),
    PATRONYMIC(NamePart.PATRONYMIC),
    FATHERS_NAME(NamePart.FATHERS_NAME),
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
    private final @Nullable NamePart part;

    ListField(boolean many) {
        this.many = many;
        this.part = null;
    }

    ListField(NamePart part) {
        this.many = false;
        this.part = part;
    }

    /** Whether several columns may mean it. */
    public boolean many() {
        return many;
    }

    /** Of a name; null where it is none. */
    public @Nullable NamePart part() {
        return part;
    }
}
