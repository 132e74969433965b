package org.vestka.directory.duplicates;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How likely two records are of one person.
 *
 * @param bits the logarithm to the base 2 of the odds: 0 is as likely as not, 3 is eight to one
 * @param evidence why
 */
public record Likeness(double bits, Set<Evidence> evidence) {

    /** From here on editors are asked. */
    public static final double SUGGESTED = 2;

    /** From here on it would be a wonder if they were two. */
    public static final double STRONG = 10;

    private static final Set<Evidence> SOMEBODY_ELSE =
            EnumSet.of(Evidence.OTHER_BIRTH_YEAR, Evidence.OTHER_PATRONYMIC, Evidence.OTHER_GENDER);
    private static final Set<Evidence> SAME_NAME = EnumSet.of(Evidence.SAME_NAME, Evidence.SAME_NAME_OTHERWISE_SPELT);
    private static final Set<Evidence> BESIDE_A_SLIP = EnumSet.of(
            Evidence.SAME_PLACE,
            Evidence.SAME_BIRTH_YEAR,
            Evidence.SAME_BIRTH_MONTH,
            Evidence.SAME_BIRTHDAY,
            Evidence.BIRTHDAY_WITH_A_SLIP,
            Evidence.SAME_ARREST);

    public boolean suggested() {
        return bits >= SUGGESTED;
    }

    /**
     * Whether it may be the same person by the name alone, however common that is, since nothing known of both speaks against
     * it. Who must not be shown by mistake is looked for by this.
     */
    public boolean conceivable() {
        if (evidence.contains(Evidence.SAME_LINK)) {
            return true;
        }
        boolean otherwiseBorn = evidence.contains(Evidence.OTHER_BIRTHDAY) && !evidence.contains(Evidence.SAME_PLACE);
        if (otherwiseBorn || !Collections.disjoint(evidence, SOMEBODY_ELSE)) {
            return false;
        }
        return !Collections.disjoint(evidence, SAME_NAME)
                || evidence.contains(Evidence.NAME_WITH_A_SLIP) && !Collections.disjoint(evidence, BESIDE_A_SLIP)
                || evidence.contains(Evidence.OTHER_SURNAME) && evidence.contains(Evidence.SAME_BIRTHDAY);
    }
}
