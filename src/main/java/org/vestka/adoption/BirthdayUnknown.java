package org.vestka.adoption;

/** The day of birth is not known or not shown: letters for birthdays would never fall due. */
public final class BirthdayUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BirthdayUnknown() {
        super("birthdays cannot be promised: the day is not known");
    }
}
