package org.vestka.letters.bank;

import java.util.Map;
import org.vestka.directory.CountryCode;
import org.vestka.shared.LanguageTag;

/**
 * What administrators write down of a trustee.
 *
 * @param country of its seat
 * @param contact public: how people who are free find it
 */
public record TrusteeDraft(Map<LanguageTag, String> names, CountryCode country, String contact, TrusteeState state) {

    public TrusteeDraft {
        names = Map.copyOf(names);
    }
}
