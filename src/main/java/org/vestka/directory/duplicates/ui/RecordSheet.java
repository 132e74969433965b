package org.vestka.directory.duplicates.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.ui.Sheet;

/** One of two records: what tells whom it is of. */
final class RecordSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    RecordSheet(String title, PersonPage person, DuplicateWords words) {
        addClassName("v-pair-record");
        DirectoryWords directory = words.directory();
        DescriptionList list = new DescriptionList();
        fact(
                list,
                "names",
                person.names().stream().map(PersonName::name).distinct().toList());
        fact(list, "born", person.age() == null ? List.of() : List.of(born(person, directory)));
        fact(list, "custody", List.of(words.custody(person)));
        fact(
                list,
                "designations",
                person.designations().stream()
                        .filter(DesignationView::holds)
                        .map(words::designation)
                        .toList());
        fact(list, "shown", List.of(directory.word("publication", person.publication())));
        fact(
                list,
                "post",
                List.of(DuplicateWords.text(
                        "post.numbers",
                        person.attention().postedTotal(),
                        person.attention().reserved(),
                        person.attention().adopters())));
        add(
                new H2(title),
                list,
                new Anchor(DirectoryNavigation.person(person.publicId()), DuplicateWords.text("open")));
    }

    private static String born(PersonPage person, DirectoryWords words) {
        return Stream.of(
                        person.birthday() == null ? "" : words.day(person.birthday()),
                        person.age() == null ? "" : words.word("age", person.age()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static void fact(DescriptionList list, String term, List<String> lines) {
        if (!lines.isEmpty()) {
            list.add(new DescriptionList.Term(DuplicateWords.text("record." + term)));
            list.add(new DescriptionList.Description(String.join("\n", lines)));
        }
    }
}
