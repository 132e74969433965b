package org.vestka.mail;

import org.vestka.shared.EmailAddress;
import org.vestka.shared.LanguageTag;

/** Where mail for somebody goes now, and the language they read. */
public record Recipient(EmailAddress address, LanguageTag language) {}
