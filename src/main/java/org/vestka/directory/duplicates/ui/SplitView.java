package org.vestka.directory.duplicates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
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
import org.vestka.directory.duplicates.Splitting;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
import org.vestka.directory.registry.EditorSettings;
import org.vestka.directory.ui.CountryWords;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
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
    private final transient CountryWords called;
    private final transient EditorSettings settings;

    SplitView(Splits splits, People people, CountryWords called, EditorSettings settings) {
        this.splits = splits;
        this.settings = settings;
        this.people = people;
        this.called = called;
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
            show(person.get(), new DuplicateWords(called.of(person.get().country(), DirectoryWords.current())));
        }
    }

    private void show(PersonPage person, DuplicateWords words) {
        SplitPreview preview = splits.preview(person.id());
        heading(DuplicateWords.text("split.title"));
        lead(DuplicateWords.text("split.lead", person.nameIn(words.directory().reader())));
        Splitting waiting = preview.waiting();
        if (waiting != null) {
            add(new Note(
                    preview.mine() ? Tone.NEUTRAL : Tone.BLUE,
                    DuplicateWords.text(preview.mine() ? "waits.strong" : "split.second.strong"),
                    DuplicateWords.text(preview.mine() ? "waits" : "second")));
        }
        Map<Kind, CheckboxGroup<List<SplitPart>>> groups = new EnumMap<>(Kind.class);
        Div fields = new Div();
        fields.addClassName("v-pair-choices");
        Div parts = new Div();
        parts.addClassName("v-pair-choices");
        Checkbox apart = new Checkbox(DuplicateWords.text("split.apart"));
        apart.setHelperText(DuplicateWords.text("split.apart.help"));
        apart.setValue(partlyMarked(preview));
        apart.addValueChangeListener(change -> {
            Set<Chosen> marked = chosen(groups.values());
            lay(parts, groups, groups(preview, marked, change.getValue(), words));
        });
        Set<Chosen> marked = waiting == null ? Set.of() : waiting.going();
        lay(parts, groups, groups(preview, marked, apart.getValue(), words));
        fields.add(parts);
        if (SplitPart.together(preview.parts()).size() < preview.parts().size()) {
            fields.add(apart);
        }
        Checkbox promises = new Checkbox(DuplicateWords.text("split.promises", preview.adopters()));
        promises.setValue(waiting != null && waiting.promises());
        if (preview.adopters() > 0) {
            fields.add(promises);
        }
        add(new Section(DuplicateWords.text("split.what"), fields));
        add(new Note(Tone.NEUTRAL, DuplicateWords.text("split.letters")));
        List<Component> acts = new ArrayList<>();
        if (waiting == null || !preview.mine()) {
            acts.add(Buttons.primary(
                    DuplicateWords.text(
                            waiting != null ? "split.agree" : settings.two() ? "split.propose" : "split.act"),
                    () -> split(preview, person, chosen(groups.values()), promises.getValue())));
        }
        if (waiting != null) {
            acts.add(Buttons.secondary(
                    DuplicateWords.text(preview.mine() ? "take-back" : "decline"), () -> decline(person)));
        }
        acts.add(Buttons.secondaryLink(
                DuplicateWords.text("split.back"), DirectoryNavigation.person(person.publicId())));
        add(new Row(acts.toArray(Component[]::new)));
    }

    private static void lay(
            Div parts,
            Map<Kind, CheckboxGroup<List<SplitPart>>> shown,
            Map<Kind, CheckboxGroup<List<SplitPart>>> groups) {
        shown.clear();
        shown.putAll(groups);
        parts.removeAll();
        groups.values().forEach(parts::add);
    }

    /** Whether another has marked one language of something and not the others: then each is seen. */
    private static boolean partlyMarked(SplitPreview preview) {
        Splitting waiting = preview.waiting();
        return waiting != null
                && SplitPart.together(preview.parts()).stream()
                        .anyMatch(same -> same.stream()
                                        .map(part -> waiting.going().contains(part.chosen()))
                                        .distinct()
                                        .count()
                                > 1);
    }

    /**
     * What is marked stays marked.
     *
     * @param apart whether each language is marked by itself
     */
    private static Map<Kind, CheckboxGroup<List<SplitPart>>> groups(
            SplitPreview preview, Set<Chosen> marked, boolean apart, DuplicateWords words) {
        List<List<SplitPart>> things =
                apart ? preview.parts().stream().map(List::of).toList() : SplitPart.together(preview.parts());
        Map<Kind, List<List<SplitPart>>> byKind = things.stream()
                .collect(Collectors.groupingBy(
                        same -> same.getFirst().kind(), () -> new EnumMap<>(Kind.class), Collectors.toList()));
        Map<Kind, CheckboxGroup<List<SplitPart>>> groups = new EnumMap<>(Kind.class);
        byKind.forEach((kind, of) -> {
            CheckboxGroup<List<SplitPart>> group = new CheckboxGroup<>(DuplicateWords.text("part." + kind.name()));
            group.setItems(of);
            group.setItemLabelGenerator(words::parts);
            group.setValue(of.stream()
                    .filter(same -> same.stream().allMatch(part -> marked.contains(part.chosen())))
                    .collect(Collectors.toSet()));
            groups.put(kind, group);
        });
        return groups;
    }

    private static Set<Chosen> chosen(Collection<CheckboxGroup<List<SplitPart>>> groups) {
        return groups.stream()
                .flatMap(group -> group.getValue().stream())
                .flatMap(List::stream)
                .map(SplitPart::chosen)
                .collect(Collectors.toSet());
    }

    private void decline(PersonPage person) {
        splits.decline(person.id());
        show(people.page(person.publicId()));
    }

    private void split(SplitPreview seen, PersonPage person, Set<Chosen> going, boolean promises) {
        try {
            Optional<PublicId> other = splits.split(seen.person(), seen.version(), going, promises);
            if (other.isEmpty()) {
                show(people.page(person.publicId()));
                Notice.show(DuplicateWords.text("proposed"));
                return;
            }
            DirectoryNavigation.open(DirectoryNavigation.pair(person.publicId(), other.get()));
            Notice.show(DuplicateWords.text("split.done"));
        } catch (SplitRefused e) {
            Notice.problem(DuplicateWords.text("split.refused." + e.reason().name()));
        } catch (ChangedMeanwhile e) {
            show(people.page(person.publicId()));
            Notice.problem(DuplicateWords.text("changed"));
        }
    }
}
