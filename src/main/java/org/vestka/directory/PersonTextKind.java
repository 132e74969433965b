package org.vestka.directory;

/** Free texts about a person, one per language. */
public enum PersonTextKind {
    STORY,
    OCCUPATION,
    INTERESTS
}
