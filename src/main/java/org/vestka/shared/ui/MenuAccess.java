package org.vestka.shared.ui;

/** Who is shown an entry of the menu. It hides, it does not protect: the view has its own permission. */
public enum MenuAccess {
    EVERYONE,
    /** Only who is not signed in. */
    ANONYMOUS,
    SIGNED_IN,
    /** Desks of designating bodies, and admins. */
    DESK,
    /** Trustees of sealed letters, and nobody else. */
    TRUSTEES,
    /** Organisers and admins. */
    ORGANISERS,
    /** Editors and admins. */
    EDITORS,
    ADMINS
}
