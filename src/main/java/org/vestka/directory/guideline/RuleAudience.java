package org.vestka.directory.guideline;

/** Whom a rule concerns. */
public enum RuleAudience {
    /** Whoever writes a letter; the only ones on a person's page. */
    WRITER,
    PARCELS,
    /** Signs that a letter arrived. */
    EVIDENCE,
    /** People inside the country. */
    INSIDE,
    /** Those who keep the list. */
    EDITOR
}
