package org.vestka.letters.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.ui.ActLink;
import org.vestka.directory.ui.ListExtension;
import org.vestka.shared.ui.ReaderLanguage;

/** Writing, from the list of people. Who is not signed in comes to the same place by way of signing in. */
@Component
class PeopleListActs implements ListExtension {

    private final I18NProvider texts;

    PeopleListActs(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public Optional<ActLink> listAct() {
        return Optional.of(new ActLink(text("adoption.suggest.title"), LettersNavigation.suggest()));
    }

    @Override
    public Optional<ActLink> severalAct() {
        return Optional.of(new ActLink(text("letters.draw.title"), LettersNavigation.draw()));
    }

    @Override
    public Optional<ActLink> actFor(PersonListItem person) {
        return Optional.of(new ActLink(text("letters.write.short"), LettersNavigation.write(person.publicId())));
    }

    private String text(String key) {
        return texts.getTranslation(key, ReaderLanguage.current().locale());
    }
}
