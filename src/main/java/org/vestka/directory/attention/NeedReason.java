package org.vestka.directory.attention;

/** Why just this person is suggested, the weightiest first (domain rule: nobody forgotten). */
public enum NeedReason {
    /** Nobody has posted or reserved a letter in this calendar month. */
    NOBODY_THIS_MONTH,
    /** None posted in 90 days and none reserved. */
    NOTHING_IN_90_DAYS,
    /** One or two in 90 days, reserved ones included, of which one at least was posted. */
    FEW_IN_90_DAYS,
    /** A letter posted today can be there for the birthday. */
    BIRTHDAY_SOON,
    NO_ADOPTER
}
