package org.vestka.directory.duplicates;

/** What two records have in common, or what keeps them apart; said to editors in words. */
public enum Evidence {
    SAME_LINK,
    SAME_NAME,
    SAME_NAME_OTHERWISE_SPELT,
    NAME_WITH_A_SLIP,
    OTHER_SURNAME,
    SAME_PATRONYMIC,
    OTHER_PATRONYMIC,
    SAME_BIRTHDAY,
    BIRTHDAY_WITH_A_SLIP,
    SAME_BIRTH_MONTH,
    SAME_BIRTH_YEAR,
    OTHER_BIRTHDAY,
    OTHER_BIRTH_YEAR,
    SAME_ARREST,
    OTHER_ARREST,
    SAME_PLACE,
    OTHER_PLACE,
    SAME_ARTICLES,
    OTHER_ARTICLES,
    OTHER_GENDER;

    /** Whether it speaks against their being one. */
    public boolean against() {
        return name().startsWith("OTHER_");
    }
}
