package org.vestka.directory.ui.people;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.AgeBand;
import org.vestka.directory.person.Gender;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PersonListLocation;

/** What there is to choose from in a state of the list, each as one parameter of the URL, in one reader's words. */
public final class PeopleChoices {

    /** Those with one value of several, in the order in which they are offered. */
    public static final List<String> PARAMETERS =
            List.of("custody", "country", "place", "region", "birthday", "designation", "gender", "age", "sort");

    private final PersonListLocation state;
    private final Places places;
    private final DirectoryWords words;

    public PeopleChoices(PersonListLocation state, Places places, DirectoryWords words) {
        this.state = state;
        this.places = places;
        this.words = words;
    }

    /** @param value as in the URL */
    public record Option(String value, String text) {}

    /** What a choice is called. */
    public static String label(String parameter, PersonListLocation state, DirectoryWords words) {
        return parameter.equals("sort") && state.chosen().text().isEmpty()
                ? words.text("filter.sort.fewest")
                : words.text("filter." + parameter);
    }

    /**
     * Of one of {@link #PARAMETERS}; nothing where there is no choice.
     *
     * @throws IllegalArgumentException for another
     */
    public List<Option> of(String parameter) {
        return switch (parameter) {
            case "custody" -> custody();
            case "country" -> countries();
            case "place" -> places();
            case "region" -> regions();
            case "birthday" -> birthdays();
            case "designation" -> designations();
            case "gender" -> genders();
            case "age" -> ages();
            case "sort" -> sorts();
            default -> throw new IllegalArgumentException(parameter);
        };
    }

    List<Option> custody() {
        List<Option> options = new ArrayList<>(Arrays.stream(CustodyChoice.values())
                .map(choice -> new Option(choice.value(), choice.text(words)))
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

    /** Nothing while there is one. */
    List<Option> countries() {
        List<Country> countries = places.countries();
        return countries.size() < 2
                ? List.of()
                : countries.stream()
                        .sorted(words.byName(country -> country.nameIn(words.reader())))
                        .map(country -> new Option(country.code().value(), country.nameIn(words.reader())))
                        .toList();
    }

    /** Places where somebody is held, and the one chosen. */
    List<Option> places() {
        return places.list(state.chosen().country()).stream()
                .sorted(words.byName(place -> place.nameIn(words.reader())))
                .filter(place ->
                        place.people() > 0 || place.id().equals(state.chosen().facility()))
                .map(place -> new Option(Long.toString(place.id().value()), place.nameIn(words.reader())))
                .toList();
    }

    List<Option> regions() {
        CountryCode country = state.chosen().country();
        return places.regions().stream()
                .filter(region -> country == null
                        || region.country().equals(country)
                        || region.id().equals(state.chosen().region()))
                .map(region -> new Option(Long.toString(region.id().value()), region.nameIn(words.reader())))
                .toList();
    }

    List<Option> birthdays() {
        return options(Month.values(), words::month);
    }

    List<Option> designations() {
        return options(DesignationValue.values(), value -> words.word("designation", value));
    }

    List<Option> genders() {
        return options(new Gender[] {Gender.FEMALE, Gender.MALE}, value -> words.word("gender", value));
    }

    List<Option> ages() {
        return options(AgeBand.values(), value -> words.word("ageBand", value));
    }

    /** The first option is the order that needs no word in the URL: the best match, or without a text the fewest letters. */
    List<Option> sorts() {
        return Arrays.stream(PersonSort.values())
                .filter(sort -> sort != PersonSort.RELEVANCE)
                .filter(sort -> sort != PersonSort.FEWEST_LETTERS
                        || !state.chosen().text().isEmpty()
                        || state.sort() == PersonSort.FEWEST_LETTERS)
                .map(sort ->
                        new Option(String.valueOf(PersonListLocation.word((Enum<?>) sort)), words.word("sort", sort)))
                .toList();
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> text) {
        return Arrays.stream(values)
                .map(value -> new Option(String.valueOf(PersonListLocation.word((Enum<?>) value)), text.apply(value)))
                .toList();
    }
}
