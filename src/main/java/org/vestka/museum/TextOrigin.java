package org.vestka.museum;

/** Whose words a text is, by role: who translated is never stored. */
public enum TextOrigin {
    /** As it stands on the page, but for what was taken out. */
    ORIGINAL,
    EDITOR,
    VOLUNTEER,
    MACHINE
}
