package org.vestka.directory.history;

import org.jspecify.annotations.Nullable;
import org.vestka.accounts.Role;

/** In which role somebody changed a page; readers never learn who it was. */
public enum Hand {
    EDITOR,
    ADMINISTRATOR,
    DESK,
    /** Without anybody: a country pack, the demo, a day that came. */
    NOBODY;

    public static Hand of(@Nullable Role role) {
        if (role == null) {
            return NOBODY;
        }
        return switch (role) {
            case EDITOR -> EDITOR;
            case ADMIN -> ADMINISTRATOR;
            case DESK -> DESK;
            case ORGANISER, TRUSTEE, SUPPORTER -> NOBODY;
        };
    }
}
