package org.vestka.directory.ui.person;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.AddressId;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.ui.ActDialog;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.SourceField;
import org.vestka.shared.ui.ErrorText;

/** Asks what is right today: that the person is there, that the address is, or both; and where that is known from. */
final class VouchDialog {

    /** Vouches for what was chosen. */
    interface Vouch {
        void vouch(boolean there, @Nullable AddressId address, SourceDraft source);
    }

    private final Checkbox there;
    private final Checkbox right;
    private final SourceField source;
    private final ErrorText error = new ErrorText();
    private final @Nullable AddressId address;
    private final LocalDate today;
    private final DirectoryWords words;

    /** @param address the one on the envelope shown; null where there is none */
    VouchDialog(FacilityPage place, @Nullable AddressId address, LocalDate today, DirectoryWords words) {
        this.address = address;
        this.today = today;
        this.words = words;
        String name = place.nameIn(words.reader());
        there = new Checkbox(words.text("edit.vouch.there", name), true);
        right = new Checkbox(words.text("edit.vouch.address", name, place.people()), address != null);
        right.setVisible(address != null);
        source = new SourceField(words);
        source.setVisible(address != null);
        right.addValueChangeListener(change -> source.setVisible(change.getValue()));
    }

    void open(Vouch vouch) {
        Dialog dialog = new ActDialog(
                words.text("edit.vouch.title"),
                words.text("edit.vouch.text"),
                words.text("edit.vouch.act"),
                () -> confirmed(vouch),
                there,
                right,
                source,
                error);
        dialog.open();
    }

    private boolean confirmed(Vouch vouch) {
        boolean addressToo = address != null && right.getValue();
        if (!there.getValue() && !addressToo) {
            error.show(words.text("edit.vouch.nothing"));
            return false;
        }
        Optional<SourceDraft> known = addressToo ? source.draft(today) : Optional.of(SourceDraft.editor(today));
        known.ifPresent(draft -> vouch.vouch(there.getValue(), addressToo ? address : null, draft));
        return known.isPresent();
    }
}
