package org.vestka.directory.ui.motion;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.motion.MotionKind;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PlaceField;
import org.vestka.directory.ui.SourceField;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.Stack;

/** What happened to people: how they came free, or where they are now; from which day, and how that is known. */
class PeopleActForm extends Stack {

    private static final long serialVersionUID = 1L;

    private final MotionKind kind;
    private final LocalDate today;
    private final transient MotionWords said;
    private final Select<CustodyKind> custody = new Select<>();
    private final PlaceField to = new PlaceField(DirectoryWords.current());
    private final Checkbox underWay = new Checkbox(MotionWords.text("to.under-way"));
    private final DayField day = new DayField(MotionWords.text("day"));
    private final SourceField source;

    /** @param countries of the people who can be meant */
    PeopleActForm(MotionKind kind, MotionWords said, Set<CountryCode> countries, LocalDate today) {
        this.kind = kind;
        this.said = said;
        this.today = today;
        DirectoryWords words = DirectoryWords.current();
        source = new SourceField(words);
        boolean release = kind == MotionKind.RELEASE;
        custody.setLabel(MotionWords.text(release ? "custody.free" : "custody.held"));
        custody.setItems(release ? MotionWords.releases() : MotionWords.held());
        call(countries);
        if (release) {
            custody.setValue(CustodyKind.RELEASED);
        } else {
            to.setLabel(MotionWords.text("to"));
            to.of(said.open());
            to.setWidth("min(100%, 480px)");
            to.addValueChangeListener(change -> {
                if (change.getValue() != null) {
                    to.setInvalid(false);
                    call(Set.of(change.getValue().country()));
                    custody.setValue(custodyIn(change.getValue().kind()));
                }
            });
            underWay.addValueChangeListener(change -> {
                to.setVisible(!change.getValue());
                custody.setVisible(!change.getValue());
            });
            add(to, underWay);
        }
        day.setHelperText(MotionWords.text("day.help"));
        day.between(LocalDate.of(1900, 1, 1), today, MotionWords.text("ahead"));
        add(custody, day, source);
    }

    private void call(Set<CountryCode> countries) {
        custody.setItemLabelGenerator(said.of(countries)::custody);
    }

    /** What the place says of custody; an editor may say otherwise. */
    private static CustodyKind custodyIn(FacilityKind kind) {
        return switch (kind) {
            case PRE_TRIAL, OTHER -> CustodyKind.REMAND;
            case POLICE_CELLS -> CustodyKind.POLICE_DETENTION;
            case PRISON -> CustodyKind.PRISON;
            case COLONY, WOMENS_COLONY, COLONY_SETTLEMENT -> CustodyKind.COLONY;
            case JUVENILE_COLONY -> CustodyKind.JUVENILE_COLONY;
            case OPEN_TYPE -> CustodyKind.OPEN_TYPE;
            case MEDICAL -> CustodyKind.MEDICAL;
        };
    }

    /** Nothing where something is missing, which is said then. */
    Optional<MotionDraft> draft(Set<PersonId> people) {
        boolean nowhere = kind == MotionKind.TRANSFER && !underWay.getValue();
        if (nowhere && (to.getValue() == null || custody.getValue() == null)) {
            to.setErrorMessage(MotionWords.text("to.missing"));
            to.setInvalid(true);
            to.focus();
            return Optional.empty();
        }
        if (day.isInvalid()) {
            day.focus();
            return Optional.empty();
        }
        PartialDate on = day.getValue() == null ? null : PartialDate.of(day.getValue());
        return source.draft(today)
                .map(from -> kind == MotionKind.RELEASE
                        ? MotionDraft.release(people, custody.getValue(), on, from)
                        : underWay.getValue()
                                ? MotionDraft.transfer(people, null, CustodyKind.IN_TRANSIT, on, from)
                                : MotionDraft.transfer(people, to.getValue().id(), custody.getValue(), on, from));
    }
}
