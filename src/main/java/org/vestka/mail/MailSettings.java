package org.vestka.mail;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.vestka.shared.EmailAddress;

/**
 * How mail is sent; where to, say {@code spring.mail.*}.
 *
 * @param publicUrl where people reach this installation; {@link PublicLinks} make links of it
 * @param mail the rest
 */
@ConfigurationProperties("vestka")
public record MailSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue Mail mail) {

    /**
     * @param from the sender's address; {@code no-reply@} the domain where nothing is set
     * @param senderName what stands before that address
     * @param domain after the {@code @} of message ids and in the greeting of the server; the host of the public URL where
     *     nothing is set. Never the name of the machine
     * @param workers how many connections are kept to the server
     * @param lease how long a claim stands before others may take it over
     * @param poll how often the table is looked at without having been rung for
     * @param perConnection mails after which a connection is renewed
     * @param idle how long an unused connection is kept
     * @param attempts failures of one mail, for reasons that may pass, until it is given up; about a day with twelve
     * @param firstRetry the pause after the first failure; doubled after each further one, six hours at most
     * @param keep how long is remembered that a mail was sent, dropped or failed
     */
    public record Mail(
            @Nullable String from,
            @DefaultValue("Vestka") String senderName,
            @Nullable String domain,
            @DefaultValue("4") int workers,
            @DefaultValue("5m") Duration lease,
            @DefaultValue("10s") Duration poll,
            @DefaultValue("1000") int perConnection,
            @DefaultValue("20s") Duration idle,
            @DefaultValue("12") int attempts,
            @DefaultValue("1m") Duration firstRetry,
            @DefaultValue("90d") Duration keep) {}

    /** Whether people come by https; a proxy may speak plainly to us all the same. */
    public boolean reachedByHttps() {
        return "https".equals(publicUrl.getScheme());
    }

    /** The domain mail comes from. */
    public String domain() {
        String set = mail.domain();
        if (set != null && !set.isBlank()) {
            return set.strip();
        }
        String host = publicUrl.getHost();
        // an address or a bare name is nothing others could resolve
        return host == null || !host.matches("[A-Za-z0-9.-]*\\.[A-Za-z][A-Za-z0-9-]*") ? "vestka.invalid" : host;
    }

    public EmailAddress from() {
        String set = mail.from();
        return new EmailAddress(set == null || set.isBlank() ? "no-reply@" + domain() : set);
    }
}
