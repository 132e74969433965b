package org.vestka.museum.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.museum.MuseumEditing;
import org.vestka.museum.MuseumQueued;
import org.vestka.shared.i18n.Texts;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.LongList;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** A letter is brought into the museum: of whom it is, and what is known of it. Below are those that one has in hand. */
@Route(MuseumNavigation.NEW)
@RolesAllowed({"EDITOR", "ADMIN"})
@StyleSheet("vestka/museum.css")
class NewMuseumLetterView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MuseumEditing editing;
    private final transient PersonList list;
    private final transient People people;
    private final transient Places places;
    private final transient MuseumQueue queue;
    private final transient Texts texts;

    NewMuseumLetterView(
            MuseumEditing editing, PersonList list, People people, Places places, MuseumQueue queue, Texts texts) {
        this.editing = editing;
        this.list = list;
        this.people = people;
        this.places = places;
        this.queue = queue;
        this.texts = texts;
        narrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        startOver();
        MuseumWords words = new MuseumWords(DirectoryWords.current(), texts);
        Optional<PersonBrief> given = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("person")
                .flatMap(PublicId::parse)
                .flatMap(people::idOf)
                .flatMap(people::brief);
        heading(words.text("new.heading"));
        lead(given.map(person -> words.text("new.of", person.nameIn(words.reader())))
                .orElse(words.text("new.lead")));
        LetterFactsForm form = new LetterFactsForm(places, words);
        given.ifPresent(form::propose);
        if (given.isPresent()) {
            add(
                    form,
                    new Row(Buttons.primary(
                            words.text("new.begin"), () -> begin(given.get().id(), form, words))));
        } else {
            ComboBox<PersonListItem> person = person(words);
            add(person, form, new Row(Buttons.primary(words.text("new.begin"), () -> {
                if (person.getValue() == null) {
                    person.setErrorMessage(words.text("new.person.missing"));
                    person.setInvalid(true);
                    person.focus();
                } else {
                    begin(person.getValue().id(), form, words);
                }
            })));
        }
        if (!editing.drafts(0, 1).isEmpty()) {
            LongList<MuseumQueued> drafts =
                    new LongList<>(editing::drafts, letter -> queue.card(letter, words), new Row());
            drafts.refresh();
            add(new Section(words.text("drafts"), drafts));
        }
    }

    private ComboBox<PersonListItem> person(MuseumWords words) {
        ComboBox<PersonListItem> person = new ComboBox<>(words.text("new.person"));
        person.setWidthFull();
        person.setItemLabelGenerator(item -> item.nameIn(words.reader()));
        person.setItems(query -> list
                .list(
                        PersonFilter.named(query.getFilter().orElse("")),
                        PersonSort.NAME,
                        words.reader(),
                        query.getOffset(),
                        Math.clamp(query.getLimit(), 1, PersonList.LIMIT))
                .items()
                .stream());
        return person;
    }

    private void begin(PersonId person, LetterFactsForm form, MuseumWords words) {
        form.read(person)
                .ifPresent(draft -> EditorTry.act(
                        words, () -> DirectoryNavigation.open(MuseumNavigation.edit(editing.begin(draft)))));
    }
}
