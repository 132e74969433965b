package org.vestka.museum;

/** Something that the museum does not do, and why. Nothing has changed. */
public final class MuseumRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** There is no such letter or page, or no such person. */
        MISSING,
        /** Another editor has it in hand. */
        NOT_YOURS,
        /** It waits, is shown or was withdrawn: first it has to be a draft again. */
        NO_DRAFT,
        /** It has changed since it was looked at. */
        CHANGED,
        /** Whoever proposed it does not agree to it too. */
        SAME_HAND,
        /** A day that is still to come. */
        TO_COME,
        NO_CONSENT,
        NO_PAGES,
        /** Of a page nobody has said yet what is to be blackened. */
        UNREDACTED,
        /** What a picture says has to be there in the letter's own language, for those who do not see it. */
        NO_TEXT,
        /** The person is not shown in full. */
        PERSON_NOT_SHOWN,
        /** No JPEG or PNG, or too large. */
        NO_PICTURE,
        TOO_MANY_PAGES,
        /** There is something to blacken or there is not. */
        NOTHING_MARKED,
        /** More is marked than is blackened at once. */
        TOO_MANY_MARKED,
        /** What was marked did not arrive whole, or lies beyond the page: fewer would be blackened than were marked. */
        MARKS_UNREAD,
        TOO_LONG,
        EMPTY,
        /** Words to look at before they are kept. */
        PRIVATE_WORDS,
        /** Words that are never kept: homes, phones, documents. */
        NEVER
    }

    public MuseumRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
