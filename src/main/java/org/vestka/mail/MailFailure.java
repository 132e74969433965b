package org.vestka.mail;

/** Why a mail was not sent, in a word that tells nothing about whom. */
public enum MailFailure {
    /** The server takes nothing for this recipient (5xx), now or ever. */
    RECIPIENT_REFUSED,
    /** The server does not want this mail (5xx). */
    MAIL_REFUSED,
    /** The server could not take it just then (4xx), as often as it was tried. */
    SERVER_BUSY,
    /** The connection broke while this mail was on its way, as often as it was tried. */
    CONNECTION_LOST,
    /** The mail could not be written: a text or an argument is missing, or the secret has changed. */
    UNREADABLE,
    /** There is no such account any more, or it has no address. */
    NO_RECIPIENT,
    /** The recipient does not want mail of this kind. */
    NOT_WANTED
}
