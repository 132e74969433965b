package org.vestka.directory.ui.place;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.NoSuchAddress;
import org.vestka.directory.place.NoSuchFacility;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.registry.SecondHandNeeded;
import org.vestka.directory.registry.Vouching;
import org.vestka.directory.ui.ActDialog;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SourceField;
import org.vestka.directory.ui.motion.WaitingAddresses;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** What an editor can do with the addresses of a place: vouch for one; whatever else befalls them is an act with a preview. */
@org.springframework.stereotype.Component
class AddressActs {

    private final PersonEditing editing;
    private final WaitingAddresses waiting;
    private final Clock clock;

    AddressActs(PersonEditing editing, WaitingAddresses waiting, Clock clock) {
        this.editing = editing;
        this.waiting = waiting;
        this.clock = clock;
    }

    AddressHistory.Acts of(FacilityPage place, DirectoryWords words, Runnable changed) {
        return new AddressHistory.Acts() {
            @Override
            public Optional<Component> below(FacilityAddressView address) {
                return AddressActs.this.below(place, address, words, changed);
            }

            @Override
            public Optional<Component> besideConfirmed(FacilityAddressView address) {
                return AddressActs.this.besideConfirmed(address, words, changed);
            }
        };
    }

    /** Below an address; nothing below a dead one. */
    private Optional<Component> below(
            FacilityPage place, FacilityAddressView address, DirectoryWords words, Runnable changed) {
        if (address.status() == AddressStatus.DEAD) {
            return Optional.empty();
        }
        if (!editing.mayConfirm(address.id())) {
            Span waits = new Span(words.correction("second.address"));
            waits.addClassName("v-small");
            return Optional.of(waits);
        }
        return Optional.of(new Row(
                Buttons.secondary(words.text("place.edit.verify"), () -> verify(place, address, words, changed))));
    }

    /** Beside who has confirmed it: as long as the day lasts, that can be taken back. */
    private Optional<Component> besideConfirmed(FacilityAddressView address, DirectoryWords words, Runnable changed) {
        return editing.verifiedToday(address.id())
                .map(done -> Buttons.quiet(
                        words.text("place.edit.unverify"),
                        () -> act(words, changed, () -> {
                            editing.takeBack(done);
                            Notice.show(words.text("place.edit.unverified"));
                        })));
    }

    /** Below all of them: what happens to the place and to everybody there. */
    Component change(FacilityPage place, DirectoryWords words) {
        Stack below = new Stack();
        waiting.at(place).ifPresent(below::add);
        below.add(new Row(
                Buttons.secondaryLink(words.text("place.edit.change"), DirectoryNavigation.changePlace(place.code()))));
        return below;
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

    /** Shows the page anew after an act, also after one that came too late. */
    private static boolean act(DirectoryWords words, Runnable changed, Runnable act) {
        try {
            act.run();
        } catch (NoSuchAddress | NoSuchFacility e) {
            Notice.problem(words.text("edit.meanwhile"));
        } catch (SecondHandNeeded e) {
            Notice.problem(words.correction("second.address"));
        }
        changed.run();
        return true;
    }

    private LocalDate today() {
        return Utc.today(clock);
    }
}
