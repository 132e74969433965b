package org.vestka.directory.corrections;

/** What came of somebody's wish that a page be hidden. */
public enum Hiding {
    /** Nobody sees it any more, until an editor has looked. */
    AT_ONCE,
    /** An editor looks first: many were hidden lately, or somebody has looked at this page not long ago. */
    AFTER_A_LOOK
}
