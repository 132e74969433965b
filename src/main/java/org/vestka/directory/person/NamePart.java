package org.vestka.directory.person;

/** What a country can want on the name line of an envelope. */
public enum NamePart {
    SURNAME,
    /** The second of two, as in Spanish-speaking countries. */
    SECOND_SURNAME,
    GIVEN_NAME,
    MIDDLE_NAME,
    /** Made of the father's name, as in Russia. */
    PATRONYMIC,
    /** The father's name itself, as in Türkiye or Iran. */
    FATHERS_NAME,
    /** Not a part of the name, but written beside it: the year alone, out of the birth date. */
    BIRTH_YEAR;

    /** Whether there are people who have none, so that an envelope can do without. */
    public boolean canBeNone() {
        return this == SECOND_SURNAME || this == MIDDLE_NAME || this == PATRONYMIC;
    }
}
