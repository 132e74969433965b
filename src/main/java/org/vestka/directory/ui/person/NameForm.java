package org.vestka.directory.ui.person;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.vestka.directory.person.NameInOtherLetters;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** Writes down a name of a person in a language: for the envelope, for showing, or only for finding. */
class NameForm extends Composite<Details> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final TextField name = new TextField();
    private final Select<LanguageTag> language = new Select<>();
    private final Select<NameRole> role = new Select<>();
    private final transient Consumer<PersonName> put;
    private final transient DirectoryWords words;

    /**
     * @param languages to choose from, the likeliest first
     * @param wanted whether a name for the envelope is missing
     * @param put may throw {@link NameInOtherLetters}
     */
    NameForm(List<LanguageTag> languages, boolean wanted, DirectoryWords words, Consumer<PersonName> put) {
        this.put = put;
        this.words = words;
        language.setLabel(words.text("edit.name.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(this::language);
        language.setValue(languages.getFirst());
        role.setLabel(words.text("edit.name.role"));
        role.setItems(NameRole.values());
        role.setItemLabelGenerator(each -> words.word("edit.name.role", each));
        role.setValue(NameRole.ENVELOPE);
        name.setLabel(words.text("edit.name.name"));
        name.setHelperText(words.text("edit.name.help"));
        name.setMaxLength(LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setWidth("min(100%, 420px)");
        getContent().setSummaryText(words.text("edit.name"));
        getContent().setOpened(wanted);
        getContent()
                .add(new Stack(
                        new Row(language, role),
                        name,
                        new Row(Buttons.secondary(words.text("edit.name.put"), this::put))));
    }

    private String language(LanguageTag tag) {
        ULocale reader = ULocale.forLocale(words.reader().locale());
        return ULocale.forLanguageTag(tag.value()).getDisplayName(reader);
    }

    private void put() {
        if (name.getValue().isBlank()) {
            problem("edit.name.missing");
            return;
        }
        try {
            put.accept(new PersonName(language.getValue(), role.getValue(), name.getValue()));
        } catch (NameInOtherLetters e) {
            problem("edit.name.letters");
        } catch (IllegalArgumentException e) {
            problem("edit.name.missing");
        }
    }

    private void problem(String key) {
        name.setErrorMessage(words.text(key, language(language.getValue())));
        name.setInvalid(true);
        name.focus();
    }
}
