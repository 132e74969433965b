package org.vestka.mail;

import java.time.Instant;

/** A mail that was given up, as an administrator sees it: never to whom, never what. */
public record FailedMail(MailMessageId id, String template, MailFailure reason, int attempts, Instant failedAt) {}
