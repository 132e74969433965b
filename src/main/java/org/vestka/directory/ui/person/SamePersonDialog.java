package org.vestka.directory.ui.person;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.vestka.directory.PublicId;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.ui.ActDialog;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.ErrorText;

/** Asks which other page tells of the same person, and leads to both side by side. */
final class SamePersonDialog {

    private final PublicId page;
    private final People people;
    private final DirectoryWords words;
    private final ComboBox<PersonListItem> named;
    private final TextField link;
    private final ErrorText error = new ErrorText();

    SamePersonDialog(PersonPage person, PersonList list, People people, DirectoryWords words) {
        this.page = person.publicId();
        this.people = people;
        this.words = words;
        named = new ComboBox<>(words.text("edit.same.person"));
        named.setWidthFull();
        named.setItemLabelGenerator(item -> {
            String own = item.nameIn(words.reader());
            return own.equals(item.originalName()) ? own : item.originalName() + " · " + own;
        });
        named.setItems(query -> list
                .list(
                        PersonFilter.named(query.getFilter().orElse("")),
                        PersonSort.NAME,
                        words.reader(),
                        query.getOffset(),
                        Math.clamp(query.getLimit(), 1, PersonList.LIMIT))
                .items()
                .stream());
        link = new TextField(words.text("edit.same.link"));
        link.setHelperText(words.text("edit.same.link.help"));
        link.setMaxLength(300);
        link.setWidthFull();
    }

    void open() {
        new ActDialog(
                        words.text("edit.same"),
                        words.text("edit.same.text"),
                        words.text("edit.same.act"),
                        this::compare,
                        named,
                        link,
                        error)
                .open();
    }

    private boolean compare() {
        Optional<PublicId> other = link.getValue().isBlank()
                ? Optional.ofNullable(named.getValue()).map(PersonListItem::publicId)
                : read(link.getValue());
        if (other.filter(page::equals).isPresent()) {
            error.show(words.text("edit.same.self"));
            return false;
        }
        if (other.flatMap(people::idOf).isEmpty()) {
            error.show(words.text("edit.same.nobody"));
            return false;
        }
        DirectoryNavigation.open(DirectoryNavigation.pair(page, other.orElseThrow()));
        return true;
    }

    /** The id at the end of a link, or by itself. */
    static Optional<PublicId> read(String text) {
        String path = text.strip().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        return PublicId.parse(path.substring(path.lastIndexOf('/') + 1));
    }
}
