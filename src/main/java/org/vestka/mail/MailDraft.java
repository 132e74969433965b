package org.vestka.mail;

import java.util.Map;
import java.util.regex.Pattern;
import org.vestka.shared.LanguageTag;

/**
 * A mail to be sent.
 *
 * @param template {@code <module>.<name>}: its texts are {@code <module>.mail.<name>.subject} and {@code .body} in the
 *     bundles. The subject takes no argument: it is shown on locked screens
 * @param recipient whose address is looked up at sending
 * @param language the recipient's, for all texts
 * @param arguments for the body, by name ({@code {link}}); kept sealed until the mail is sent, then gone. Numbers may be
 *     used in plurals. A line of the body that is nothing but a link becomes a link in the HTML part
 * @param dedupKey what is enqueued again under the same key is not sent again: name the occasion, by ids only, such as
 *     {@code lease-ends:4711:2026-11-23}
 */
public record MailDraft(
        String template,
        RecipientId recipient,
        LanguageTag language,
        Map<String, String> arguments,
        String dedupKey,
        MailPurpose purpose) {

    private static final Pattern TEMPLATE = Pattern.compile("[a-z]+\\.[a-z0-9-]{1,40}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:/-]{1,120}");

    /** @throws IllegalArgumentException when the template or the key is not of the form above */
    public MailDraft {
        arguments = Map.copyOf(arguments);
        if (!TEMPLATE.matcher(template).matches()) {
            throw new IllegalArgumentException("no template: module.name");
        }
        if (!KEY.matcher(dedupKey).matches()) {
            throw new IllegalArgumentException("no key: 1 to 120 letters, digits and ._:/-");
        }
    }

    /** Says what and to whom, never the arguments. */
    @Override
    public String toString() {
        return "MailDraft[%s to %d]".formatted(template, recipient.value());
    }
}
