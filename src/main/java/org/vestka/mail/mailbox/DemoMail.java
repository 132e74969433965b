package org.vestka.mail.mailbox;

import java.time.Instant;

/**
 * A mail as it arrived.
 *
 * @param number from 1, in the order of arrival
 * @param text the plain part
 * @param html the HTML part; empty where there is none
 */
public record DemoMail(int number, Instant at, String from, String to, String subject, String text, String html) {}
