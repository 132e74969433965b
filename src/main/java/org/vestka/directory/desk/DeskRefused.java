package org.vestka.directory.desk;

/** Something that the desk does not do, and why. Nothing has changed. */
public final class DeskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    /** Why not. */
    public enum Reason {
        /** The body works on this person already. */
        ALREADY_OPEN,
        /** Somebody else has done something with it since it was looked at. */
        MOVED_ON,
        /** The record of somebody whom a statement names was changed since it was looked at. */
        PEOPLE_CHANGED,
        /** Words that are never stored: homes, phones, relatives by name. */
        PRIVATE_WORDS,
        /** Words on whether somebody agrees: nobody is asked. */
        CONSENT,
        /** A criterion has no finding, or one without its reasons or sources. */
        INCOMPLETE,
        /** One's own case on somebody another body's statement names is not finished, or stands in another statement. */
        OWN_CASE,
        /** The findings do not speak for recognition. */
        NOT_SUPPORTED,
        /** Who has proposed or signed already gives no other hand. */
        SAME_HAND,
        /** The statement has no title, no address on the web, no day, or one that is to come. */
        NO_STATEMENT,
        /** Somebody of the statement cannot be looked at, and the signer has not said that this is known. */
        OUT_OF_SIGHT,
        /** Somebody of another body's statement is not shown, and one's own body has no case on them to join in with. */
        NOT_TAKEN_OVER,
        /** The body says so already. */
        ALREADY_SAID,
        /** The body has said something else of somebody since the day of the statement. */
        LATER_SAID,
        /** The body has said nothing that could end. */
        NOTHING_TO_END,
        /** There is no such person on the list. */
        NOBODY,
        NO_REASON,
        TOO_LONG,
        /** A body assesses by one set of criteria at least. */
        NO_CRITERIA
    }

    public DeskRefused(Reason reason) {
        this(reason, "");
    }

    /** @param detail a criterion's code or a part of what was typed, for the one who typed it; never logged */
    public DeskRefused(Reason reason, String detail) {
        super(reason.name());
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
