package org.vestka.directory.corrections.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vestka.directory.corrections.Correction;
import org.vestka.directory.corrections.CorrectionDesk;
import org.vestka.directory.corrections.CorrectionId;
import org.vestka.directory.corrections.CorrectionKind;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.motion.PlaceActOccasion;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Tone;

/** What a stranger said is wrong of a place, beside the form by which it is put right. */
@Component
class CorrectionBeside implements PlaceActOccasion {

    private final CorrectionDesk desk;
    private final Whose whose;

    CorrectionBeside(CorrectionDesk desk, Whose whose) {
        this.desk = desk;
        this.whose = whose;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> beside(long correction, FacilityPage place) {
        return desk.find(new CorrectionId(correction))
                .filter(each -> each.kind() == CorrectionKind.WRONG)
                .filter(each -> whose.placeOf(each.matter(), whose.person(each.subject()), whose.place(each.subject()))
                        .filter(place.code()::equals)
                        .isPresent())
                .map(CorrectionBeside::note);
    }

    private static Note note(Correction correction) {
        DirectoryWords words = DirectoryWords.current();
        Note note = new Note(Tone.BLUE, words.correction("beside.strong"), words.correction("beside"));
        correction.words().lines().forEach(line -> note.add(new Paragraph(line)));
        if (!correction.knownFrom().isBlank()) {
            note.add(new Paragraph(words.correction("known-from") + ": " + correction.knownFrom()));
        }
        note.add(new Anchor(CorrectionsNavigation.correction(correction.id()), words.correction("beside.link")));
        return note;
    }
}
