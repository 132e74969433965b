package org.vestka.letters.bank.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vestka.directory.Labels;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.person.PersonBrief;
import org.vestka.letters.Letter;
import org.vestka.letters.bank.CopyRefused;
import org.vestka.letters.bank.LettersBank;
import org.vestka.letters.bank.TrusteeOffer;
import org.vestka.shared.ui.ReaderLanguage;

/**
 * Where a writer may seal a copy of their letter for after the release. It is sealed in the browser; what comes here is ciphertext and
 * the hash of a hash of a code.
 */
@Tag("vestka-seal")
@JsModule("./bank/seal.ts")
@NpmPackage(value = "libsodium-wrappers-sumo", version = "0.8.4")
public class SealPart extends Component {

    private static final long serialVersionUID = 1L;

    /** What the page says, by its key there. */
    static final List<String> TEXTS = List.of(
            "title",
            "lead",
            "choose",
            "to",
            "contact",
            "fingerprint",
            "reads",
            "keeps",
            "code",
            "trust",
            "act",
            "again",
            "done",
            "keep-code",
            "copy",
            "copied",
            "copy-failed",
            "save",
            "withdraw",
            "nothing",
            "too-long",
            "failed",
            "unanswered",
            "gone",
            "lost",
            "choose-one");

    private final transient LettersBank bank;
    private final transient PersonId person;
    private final transient Letter letter;
    private final transient PublicId publicId;
    private transient List<TrusteeOffer> offers;

    /**
     * What a browser needs; see seal.ts.
     *
     * @param person and the day stand in what is sealed: whoever opens it sees for whom it is
     */
    record Given(
            String letter,
            String language,
            String person,
            String day,
            List<Offer> offers,
            String withdraw,
            Map<String, String> texts) {}

    /** A trustee, as the writer reads of it. */
    record Offer(String id, String name, String seat, String contact, String key, String fingerprint) {}

    /** @param offers at least one */
    public SealPart(LettersBank bank, PersonBrief person, Letter letter, List<TrusteeOffer> offers) {
        this.bank = bank;
        this.person = person.id();
        this.publicId = person.publicId();
        this.letter = letter;
        this.offers = List.copyOf(offers);
    }

    private Given given() {
        Map<String, String> texts =
                TEXTS.stream().collect(Collectors.toMap(key -> key, key -> BankWords.text("bank.seal." + key)));
        texts.put("how-long", BankWords.text("bank.seal.how-long", bank.years()));
        return new Given(
                letter.code().value(),
                letter.language().value(),
                publicId.value(),
                bank.today().toString(),
                offers.stream().map(SealPart::offer).toList(),
                BankNavigation.WITHDRAW,
                texts);
    }

    private static Offer offer(TrusteeOffer offer) {
        return new Offer(
                Long.toString(offer.trustee().value()),
                Labels.in(ReaderLanguage.current(), offer.names()),
                BankWords.country(offer.country()),
                offer.contact(),
                offer.key().hex(),
                offer.key().groups());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().callJsFunction("show", given());
    }

    /** @return why it was not taken, in the writer's words; empty where it was */
    @ClientCallable
    String seal(String id, String sealed) {
        try {
            bank.seal(person, id, sealed);
            return "";
        } catch (CopyRefused e) {
            List<TrusteeOffer> now = bank.offers(person);
            // a key has changed since, or a trustee is there no more: what holds now is shown, and the letter stays
            // where it is
            if (e.reason() == CopyRefused.Reason.UNKNOWN_KEY) {
                offers = now;
                getElement().callJsFunction("show", given());
            }
            return BankWords.refused(e);
        }
    }
}
