package org.vestka.mail;

/** What a mail is for, and so whether one can do without it. */
public enum MailPurpose {
    /** Something the account's owner has just asked for: confirm an address, set a new password. Goes first, always. */
    ACCOUNT,
    /** What somebody promised to do, and what changed for those they write to. */
    REMINDER,
    /** News for those who want them. */
    NEWS;

    /** Whether there is a way out in every such mail (RFC 8058), and consent is asked for before sending. */
    public boolean optional() {
        return this != ACCOUNT;
    }
}
