package org.vestka.letters.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vestka.accounts.ui.AccountPurpose;
import org.vestka.adoption.Adoption;
import org.vestka.directory.PublicId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.shared.ui.ReaderLanguage;

/** Why writing and promising want an account, said to whoever came from a person; and that writing does not need one. */
@Component
class WhyAPseudonym implements AccountPurpose {

    private static final Pattern PERSON = Pattern.compile("(write|my/adopt)/([^/?]+).*");

    private final People people;
    private final I18NProvider texts;

    WhyAPseudonym(People people, I18NProvider texts) {
        this.people = people;
        this.texts = texts;
    }

    @Override
    public Optional<Words> of(String path) {
        Matcher person = PERSON.matcher(path);
        if (person.matches()) {
            return person(person).map(found -> words(found, letter(person)));
        }
        return path.startsWith(LettersNavigation.suggest())
                ? Optional.of(new Words(
                        text("adoption.account.suggest"),
                        text("letters.account.lead"),
                        new Without(text("adoption.account.list"), DirectoryNavigation.people())))
                : Optional.empty();
    }

    /** Where no letter can go, or none can be promised, the person's page says why. */
    @Override
    public Optional<String> rather(String path) {
        Matcher person = PERSON.matcher(path);
        return person.matches()
                ? person(person)
                        .filter(found ->
                                letter(person) ? !found.reachability().writable() : !Adoption.isPossible(found))
                        .map(found -> DirectoryNavigation.person(found.publicId()))
                : Optional.empty();
    }

    private static boolean letter(Matcher person) {
        return person.group(1).equals("write");
    }

    private Optional<PersonBrief> person(Matcher path) {
        return PublicId.parse(path.group(2)).flatMap(people::idOf).flatMap(people::brief);
    }

    private Words words(PersonBrief person, boolean letter) {
        Without without = person.reachability().writable()
                ? new Without(text("letters.account.without"), DirectoryNavigation.person(person.publicId()))
                : null;
        return new Words(
                text(
                        letter ? "letters.account.heading" : "adoption.account.heading",
                        person.nameIn(ReaderLanguage.current())),
                text("letters.account.lead"),
                without);
    }

    private String text(String key, Object... values) {
        return texts.getTranslation(key, ReaderLanguage.current().locale(), values);
    }
}
