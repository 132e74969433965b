package org.vestka.letters.bank.ui;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.i18n.I18NProvider;
import org.vestka.directory.CountryCode;
import org.vestka.directory.Labels;
import org.vestka.letters.bank.CopyRefused;
import org.vestka.letters.bank.Trustee;
import org.vestka.letters.bank.TrusteeRefused;
import org.vestka.shared.ui.ReaderLanguage;

/** What the letters bank has to say, in the words of the one who reads. */
final class BankWords {

    private BankWords() {}

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(ReaderLanguage.current().locale(), key, arguments);
    }

    static String name(Trustee trustee) {
        return Labels.in(ReaderLanguage.current(), trustee.about().names());
    }

    /** Any country there is, as it is called in the reader's language. */
    static String country(CountryCode country) {
        return new ULocale("", country.value())
                .getDisplayCountry(ULocale.forLocale(ReaderLanguage.current().locale()));
    }

    static String refused(CopyRefused refusal) {
        return text("bank.refused." + refusal.reason().name());
    }

    static String refused(TrusteeRefused refusal) {
        return text("bank.trustees.refused." + refusal.reason().name());
    }
}
