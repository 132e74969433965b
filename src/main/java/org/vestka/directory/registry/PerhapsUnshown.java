package org.vestka.directory.registry;

import org.vestka.directory.duplicates.LikeUnshown;

/**
 * By this a page would show somebody who may be another that is not shown in full; an editor has to compare them first and say that
 * they are two.
 */
public final class PerhapsUnshown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LikeUnshown like;

    PerhapsUnshown(LikeUnshown like) {
        super("person " + like.person().value() + " may be somebody who is not shown");
        this.like = like;
    }

    /** Whom to compare. */
    public LikeUnshown like() {
        return like;
    }
}
