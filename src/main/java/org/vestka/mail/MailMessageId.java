package org.vestka.mail;

/** A mail in the outbox. */
public record MailMessageId(long value) {}
