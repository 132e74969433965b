package org.vestka.adoption;

/** How often an adopter has promised to write. */
public enum Rhythm {
    ONE_LETTER,
    MONTHLY,
    BIRTHDAYS
}
