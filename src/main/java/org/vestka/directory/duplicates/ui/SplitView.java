package org.vestka.directory.duplicates.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.directory.PublicId;
import org.vestka.directory.duplicates.SplitPart;
import org.vestka.directory.duplicates.SplitPart.Chosen;
import org.vestka.directory.duplicates.SplitPart.Kind;
import org.vestka.directory.duplicates.SplitPreview;
import org.vestka.directory.duplicates.SplitRefused;
import org.vestka.directory.duplicates.Splits;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Page;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** One record tells of two people: what of it is of somebody else. */
@Route(DirectoryNavigation.PEOPLE + "/:person/split")
@RolesAllowed({"EDITOR", "ADMIN"})
@StyleSheet("vestka/duplicates.css")
class SplitView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Splits splits;
    private final transient People people;

    SplitView(Splits splits, People people) {
        this.splits = splits;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("person").flatMap(PublicId::parse).flatMap(people::page));
    }

    private void show(Optional<PersonPage> person) {
        startOver();
        if (person.isEmpty()) {
            heading(DuplicateWords.text("gone.title"));
            lead(DuplicateWords.text("gone"));
            add(new Row(Buttons.secondaryLink(DuplicateWords.text("all"), DirectoryNavigation.DUPLICATES)));
        } else {
            show(person.get(), new DuplicateWords());
        }
    }

    private void show(PersonPage person, DuplicateWords words) {
        SplitPreview preview = splits.preview(person.id());
        heading(DuplicateWords.text("split.title"));
        lead(DuplicateWords.text("split.lead", person.nameIn(words.directory().reader())));
        Map<Kind, List<SplitPart>> byKind = preview.parts().stream()
                .collect(Collectors.groupingBy(SplitPart::kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));
        Map<Kind, CheckboxGroup<SplitPart>> groups = new EnumMap<>(Kind.class);
        Div fields = new Div();
        fields.addClassName("v-pair-choices");
        byKind.forEach((kind, parts) -> {
            CheckboxGroup<SplitPart> group = new CheckboxGroup<>(DuplicateWords.text("part." + kind.name()));
            group.setItems(parts);
            group.setItemLabelGenerator(words::part);
            groups.put(kind, group);
            fields.add(group);
        });
        Checkbox promises = new Checkbox(DuplicateWords.text("split.promises", preview.adopters()));
        if (preview.adopters() > 0) {
            fields.add(promises);
        }
        add(new Section(DuplicateWords.text("split.what"), fields));
        add(new Note(Tone.NEUTRAL, DuplicateWords.text("split.letters")));
        add(new Row(
                Buttons.primary(
                        DuplicateWords.text("split.act"),
                        () -> split(
                                preview,
                                person,
                                groups.values().stream()
                                        .flatMap(group -> group.getValue().stream())
                                        .map(SplitPart::chosen)
                                        .collect(Collectors.toSet()),
                                promises.getValue())),
                Buttons.secondaryLink(
                        DuplicateWords.text("split.back"), DirectoryNavigation.person(person.publicId()))));
    }

    private void split(SplitPreview seen, PersonPage person, Set<Chosen> going, boolean promises) {
        try {
            PublicId other = splits.split(seen.person(), seen.version(), going, promises);
            DirectoryNavigation.open(DirectoryNavigation.pair(person.publicId(), other));
            Notice.show(DuplicateWords.text("split.done"));
        } catch (SplitRefused e) {
            Notice.problem(DuplicateWords.text("split.refused." + e.reason().name()));
        } catch (ChangedMeanwhile e) {
            show(people.page(person.publicId()));
            Notice.problem(DuplicateWords.text("changed"));
        }
    }
}
