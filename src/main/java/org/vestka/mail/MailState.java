package org.vestka.mail;

/** Where a mail is: {@code WAITING → SENDING → SENT}, back to {@code WAITING} after a failure that may pass. */
public enum MailState {
    /** To be sent once its time has come. */
    WAITING,
    /** Claimed by a worker until its lease ends; then anybody may claim it. */
    SENDING,
    /** The server has taken it. Text and arguments are gone. */
    SENT,
    /** The server refuses it for good, or every attempt failed. An administrator may try again. */
    FAILED,
    /** Not sent, because the recipient does not want it or cannot be reached any more. */
    DROPPED
}
