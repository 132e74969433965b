package org.vestka.demo;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.CountryCode;
import org.vestka.letters.bank.SealingKey;
import org.vestka.letters.bank.TrusteeDraft;
import org.vestka.letters.bank.TrusteeId;
import org.vestka.letters.bank.TrusteeState;
import org.vestka.letters.bank.Trustees;
import org.vestka.shared.Languages;
import org.vestka.shared.i18n.Texts;

/** An invented organisation to whom letters can be sealed. Its key everybody has; a real place refuses it. */
@Component
class DemoBank {

    private static final CountryCode SEAT = new CountryCode("LT");
    private static final String CONTACT = "https://example.org/letters";

    private final Trustees trustees;
    private final Texts texts;

    DemoBank(Trustees trustees, Texts texts) {
        this.trustees = trustees;
        this.texts = texts;
    }

    void open(AccountId administrator, AccountId member, LocalDate today) {
        DemoHand.of(administrator, Role.ADMIN, () -> {
            TrusteeId trustee = trustees.add(new TrusteeDraft(
                    Languages.OFFERED.stream()
                            .collect(Collectors.toMap(
                                    language -> language,
                                    language -> texts.getTranslation("demo.bank.trustee", language.locale()))),
                    SEAT,
                    CONTACT,
                    TrusteeState.OPEN));
            trustees.addKey(trustee, SealingKey.OF_DEMO.hex(), today);
            trustees.all().stream()
                    .flatMap(each -> each.keys().stream())
                    .filter(key -> key.key().equals(SealingKey.OF_DEMO))
                    .forEach(key -> trustees.confirmKey(key.id(), SealingKey.OF_DEMO.groups()));
            trustees.assign(member, trustee);
        });
    }
}
