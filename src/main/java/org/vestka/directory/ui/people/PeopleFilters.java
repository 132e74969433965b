package org.vestka.directory.ui.people;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.directory.ui.people.SelectChip.Option;
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
        for (String parameter :
                List.of("custody", "country", "place", "region", "birthday", "designation", "gender", "age", "sort")) {
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
        choice("custody", custody(state, words), words);
        Ground now = new Ground(state.chosen().country(), state.chosen().facility());
        if (now.equals(ground)) {
            List.of("country", "place", "region").forEach(parameter -> keep(parameter, words));
        } else {
            // read when one of them is chosen, not at every letter that somebody types
            ground = now;
            List<Country> all = places.countries();
            offer("country", all.size() > 1 ? countries(all, words) : List.of(), words);
            offer("place", places(state, places, words), words);
            offer("region", regions(state, places, words), words);
        }
        choice("birthday", options(Month.values(), words::month), words);
        choice("designation", options(DesignationValue.values(), value -> words.word("designation", value)), words);
        choice(
                "gender",
                options(new Gender[] {Gender.FEMALE, Gender.MALE}, value -> words.word("gender", value)),
                words);
        choice("age", options(AgeBand.values(), value -> words.word("ageBand", value)), words);
        choice("sort", sorts(state, words), words);
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
        return parameter.equals("sort") && location.chosen().text().isEmpty()
                ? words.text("filter.sort.fewest")
                : words.text("filter." + parameter);
    }

    private static String remove(String parameter, String label, DirectoryWords words) {
        return parameter.equals("sort") ? "" : words.text("filter.remove", label);
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> text) {
        return Arrays.stream(values)
                .map(value -> new Option(String.valueOf(PersonListLocation.word((Enum<?>) value)), text.apply(value)))
                .toList();
    }

    private static List<Option> custody(PersonListLocation state, DirectoryWords words) {
        List<Option> options = new ArrayList<>(Arrays.stream(CustodyChoice.values())
                .map(choice -> new Option(choice.value(), words.word("filter.custody", choice)))
                .toList());
        String value = state.parameters().get("custody");
        if (value != null && !CustodyChoice.offers(value)) {
            options.add(new Option(
                    value,
                    String.join(
                            ", ",
                            state.chosen().custody().stream()
                                    .sorted()
                                    .map(words::custody)
                                    .toList())));
        }
        return options;
    }

    /** Places where somebody is held, and the one chosen. */
    private static List<Option> places(PersonListLocation state, Places places, DirectoryWords words) {
        Stream<FacilityListItem> wanted = places.list(state.chosen().country()).stream()
                .sorted(words.byName(place -> place.nameIn(words.reader())))
                .filter(place ->
                        place.people() > 0 || place.id().equals(state.chosen().facility()));
        return wanted.map(place -> new Option(Long.toString(place.id().value()), place.nameIn(words.reader())))
                .toList();
    }

    private static List<Option> countries(List<Country> countries, DirectoryWords words) {
        return countries.stream()
                .sorted(words.byName(country -> country.nameIn(words.reader())))
                .map(country -> new Option(country.code().value(), country.nameIn(words.reader())))
                .toList();
    }

    private static List<Option> regions(PersonListLocation state, Places places, DirectoryWords words) {
        CountryCode country = state.chosen().country();
        return places.regions().stream()
                .filter(region -> country == null
                        || region.country().equals(country)
                        || region.id().equals(state.chosen().region()))
                .map(region -> new Option(Long.toString(region.id().value()), region.nameIn(words.reader())))
                .toList();
    }

    /** The first option is the order that needs no word in the URL: the best match, or without a text the fewest letters. */
    private static List<Option> sorts(PersonListLocation state, DirectoryWords words) {
        return Arrays.stream(PersonSort.values())
                .filter(sort -> sort != PersonSort.RELEVANCE)
                .filter(sort -> sort != PersonSort.FEWEST_LETTERS
                        || !state.chosen().text().isEmpty()
                        || state.sort() == PersonSort.FEWEST_LETTERS)
                .map(sort ->
                        new Option(String.valueOf(PersonListLocation.word((Enum<?>) sort)), words.word("sort", sort)))
                .toList();
    }

    /** What the places and regions on offer hang on. */
    private record Ground(
            @Nullable CountryCode country, @Nullable FacilityId facility) {}
}
