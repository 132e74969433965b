package org.vestka.letters.bank;

import java.util.Map;
import org.vestka.directory.CountryCode;
import org.vestka.shared.LanguageTag;

/** To whom a writer can seal a copy now, and with which key. */
public record TrusteeOffer(
        TrusteeId trustee, Map<LanguageTag, String> names, CountryCode country, String contact, SealingKey key) {}
