package org.vestka.directory.duplicates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PublicId;
import org.vestka.directory.duplicates.ChangedSinceJoining;
import org.vestka.directory.duplicates.FactChoice;
import org.vestka.directory.duplicates.FactKey;
import org.vestka.directory.duplicates.JoinRefused;
import org.vestka.directory.duplicates.Joined;
import org.vestka.directory.duplicates.Joining;
import org.vestka.directory.duplicates.JoiningPreview;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.duplicates.LikelyPairs;
import org.vestka.directory.person.ChangedMeanwhile;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonPage;
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

/** Two records side by side: are they of one person, which page stays, and which of them is right about what. */
@Route(DirectoryNavigation.DUPLICATES + "/:kept/:other")
@RolesAllowed({"EDITOR", "ADMIN"})
@StyleSheet("vestka/duplicates.css")
class PairView extends Page implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** What is settled on the page of one of them. */
    private static final Set<JoinRefused.Reason> RECORDED_FIRST =
            EnumSet.of(JoinRefused.Reason.FREE_AND_HELD, JoinRefused.Reason.SHOWN_DIFFERENTLY);

    private final transient Joinings joinings;
    private final transient LikelyPairs pairs;
    private final transient People people;
    private final transient CountryWords called;

    PairView(Joinings joinings, LikelyPairs pairs, People people, CountryWords called) {
        this.joinings = joinings;
        this.pairs = pairs;
        this.people = people;
        this.called = called;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(page(event, "kept"), page(event, "other"));
    }

    private Optional<PersonPage> page(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters()
                .get(parameter)
                .flatMap(PublicId::parse)
                .flatMap(people::page);
    }

    private void show(Optional<PersonPage> kept, Optional<PersonPage> other) {
        startOver();
        if (kept.isEmpty() || other.isEmpty()) {
            heading(DuplicateWords.text("gone.title"));
            lead(DuplicateWords.text("gone"));
            add(new Row(Buttons.secondaryLink(DuplicateWords.text("all"), DirectoryNavigation.DUPLICATES)));
            return;
        }
        show(
                kept.get(),
                other.get(),
                new DuplicateWords(
                        called.of(List.of(kept.get().country(), other.get().country()), DirectoryWords.current())));
    }

    private void show(PersonPage kept, PersonPage other, DuplicateWords words) {
        JoiningPreview preview = joinings.preview(kept.id(), other.id());
        heading(DuplicateWords.text("pair.title"));
        String why = DuplicateWords.told(preview.evidence(), false);
        lead(why.isEmpty() ? DuplicateWords.text("pair.lead") : DuplicateWords.text("pair.why", why));
        String against = DuplicateWords.told(preview.evidence(), true);
        if (!against.isEmpty()) {
            below(new Paragraph(DuplicateWords.text("but", against)));
        }
        boolean joinable = preview.refused() == null;
        Div both = new Div(
                new RecordSheet(DuplicateWords.text(joinable ? "stays" : "one-page"), kept, words),
                new RecordSheet(DuplicateWords.text(joinable ? "goes" : "other-page"), other, words));
        both.addClassName("v-pair");
        add(both);
        Joining waiting = preview.waiting();
        if (preview.refused() != null) {
            add(new Note(
                    Tone.AMBER,
                    DuplicateWords.text("refused." + preview.refused().name())));
            Row acts = new Row();
            if (RECORDED_FIRST.contains(preview.refused())) {
                acts.add(recordAt("record-at.one", kept), recordAt("record-at.other", other));
            }
            acts.add(twoPeople(kept, other));
            add(acts);
            return;
        }
        if (waiting != null && preview.mine()) {
            add(new Note(Tone.BLUE, DuplicateWords.text("waits.strong"), DuplicateWords.text("waits")));
        } else if (waiting != null) {
            add(new Note(Tone.BLUE, DuplicateWords.text("second.strong"), DuplicateWords.text("second")));
        }
        Map<FactKey, RadioButtonGroup<Boolean>> choices = choices(preview, kept, other, words);
        if (!choices.isEmpty()) {
            Div fields = new Div();
            fields.addClassName("v-pair-choices");
            choices.values().forEach(fields::add);
            add(new Section(DuplicateWords.text("choices"), fields));
        }
        add(new Note(
                Tone.NEUTRAL, DuplicateWords.text("what", words.directory().word("publication", preview.shown()))));
        List<Component> acts = new ArrayList<>();
        if (waiting == null || !preview.mine()) {
            acts.add(Buttons.primary(
                    DuplicateWords.text(waiting == null ? "one" : "agree"),
                    () -> join(preview, kept, other, taken(choices))));
        }
        if (waiting == null) {
            acts.add(Buttons.secondaryLink(
                    DuplicateWords.text("exchange"), DirectoryNavigation.pair(other.publicId(), kept.publicId())));
            acts.add(twoPeople(kept, other));
        } else {
            acts.add(Buttons.secondary(DuplicateWords.text(preview.mine() ? "take-back" : "decline"), () -> {
                joinings.decline(waiting.id());
                DirectoryNavigation.open(DirectoryNavigation.DUPLICATES);
            }));
        }
        add(new Row(acts.toArray(Component[]::new)));
    }

    private static Component recordAt(String key, PersonPage person) {
        return Buttons.secondaryLink(DuplicateWords.text(key), DirectoryNavigation.person(person.publicId()));
    }

    private Component twoPeople(PersonPage kept, PersonPage other) {
        return Buttons.quiet(DuplicateWords.text("two"), () -> {
            pairs.areTwo(kept.id(), other.id());
            DirectoryNavigation.open(DirectoryNavigation.DUPLICATES);
            Notice.undoable(DuplicateWords.text("two.done"), () -> {
                pairs.askAgain(kept.id(), other.id());
                DirectoryNavigation.open(DirectoryNavigation.pair(kept.publicId(), other.publicId()));
            });
        });
    }

    /** True: the record that goes is right. */
    private static Map<FactKey, RadioButtonGroup<Boolean>> choices(
            JoiningPreview preview, PersonPage kept, PersonPage other, DuplicateWords words) {
        Joining waiting = preview.waiting();
        boolean asProposed = waiting != null && waiting.kept().equals(kept.id());
        Map<FactKey, RadioButtonGroup<Boolean>> choices = new LinkedHashMap<>();
        for (FactChoice choice : preview.choices()) {
            RadioButtonGroup<Boolean> group = new RadioButtonGroup<>(words.fact(choice.key()));
            group.setItems(false, true);
            group.setItemLabelGenerator(others -> others
                    ? words.value(choice.key(), choice.other(), other)
                    : words.value(choice.key(), choice.kept(), kept));
            group.setValue(
                    asProposed ? Objects.requireNonNull(waiting).taken().contains(choice.key()) : choice.takesOther());
            group.setReadOnly(asProposed && preview.mine());
            choices.put(choice.key(), group);
        }
        return choices;
    }

    private static Set<FactKey> taken(Map<FactKey, RadioButtonGroup<Boolean>> choices) {
        return choices.entrySet().stream()
                .filter(choice -> Boolean.TRUE.equals(choice.getValue().getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void join(JoiningPreview seen, PersonPage kept, PersonPage other, Set<FactKey> taken) {
        Joined joined;
        try {
            joined = joinings.join(seen.kept(), seen.keptVersion(), seen.other(), seen.otherVersion(), taken);
        } catch (ChangedMeanwhile | JoinRefused e) {
            show(people.page(kept.publicId()), people.page(other.publicId()));
            Notice.problem(DuplicateWords.text("changed"));
            return;
        }
        if (joined.waits()) {
            show(people.page(kept.publicId()), people.page(other.publicId()));
            Notice.show(DuplicateWords.text("proposed"));
            return;
        }
        DirectoryNavigation.open(DirectoryNavigation.person(kept.publicId()));
        Notice.undoable(DuplicateWords.text("done.notice"), () -> undo(joined.act(), kept, other));
    }

    private void undo(JoiningId act, PersonPage kept, PersonPage other) {
        try {
            if (joinings.undo(act)) {
                Notice.show(DuplicateWords.text("undo.proposed"));
                return;
            }
            DirectoryNavigation.open(DirectoryNavigation.pair(kept.publicId(), other.publicId()));
            Notice.show(DuplicateWords.text("undone"));
        } catch (ChangedSinceJoining e) {
            Notice.problem(DuplicateWords.text("undo.changed"));
        }
    }
}
