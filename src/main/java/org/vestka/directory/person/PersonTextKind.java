package org.vestka.directory.person;

/** Free texts about a person, one per language. */
public enum PersonTextKind {
    STORY,
    OCCUPATION,
    INTERESTS
}
