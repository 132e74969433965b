package org.vestka.accounts;

/** What somebody may do. Every account is a supporter's; the others are granted by an administrator. */
public enum Role {
    SUPPORTER,
    /** Says how many letters everybody should get, and in which weeks more. */
    ORGANISER,
    /** Of an organisation that opens sealed letters, which the letters know. */
    TRUSTEE,
    /** Of a designating body, which the directory knows. */
    DESK,
    EDITOR,
    ADMIN;

    /** As Spring Security spells it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
