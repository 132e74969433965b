package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PlaceField;
import org.vestka.directory.ui.SourceField;
import org.vestka.directory.ui.place.AddressForm;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.Stack;

/** What happens to a place: it moves, letters no longer arrive, it closes, changes its kind, is taken over. */
class PlaceActForm extends Stack {

    private static final long serialVersionUID = 1L;

    private final transient FacilityPage place;
    private final LocalDate today;
    private final RadioButtonGroup<MotionKind> kind = new RadioButtonGroup<>(MotionWords.text("place.what"));
    private final Div parts = new Div();
    private final AddressForm address;
    private final Checkbox newLines = new Checkbox(MotionWords.text("place.lines"));
    private final Select<FacilityKind> becomes = new Select<>();
    private final Select<CustodyKind> custody = new Select<>();
    private final PlaceField other = new PlaceField(DirectoryWords.current());
    private final DayField day = new DayField(MotionWords.text("day.place"));
    private final SourceField source;

    PlaceActForm(FacilityPage place, List<LanguageTag> envelopes, MotionWords said, LocalDate today) {
        this.place = place;
        this.today = today;
        DirectoryWords words = DirectoryWords.current();
        DirectoryWords called = said.of(List.of(place.country()));
        address = new AddressForm(
                envelopes,
                place.addresses().stream()
                        .filter(held -> held.status() != AddressStatus.DEAD)
                        .findFirst()
                        .orElse(null),
                words);
        source = new SourceField(words);
        kind.addThemeName("vertical");
        kind.setItems(
                MotionKind.MOVE, MotionKind.NO_ADDRESS, MotionKind.CLOSE, MotionKind.CHANGE_KIND, MotionKind.TAKE_OVER);
        kind.setItemLabelGenerator(each -> MotionWords.text("place.kind." + each.name()));
        becomes.setLabel(MotionWords.text("place.becomes"));
        becomes.setItems(java.util.Arrays.stream(FacilityKind.values())
                .filter(each -> each != place.kind())
                .toList());
        becomes.setItemLabelGenerator(each -> words.word("facility.one", each));
        custody.setLabel(MotionWords.text("place.custody"));
        custody.setHelperText(MotionWords.text("place.custody.help"));
        custody.setItems(MotionWords.held());
        custody.setEmptySelectionAllowed(true);
        custody.setEmptySelectionCaption(MotionWords.text("place.custody.same"));
        custody.setItemLabelGenerator(
                each -> each == null ? MotionWords.text("place.custody.same") : called.custody(each));
        other.of(said.open().stream()
                .filter(each -> !each.id().equals(place.id()) && each.country().equals(place.country()))
                .toList());
        other.setWidth("min(100%, 480px)");
        other.setClearButtonVisible(true);
        day.setValue(today);
        newLines.addValueChangeListener(change -> address.setVisible(change.getValue()));
        kind.addValueChangeListener(change -> show(change.getValue()));
        kind.setValue(MotionKind.MOVE);
        add(kind, parts, day, source);
    }

    private void show(MotionKind chosen) {
        parts.removeAll();
        parts.add(new Paragraph(MotionWords.text("place.consequence." + chosen.name())));
        address.setVisible(chosen == MotionKind.MOVE || newLines.getValue());
        other.setInvalid(false);
        switch (chosen) {
            case MOVE -> parts.add(address);
            case CHANGE_KIND -> parts.add(new Stack(becomes, custody, newLines, address));
            case CLOSE, TAKE_OVER -> {
                other.setLabel(MotionWords.text("place.other." + chosen.name()));
                parts.add(other);
            }
            default -> {}
        }
        boolean ahead = chosen.mayBeAhead();
        day.between(LocalDate.of(1900, 1, 1), ahead ? today.plusYears(2) : today, MotionWords.text("ahead"));
    }

    MotionKind kind() {
        return kind.getValue();
    }

    /** Nothing where something is missing; all that is, is said at once, each where it is missing, and the first has the focus. */
    Optional<MotionDraft> draft() {
        PartialDate on = PartialDate.of(day.getValue() == null ? today : day.getValue());
        boolean lines = kind() == MotionKind.MOVE || kind() == MotionKind.CHANGE_KIND && newLines.getValue();
        Optional<SourceDraft> from = source.draft(today);
        Optional<AddressDraft> to = lines ? address.draft() : Optional.empty();
        boolean unchanged = to.isPresent() && address.asHeld();
        if (unchanged) {
            address.refuse(MotionWords.text("same-address"));
        }
        boolean noKind = kind() == MotionKind.CHANGE_KIND && becomes.getValue() == null;
        becomes.setErrorMessage(MotionWords.text("place.becomes.missing"));
        becomes.setInvalid(noKind);
        boolean nowhere = kind() == MotionKind.TAKE_OVER && other.getValue() == null;
        other.setErrorMessage(MotionWords.text("to.missing"));
        other.setInvalid(nowhere);
        if (noKind) {
            becomes.focus();
        } else if (lines && to.isEmpty() || unchanged) {
            address.focus();
        } else if (nowhere) {
            other.focus();
        } else if (day.isInvalid()) {
            day.focus();
        } else {
            return from.map(known -> draft(on, to.orElse(null), known));
        }
        return Optional.empty();
    }

    private MotionDraft draft(PartialDate on, @Nullable AddressDraft to, SourceDraft from) {
        return switch (kind()) {
            case NO_ADDRESS -> MotionDraft.noAddress(place.id(), on, from);
            case CLOSE ->
                MotionDraft.close(
                        place.id(),
                        other.getValue() == null ? null : other.getValue().id(),
                        on,
                        from);
            case CHANGE_KIND ->
                MotionDraft.changeKind(place.id(), becomes.getValue(), to, custody.getValue(), on, from);
            case TAKE_OVER -> MotionDraft.takeOver(place.id(), other.getValue().id(), on, from);
            default -> MotionDraft.move(place.id(), java.util.Objects.requireNonNull(to), on, from);
        };
    }
}
