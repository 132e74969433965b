package org.vestka.directory.attention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why just this person is suggested, the weightiest first (domain rule: nobody forgotten). */
public enum NeedReason {
    /** Nobody has posted or reserved a letter in the weeks of the campaign that runs. */
    NOBODY_IN_CAMPAIGN,
    /** Nobody has posted or reserved a letter in this calendar month. */
    NOBODY_THIS_MONTH,
    /** Some, but fewer than each person should get. */
    BELOW_FLOOR,
    /** None posted in 90 days and none reserved. */
    NOTHING_IN_90_DAYS,
    /** One or two in 90 days, reserved ones included, of which one at least was posted. */
    FEW_IN_90_DAYS,
    /** A letter posted today can be there for the birthday. */
    BIRTHDAY_SOON,
    NO_ADOPTER;

    private static final int FEW = 2;

    /** What these numbers say of somebody, the weightiest first. */
    static List<NeedReason> of(AttentionNumbers numbers, FloorInForce floor, boolean birthdaySoon) {
        Set<NeedReason> why = EnumSet.noneOf(NeedReason.class);
        if (floor.posted(numbers) + numbers.reserved() == 0) {
            why.add(floor.campaign() ? NOBODY_IN_CAMPAIGN : NOBODY_THIS_MONTH);
        } else if (floor.isUnmet(numbers) && floor.posted(numbers) > 0) {
            why.add(BELOW_FLOOR);
        }
        int in90Days = numbers.posted90Days() + numbers.reserved();
        if (in90Days == 0) {
            why.add(NOTHING_IN_90_DAYS);
        } else if (in90Days <= FEW && numbers.posted90Days() > 0) {
            why.add(FEW_IN_90_DAYS);
        }
        if (birthdaySoon) {
            why.add(BIRTHDAY_SOON);
        }
        if (numbers.adopters() == 0) {
            why.add(NO_ADOPTER);
        }
        return List.copyOf(why);
    }
}
