package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.PersonId;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.motion.NamedLine;
import org.vestka.directory.motion.NamedLine.Match;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Stack;

/** Who is meant by the lines of a list: certain ones to look over, unsure ones to decide on, those of nobody to see. */
class NamesReview extends Stack {

    private static final long serialVersionUID = 1L;
    private static final long NOBODY = 0;

    private final CheckboxGroup<Long> certain = new CheckboxGroup<>();
    private final List<RadioButtonGroup<Long>> unsure = new ArrayList<>();
    private final transient Map<FacilityId, Map<LanguageTag, String>> places;
    private final transient MotionWords said;
    private final transient Set<CountryCode> countries;
    private final boolean release;

    /** @param release whether the act is one that changes nothing of somebody who is free already */
    NamesReview(List<NamedLine> lines, Places places, MotionWords said, boolean release) {
        addClassName("v-motion-review");
        this.said = said;
        this.release = release;
        countries = lines.stream()
                .flatMap(line -> line.candidates().stream())
                .map(PersonListItem::country)
                .collect(Collectors.toSet());
        this.places = places.names(lines.stream()
                .flatMap(line -> line.candidates().stream())
                .flatMap(item -> Stream.ofNullable(item.facility()))
                .distinct()
                .toList());
        certain(having(lines, Match.CERTAIN));
        unsure(
                having(lines, Match.UNSURE),
                having(lines, Match.CERTAIN).stream()
                        .collect(Collectors.toMap(
                                line -> line.candidates().getFirst().id(), NamedLine::text, (one, other) -> one)));
        told(having(lines, Match.NOBODY), "review.nobody", "review.nobody.help");
        told(having(lines, Match.REPEATED), "review.repeated", "review.repeated.help");
    }

    /** Whom the editor means. */
    Set<PersonId> chosen() {
        return Stream.concat(
                        certain.getValue().stream(),
                        unsure.stream().map(RadioButtonGroup::getValue).filter(Objects::nonNull))
                .filter(id -> id != NOBODY)
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Of all who can be meant. */
    Set<CountryCode> countries() {
        return countries;
    }

    /** Whether a line waits for a decision; the first of them is shown. */
    boolean undecided() {
        boolean any = false;
        for (RadioButtonGroup<Long> line : unsure) {
            boolean open = line.getValue() == null;
            line.setErrorMessage(open ? MotionWords.text("review.decide") : "");
            line.setInvalid(open);
            if (open && !any) {
                line.getElement().executeJs("this.scrollIntoView({block: 'center'})");
            }
            any |= open;
        }
        return any;
    }

    private void certain(List<NamedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Map<Long, String> labels = new HashMap<>();
        List<Long> ids = new ArrayList<>();
        lines.forEach(line -> {
            PersonListItem item = line.candidates().getFirst();
            ids.add(item.id().value());
            labels.put(item.id().value(), MotionWords.text("review.line", label(item), line.text()));
        });
        certain.setLabel(MotionWords.text("review.certain.label"));
        certain.addThemeName("vertical");
        certain.setItems(ids);
        certain.setItemLabelGenerator(id -> Objects.requireNonNull(labels.get(id)));
        certain.setValue(new HashSet<>(ids));
        add(new Section(MotionWords.text("review.certain", lines.size()), certain));
    }

    /** @param named in which line somebody is named for certain */
    private void unsure(List<NamedLine> lines, Map<PersonId, String> named) {
        if (lines.isEmpty()) {
            return;
        }
        Section section = new Section(MotionWords.text("review.unsure", lines.size()));
        for (NamedLine line : lines) {
            RadioButtonGroup<Long> choice = new RadioButtonGroup<>(line.text());
            Map<Long, String> labels = new HashMap<>();
            line.candidates().forEach(item -> labels.put(item.id().value(), candidate(item, named)));
            labels.put(NOBODY, MotionWords.text("review.none"));
            choice.addThemeName("vertical");
            // what is missing is said by undecided(), and taken back by an answer
            choice.setManualValidation(true);
            choice.setItems(Stream.concat(
                            line.candidates().stream().map(item -> item.id().value()), Stream.of(NOBODY))
                    .toList());
            choice.setItemLabelGenerator(id -> Objects.requireNonNull(labels.get(id)));
            choice.addValueChangeListener(change -> {
                choice.setInvalid(false);
                choice.setErrorMessage("");
            });
            unsure.add(choice);
            section.add(choice);
        }
        add(section);
    }

    private void told(List<NamedLine> lines, String title, String help) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line.text())));
            add(new Section(MotionWords.text(title, lines.size()), new Paragraph(MotionWords.text(help)), list));
        }
    }

    /** With what speaks for choosing nobody. */
    private String candidate(PersonListItem item, Map<PersonId, String> named) {
        String line = named.get(item.id());
        if (line != null) {
            return MotionWords.text("review.person.named", label(item), line);
        }
        return release && item.custody().isEvent() ? MotionWords.text("review.person.free", label(item)) : label(item);
    }

    private String label(PersonListItem item) {
        DirectoryWords words = said.of(Set.of(item.country()));
        FacilityId place = item.facility();
        String where = place == null
                ? words.custody(item.custody())
                : Labels.in(words.reader(), places.getOrDefault(place, Map.of()));
        return MotionWords.text("review.person", item.nameIn(words.reader()), where);
    }

    private static List<NamedLine> having(List<NamedLine> lines, Match match) {
        return lines.stream().filter(line -> line.match() == match).toList();
    }
}
