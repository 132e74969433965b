package org.vestka.directory.ui.place;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SourceLine;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.CardList;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** The addresses of a place, the one to use first; dead ones stay, so that they are recognised when a list still has them. */
class AddressHistory {

    /** What the reader can do with an address. */
    interface Acts {

        /** For readers: nothing. */
        Acts NONE = new Acts() {};

        default Optional<Component> below(FacilityAddressView address) {
            return Optional.empty();
        }

        default Optional<Component> besideConfirmed(FacilityAddressView address) {
            return Optional.empty();
        }
    }

    private final List<FacilityAddressView> addresses;
    private final LocalDate today;
    private final int freshnessDays;
    private final boolean remarks;
    private final Acts acts;
    private final DirectoryWords words;

    /**
     * @param remarks whether to show how the lines came to be
     */
    AddressHistory(
            List<FacilityAddressView> addresses,
            LocalDate today,
            int freshnessDays,
            boolean remarks,
            Acts acts,
            DirectoryWords words) {
        this.remarks = remarks;
        this.acts = acts;
        this.addresses = addresses;
        this.today = today;
        this.freshnessDays = freshnessDays;
        this.words = words;
    }

    Section section() {
        Section section = new Section(words.text("place.addresses"));
        if (addresses.isEmpty()) {
            section.add(new Paragraph(words.text("place.noAddress")));
            return section;
        }
        CardList cards = new CardList();
        addresses.forEach(address -> cards.addCard(card(address)));
        section.add(cards);
        return section;
    }

    private Div card(FacilityAddressView address) {
        Div card = new Div();
        card.addClassNames("v-card", "v-address");
        if (address.status() == AddressStatus.DEAD) {
            card.addClassName("v-address-dead");
        }
        Div lines = new Div();
        lines.addClassName("v-card-body");
        address.texts().forEach(text -> lines.add(text(text)));
        Div state = new Div(new Row(words.freshness(address.status(), address.verifiedOn(), today, freshnessDays)
                .badge()));
        state.addClassName("v-address-state");
        if (address.from() != null || address.until() != null) {
            Span period =
                    new Span(words.period(address.from(), address.until(), address.status() != AddressStatus.DEAD));
            period.addClassName("v-small");
            state.add(period);
        }
        Span source = new Span(SourceLine.of(address.source(), words));
        source.addClassName("v-small");
        state.add(source);
        if (address.verification() != null) {
            Span confirmed = new Span(
                    new Span(words.text("person.address.confirmed") + " "),
                    SourceLine.of(address.verification(), words));
            confirmed.addClassName("v-small");
            Row row = new Row(confirmed);
            acts.besideConfirmed(address).ifPresent(row::add);
            state.add(row);
        }
        acts.below(address).ifPresent(state::add);
        card.add(lines, state);
        return card;
    }

    private Div text(AddressText text) {
        Div lines = new Div();
        lines.addClassName("v-address-lines");
        lines.getElement().setAttribute("lang", text.language().value());
        PlaceWords.lines(text).forEach(line -> lines.add(new Div(line)));
        if (remarks) {
            remarks(text).forEach(lines::add);
        }
        return lines;
    }

    /** What we say of them in the reader's language, what a source says in its own. */
    private List<Div> remarks(AddressText text) {
        List<Div> remarks = new ArrayList<>();
        text.remarks().stream()
                .sorted()
                .forEach(remark -> remarks.add(remark(new Span(words.word("address.remark", remark)), words.reader())));
        if (!text.sourceLine().isBlank()) {
            Span line = new Span(text.sourceLine());
            line.getElement().setAttribute("lang", text.sourceLanguage().value());
            Div said = remark(new Span(words.text("address.source-line") + " "), words.reader());
            said.add(line);
            remarks.add(said);
        }
        if (!text.note().isBlank()) {
            remarks.add(remark(new Span(text.note()), LanguageTag.EN));
        }
        return remarks;
    }

    private static Div remark(Span text, LanguageTag language) {
        Div remark = new Div(text);
        remark.addClassName("v-small");
        remark.getElement().setAttribute("lang", language.value());
        return remark;
    }
}
