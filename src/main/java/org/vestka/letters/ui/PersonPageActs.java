package org.vestka.letters.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.adoption.Adoption;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.PersonPageExtension;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;

/** Writing and promising, from the person's own page. Who is not signed in comes to the same place by way of signing in. */
@Component
class PersonPageActs implements PersonPageExtension {

    private final I18NProvider texts;

    PersonPageActs(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public com.vaadin.flow.component.@Nullable Component actsFor(PersonBrief person) {
        if (UI.getCurrent() == null || !Adoption.isPossible(person)) {
            return null;
        }
        Row acts = new Row();
        if (person.reachability().writable()) {
            acts.add(Buttons.primaryLink(text("letters.write.act"), LettersNavigation.write(person.publicId())));
        }
        acts.add(Buttons.secondaryLink(text("adoption.promise.title"), LettersNavigation.adopt(person.publicId())));
        return acts;
    }

    private String text(String key) {
        return texts.getTranslation(key, ReaderLanguage.current().locale());
    }
}
