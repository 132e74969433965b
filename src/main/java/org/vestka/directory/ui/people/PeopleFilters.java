package org.vestka.directory.ui.people;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.directory.ui.people.PeopleChoices.Option;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.FilterChips;
import org.vestka.shared.ui.ToggleChip;

/** The filters in a row, the order in its own. Each is one parameter of the URL. */
class PeopleFilters extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<PersonListLocation> changed;
    private final ToggleChip few;
    private final ToggleChip writable;
    private final Map<String, SelectChip> choices = new TreeMap<>();
    private final Button clear;
    private PersonListLocation location = PersonListLocation.START;
    private @Nullable Ground ground;

    /** @param changed told where a person's choice leads */
    PeopleFilters(Consumer<PersonListLocation> changed) {
        this.changed = changed;
        few = new ToggleChip(getTranslation("directory.filter.few"), false, on -> change("few", on ? "yes" : null));
        writable = new ToggleChip(
                getTranslation("directory.filter.writable"), false, on -> change("writable", on ? "yes" : null));
        clear = Buttons.quiet(
                getTranslation("directory.filter.clear"),
                () -> changed.accept(new PersonListLocation(
                        PersonListLocation.START.chosen(), location.sort(), PersonListLocation.STEP)));
        FilterChips chips = new FilterChips(getTranslation("directory.filter.label"));
        chips.add(few, writable);
        for (String parameter : PeopleChoices.PARAMETERS) {
            SelectChip chip = new SelectChip(value -> change(parameter, value));
            choices.put(parameter, chip);
            chips.add(chip);
        }
        Div last = new Div(chip("sort"), clear);
        last.addClassName("v-chips-last");
        getContent().addClassName("v-people-filters");
        getContent().add(chips, last);
    }

    private void change(String parameter, @Nullable String value) {
        changed.accept(location.with(parameter, value));
    }

    /** Shows a state, with the options that fit it. */
    void show(PersonListLocation state, Places places, DirectoryWords words) {
        location = state;
        few.set(state.chosen().fewLetters());
        writable.set(state.chosen().writable());
        clear.setVisible(state.narrowed());
        // on a phone some of them lie out of sight
        clear.setText(words.text("filter.clear.number", state.choices()));
        PeopleChoices offered = new PeopleChoices(state, places, words);
        choice("custody", offered.custody(), words);
        Ground now = new Ground(state.chosen().country(), state.chosen().facility());
        if (now.equals(ground)) {
            List.of("country", "place", "region").forEach(parameter -> keep(parameter, words));
        } else {
            // read when one of them is chosen, not at every letter that somebody types
            ground = now;
            offer("country", offered.countries(), words);
            offer("place", offered.places(), words);
            offer("region", offered.regions(), words);
        }
        choice("birthday", offered.birthdays(), words);
        choice("designation", offered.designations(), words);
        choice("gender", offered.genders(), words);
        choice("age", offered.ages(), words);
        choice("sort", offered.sorts(), words);
    }

    private void choice(String parameter, List<Option> options, DirectoryWords words) {
        String label = label(parameter, words);
        chip(parameter).show(label, options, location.parameters().get(parameter), remove(parameter, label, words));
    }

    /** Where there is nothing to choose, nothing is offered. */
    private void offer(String parameter, List<Option> options, DirectoryWords words) {
        chip(parameter).setVisible(!options.isEmpty());
        if (!options.isEmpty()) {
            choice(parameter, options, words);
        }
    }

    private void keep(String parameter, DirectoryWords words) {
        if (chip(parameter).isVisible()) {
            String label = label(parameter, words);
            chip(parameter).keep(label, location.parameters().get(parameter), remove(parameter, label, words));
        }
    }

    private SelectChip chip(String parameter) {
        return Objects.requireNonNull(choices.get(parameter));
    }

    private String label(String parameter, DirectoryWords words) {
        return PeopleChoices.label(parameter, location, words);
    }

    private static String remove(String parameter, String label, DirectoryWords words) {
        return parameter.equals("sort") ? "" : words.text("filter.remove", label);
    }

    /** What the places and regions on offer hang on. */
    private record Ground(
            @Nullable CountryCode country, @Nullable FacilityId facility) {}
}
