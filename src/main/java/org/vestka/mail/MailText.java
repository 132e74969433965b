package org.vestka.mail;

/** The words of one mail. */
public record MailText(String subject, String plain, String html) {

    /** Tells nothing. */
    @Override
    public String toString() {
        return "MailText[…]";
    }
}
