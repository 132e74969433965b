package org.vestka.directory.ui.motion;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.MarkedWords;
import org.vestka.directory.ui.place.PlaceWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.WordDifference;
import org.vestka.shared.ui.Stack;

/** What goes on envelopes now beside what is proposed, language by language; lines that differ stand out. */
class AddressDifference extends Stack {

    private static final long serialVersionUID = 1L;

    /** What goes on envelopes of a place today, beside what an act would put there; nothing where it changes no lines. */
    static Optional<AddressDifference> of(FacilityPage place, MotionDraft draft, DirectoryWords words) {
        return Optional.ofNullable(draft.address())
                .map(address -> new AddressDifference(held(place), address.texts(), words));
    }

    private static List<AddressText> held(FacilityPage place) {
        return place.addresses().stream()
                .findFirst()
                .filter(address -> address.status() != AddressStatus.DEAD)
                .map(FacilityAddressView::texts)
                .orElse(List.of());
    }

    /** @param held empty where no address is known */
    private AddressDifference(List<AddressText> held, List<AddressText> proposed, DirectoryWords words) {
        Set<LanguageTag> languages = new LinkedHashSet<>();
        held.forEach(text -> languages.add(text.language()));
        proposed.forEach(text -> languages.add(text.language()));
        for (LanguageTag language : languages) {
            List<String> before = lines(held, language);
            List<String> after = lines(proposed, language);
            add(new H3(ULocale.forLanguageTag(language.value())
                    .getDisplayName(ULocale.forLocale(words.reader().locale()))));
            Div both = new Div(
                    side(MotionWords.text("second.now"), before, after, language, words),
                    side(MotionWords.text("second.then"), after, before, language, words));
            both.addClassName("v-two-sides");
            add(both);
        }
    }

    private static List<String> lines(List<AddressText> texts, LanguageTag language) {
        return texts.stream()
                .filter(text -> text.language().equals(language))
                .flatMap(text -> PlaceWords.lines(text).stream())
                .toList();
    }

    private static Component side(
            String title, List<String> lines, List<String> other, LanguageTag language, DirectoryWords words) {
        Span label = new Span(title);
        label.addClassName("v-small");
        Div said = new Div();
        said.addClassName("v-address-lines");
        if (lines.isEmpty()) {
            said.add(new Div(MotionWords.text("second.nothing")));
        } else {
            said.getElement().setAttribute("lang", language.value());
            lines.forEach(line -> said.add(line(line, other, words)));
        }
        return new Div(label, said);
    }

    /** Beside the line that is most like it; one that has none is all otherwise. */
    private static Component line(String line, List<String> other, DirectoryWords words) {
        return other.stream()
                .map(each -> WordDifference.of(each, line))
                .filter(WordDifference::ofTheSame)
                .max(Comparator.comparingDouble(WordDifference::alike))
                .map(difference -> new MarkedWords(difference.after(), words))
                .orElseGet(() -> MarkedWords.whole(line, words));
    }
}
