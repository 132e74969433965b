package org.vestka.museum;

/** What an editor has said of a page. */
public enum PageRedaction {
    /** Parts of it are blackened, for good. */
    REDACTED,
    NOTHING_TO_REDACT
}
