package org.vestka.letters.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.letters.bank.Trustee;
import org.vestka.letters.bank.TrusteeDraft;
import org.vestka.letters.bank.TrusteeRefused;
import org.vestka.letters.bank.TrusteeState;
import org.vestka.letters.bank.Trustees;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.ui.ReaderLanguage;

/** What is written down of a trustee. */
class TrusteeDialog extends FormDialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 150;
    private static final int LONGEST_CONTACT = 200;

    private final transient Map<LanguageTag, TextField> names = new LinkedHashMap<>();
    private final ComboBox<CountryCode> country = new ComboBox<>();
    private final TextField contact = new TextField();
    private final Checkbox open = new Checkbox();

    /** @param trustee null for a new one */
    TrusteeDialog(Trustees trustees, @Nullable Trustee trustee, Runnable done) {
        super(BankWords.text(trustee == null ? "bank.trustees.add" : "bank.trustees.change"));
        for (LanguageTag language : Languages.OFFERED) {
            TextField name = new TextField(
                    getTranslation("bank.trustees.name", getTranslation("shell.language." + language.value())));
            name.setMaxLength(LONGEST_NAME);
            name.setWidthFull();
            names.put(language, name);
        }
        country.setLabel(getTranslation("bank.trustees.country"));
        country.setHelperText(getTranslation("bank.trustees.country.help"));
        country.setItems(countries());
        country.setItemLabelGenerator(BankWords::country);
        country.setWidthFull();
        contact.setLabel(getTranslation("bank.trustees.contact"));
        contact.setHelperText(getTranslation("bank.trustees.contact.help"));
        contact.setMaxLength(LONGEST_CONTACT);
        contact.setWidthFull();
        open.setLabel(getTranslation("bank.trustees.takes"));
        open.setValue(true);
        if (trustee != null) {
            show(trustee.about());
        }
        Component[] fields = Stream.concat(names.values().stream(), Stream.of(country, contact, open))
                .toArray(Component[]::new);
        form(
                getTranslation("bank.trustees.save"),
                () -> {
                    if (trustee == null) {
                        trustees.add(draft());
                    } else {
                        trustees.change(trustee.id(), draft());
                    }
                },
                done,
                fields);
    }

    private void show(TrusteeDraft about) {
        names.forEach((language, name) -> name.setValue(about.names().getOrDefault(language, "")));
        country.setValue(about.country());
        contact.setValue(about.contact());
        open.setValue(about.state() == TrusteeState.OPEN);
    }

    /** A name in one language is enough: the others read that. */
    private TrusteeDraft draft() {
        if (country.getValue() == null) {
            throw new TrusteeRefused(TrusteeRefused.Reason.INCOMPLETE);
        }
        Map<LanguageTag, String> given = names.entrySet().stream()
                .filter(name -> !name.getValue().getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, name -> name.getValue().getValue().strip()));
        return new TrusteeDraft(
                given,
                country.getValue(),
                contact.getValue().strip(),
                open.getValue() ? TrusteeState.OPEN : TrusteeState.CLOSED);
    }

    private static Stream<CountryCode> sorted() {
        Collator order = Collator.getInstance(ReaderLanguage.current().locale());
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(CountryCode::new)
                .sorted(Comparator.comparing(BankWords::country, order));
    }

    private static java.util.List<CountryCode> countries() {
        return sorted().toList();
    }
}
