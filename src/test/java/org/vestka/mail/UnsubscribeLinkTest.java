package org.vestka.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.springframework.core.env.StandardEnvironment;
import org.vestka.shared.security.ServerSecret;

/** The link opens one door, and no other spelling of it opens any. */
class UnsubscribeLinkTest {

    private final UnsubscribeLink link = link("one secret that is long enough to be one");
    private final UnsubscribeLink ofAnotherServer = link("another secret that is long enough, too");

    @Property
    void saysWhoseAndWhat(@ForAll long recipient, @ForAll boolean news) {
        MailPurpose purpose = news ? MailPurpose.NEWS : MailPurpose.REMINDER;

        assertThat(link.read(link.token(new RecipientId(recipient), purpose)))
                .contains(new UnsubscribeLink.Unsubscription(new RecipientId(recipient), purpose));
    }

    @Property
    void anyChangedLetterIsRefused(
            @ForAll long recipient,
            @ForAll @IntRange(max = 33) int place,
            @ForAll @CharRange(from = '!', to = '~') char letter) {
        String token = link.token(new RecipientId(recipient), MailPurpose.REMINDER);
        String changed = token.substring(0, place) + letter + token.substring(place + 1);

        assertThat(token).hasSize(34);
        assertThat(link.read(changed).isPresent()).isEqualTo(changed.equals(token));
    }

    @Property
    void neitherMoreNorLessNorWhatAnotherServerMadeIsTaken(
            @ForAll long recipient, @ForAll @IntRange(max = 33) int cut) {
        String token = link.token(new RecipientId(recipient), MailPurpose.NEWS);

        assertThat(link.read(token.substring(0, cut))).isEmpty();
        assertThat(link.read(token + "=")).isEmpty();
        assertThat(link.read(token + "==")).isEmpty();
        assertThat(link.read(token + "A")).isEmpty();
        assertThat(ofAnotherServer.read(token)).isEmpty();
    }

    @Property
    void anythingElseIsRefused(@ForAll String text) {
        assertThat(link.read(text)).isEmpty();
    }

    private static UnsubscribeLink link(String secret) {
        MailSettings.Mail mail = new MailSettings.Mail(
                null,
                "Vestka",
                null,
                4,
                Duration.ofMinutes(5),
                Duration.ofSeconds(10),
                1000,
                Duration.ofSeconds(20),
                12,
                Duration.ofMinutes(1),
                Duration.ofDays(90));
        return new UnsubscribeLink(
                new ServerSecret(secret, ""),
                new PublicLinks(
                        new MailSettings(URI.create("https://letters.example.org"), mail), new StandardEnvironment()));
    }
}
