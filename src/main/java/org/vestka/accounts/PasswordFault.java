package org.vestka.accounts;

/** Why a password will not do. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    /** Among the first that are tried: a common password, a row of keys, the pseudonym. */
    EASY_TO_GUESS
}
