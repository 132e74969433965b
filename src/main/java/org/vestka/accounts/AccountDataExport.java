package org.vestka.accounts;

/** A module's part of the copy of their data that somebody may download. Implemented by modules above as a bean. */
public interface AccountDataExport {

    /** The name of its section in the file, such as {@code letters}. */
    String section();

    /** What is kept about the account: records, maps and lists that become JSON. Ids inside this server are left out. */
    Object dataOf(AccountId account);
}
