package org.vestka.directory.ui.place;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.NoSuchAddress;
import org.vestka.directory.place.NoSuchFacility;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.Vouching;
import org.vestka.directory.ui.ActDialog;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SourceField;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;

/** What an editor can do with the addresses of a place: vouch for one, say that it is dead, write down another. */
@org.springframework.stereotype.Component
class AddressActs {

    private final PersonEditing editing;
    private final Places places;
    private final Clock clock;

    AddressActs(PersonEditing editing, Places places, Clock clock) {
        this.editing = editing;
        this.places = places;
        this.clock = clock;
    }

    /** Below an address; nothing below a dead one. */
    Optional<Component> below(FacilityPage place, FacilityAddressView address, DirectoryWords words, Runnable changed) {
        if (address.status() == AddressStatus.DEAD) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                Buttons.secondary(words.text("place.edit.verify"), () -> verify(place, address, words, changed)),
                Buttons.secondary(words.text("place.edit.end"), () -> end(address, words, changed))));
    }

    /** Below all of them. */
    Component another(FacilityPage place, DirectoryWords words, Runnable changed) {
        return new Row(Buttons.secondary(words.text("place.edit.move"), () -> move(place, words, changed)));
    }

    private void verify(FacilityPage place, FacilityAddressView address, DirectoryWords words, Runnable changed) {
        SourceField source = new SourceField(words);
        new ActDialog(
                        words.text("place.edit.verify.title"),
                        words.text("place.edit.verify.text", place.nameIn(words.reader()), place.people()),
                        words.text("edit.vouch.act"),
                        () -> source.draft(today())
                                .map(draft -> act(words, changed, () -> {
                                    Vouching done = editing.verifyAddress(address.id(), draft);
                                    Notice.undoable(
                                            words.text("edit.verified"),
                                            () -> act(words, changed, () -> editing.takeBack(done)));
                                }))
                                .orElse(false),
                        source)
                .open();
    }

    private void end(FacilityAddressView address, DirectoryWords words, Runnable changed) {
        DayField day = new DayField(words.text("place.edit.end.day"));
        day.setValue(today());
        new ActDialog(
                        words.text("place.edit.end.title"),
                        words.text("place.edit.end.text"),
                        words.text("place.edit.end"),
                        () -> act(words, changed, () -> {
                            editing.endAddress(
                                    address.id(), PartialDate.of(day.getValue() == null ? today() : day.getValue()));
                            Notice.show(words.text("place.edit.end.done"));
                        }),
                        day)
                .open();
    }

    private void move(FacilityPage place, DirectoryWords words, Runnable changed) {
        AddressForm form = new AddressForm(envelopes(place), living(place), today(), words);
        new ActDialog(
                        words.text("place.edit.move.title", place.nameIn(words.reader())),
                        words.text("place.edit.move.text"),
                        words.text("place.edit.move.act"),
                        () -> form.draft()
                                .flatMap(draft -> form.source()
                                        .draft(today())
                                        .map(source -> act(words, changed, () -> {
                                            editing.moveFacility(place.id(), draft, form.from(today()), source);
                                            Notice.show(words.text("place.edit.move.done"));
                                        })))
                                .orElse(false),
                        form)
                .open();
    }

    private List<LanguageTag> envelopes(FacilityPage place) {
        return places.countries().stream()
                .filter(country -> country.code().equals(place.country()))
                .findFirst()
                .map(Country::envelopeLanguages)
                .orElse(List.of());
    }

    private static @Nullable FacilityAddressView living(FacilityPage place) {
        return place.addresses().stream()
                .filter(address -> address.status() != AddressStatus.DEAD)
                .findFirst()
                .orElse(null);
    }

    /** Shows the page anew after an act, also after one that came too late. */
    private static boolean act(DirectoryWords words, Runnable changed, Runnable act) {
        try {
            act.run();
        } catch (NoSuchAddress | NoSuchFacility e) {
            Notice.problem(words.text("edit.meanwhile"));
        }
        changed.run();
        return true;
    }

    private LocalDate today() {
        return Utc.today(clock);
    }
}
