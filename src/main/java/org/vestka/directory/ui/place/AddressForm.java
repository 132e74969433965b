package org.vestka.directory.ui.place;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.Stack;

/** An address of a place as it goes on paper, in each language; it begins with what is held now. */
public class AddressForm extends Stack {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;
    private static final Pattern POSTCODE = Pattern.compile("\\b\\d{4,7}\\b");

    private final ErrorText error = new ErrorText();
    private final transient List<Lines> languages = new ArrayList<>();
    private final transient List<LanguageTag> onEnvelopes;
    private final transient DirectoryWords words;
    private final @Nullable String heldPostcode;
    private transient List<LanguageTag> askedAbout = List.of();

    /**
     * @param onEnvelopes the languages of the country's envelopes, of which one is needed
     * @param held what is to be put right
     */
    public AddressForm(List<LanguageTag> onEnvelopes, @Nullable FacilityAddressView held, DirectoryWords words) {
        this.onEnvelopes = onEnvelopes;
        this.words = words;
        heldPostcode = held == null ? null : held.postcode();
        Set<LanguageTag> all = new LinkedHashSet<>(onEnvelopes);
        List<AddressText> texts = held == null ? List.of() : held.texts();
        texts.forEach(text -> all.add(text.language()));
        for (LanguageTag language : all) {
            Lines lines = new Lines(
                    language,
                    texts.stream()
                            .filter(text -> text.language().equals(language))
                            .findFirst()
                            .orElse(null));
            languages.add(lines);
            add(new H3(name(language)));
            add(lines.facility, lines.street, lines.place);
        }
        add(error);
    }

    /** Nobody has vouched for it yet; nothing where lines are missing, which is said then. */
    public Optional<AddressDraft> draft() {
        List<AddressText> texts = languages.stream()
                .filter(lines -> !lines.empty())
                .map(Lines::text)
                .toList();
        error.clear();
        boolean whole = texts.stream()
                .allMatch(text ->
                        !text.facilityLine().isBlank() && !text.placeLine().isBlank());
        if (!whole || texts.stream().noneMatch(text -> onEnvelopes.contains(text.language()))) {
            error.show(words.text("place.edit.missing"));
            return Optional.empty();
        }
        List<String> postcodes = texts.stream()
                .flatMap(text -> POSTCODE.matcher(text.placeLine()).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (postcodes.size() > 1) {
            error.show(words.text("place.edit.postcodes", String.join(", ", postcodes)));
            return Optional.empty();
        }
        String postcode = postcodes.isEmpty() ? null : postcodes.getFirst();
        if (postcode != null && heldPostcode != null && postcode.length() != heldPostcode.length()) {
            error.show(words.text("place.edit.postcode", heldPostcode.length(), postcode));
            return Optional.empty();
        }
        List<LanguageTag> left = leftAsTheyWere();
        if (!left.isEmpty() && !left.equals(askedAbout)) {
            askedAbout = left;
            error.show(words.text("place.edit.left", names(left)));
            return Optional.empty();
        }
        return Optional.of(new AddressDraft(AddressStatus.UNVERIFIED, postcode, null, null, null, texts));
    }

    /** Whether every line is as it is held: nothing was typed. */
    public boolean asHeld() {
        return languages.stream().allMatch(lines -> lines.held == null ? lines.empty() : lines.asHeld());
    }

    /** What is wrong with the lines as a whole, said where they stand. */
    public void refuse(String why) {
        error.show(why);
    }

    /** To the first line. */
    public void focus() {
        languages.stream().findFirst().ifPresent(lines -> lines.facility.focus());
    }

    /** Languages whose lines still are those of the address that is held, while others are not. */
    private List<LanguageTag> leftAsTheyWere() {
        List<LanguageTag> left = languages.stream()
                .filter(lines -> !lines.empty() && lines.asHeld())
                .map(lines -> lines.language)
                .toList();
        return languages.stream().allMatch(lines -> lines.empty() || lines.asHeld()) ? List.of() : left;
    }

    private String names(List<LanguageTag> some) {
        return some.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(LanguageTag language) {
        return ULocale.forLanguageTag(language.value())
                .getDisplayName(ULocale.forLocale(words.reader().locale()));
    }

    private final class Lines {

        private final LanguageTag language;
        private final @Nullable AddressText held;
        private final TextField facility;
        private final TextField street;
        private final TextField place;

        Lines(LanguageTag language, @Nullable AddressText held) {
            this.language = language;
            this.held = held;
            facility = field("place.edit.facility", held == null ? "" : held.facilityLine());
            street = field("place.edit.street", held == null ? "" : held.streetLine());
            place = field("place.edit.town", held == null ? "" : held.placeLine());
        }

        private TextField field(String label, String value) {
            TextField field = new TextField(words.text(label));
            field.setMaxLength(LONGEST);
            field.setValue(value);
            field.setWidthFull();
            return field;
        }

        boolean empty() {
            return facility.isEmpty() && street.isEmpty() && place.isEmpty();
        }

        boolean asHeld() {
            return held != null
                    && facility.getValue().equals(held.facilityLine())
                    && street.getValue().equals(held.streetLine())
                    && place.getValue().equals(held.placeLine());
        }

        AddressText text() {
            // what is remarked of the lines that are held tells nothing of other ones
            return held != null && asHeld()
                    ? held
                    : new AddressText(language, facility.getValue(), street.getValue(), place.getValue());
        }
    }
}
