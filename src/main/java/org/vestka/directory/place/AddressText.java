package org.vestka.directory.place;

import org.vestka.shared.LanguageTag;
import org.vestka.shared.PlainText;

/**
 * An address in one language and script, cut into the lines that go on paper.
 *
 * @param streetLine empty where the place has none
 * @param note what one must know of these lines, for editors; empty mostly
 */
public record AddressText(LanguageTag language, String facilityLine, String streetLine, String placeLine, String note) {

    public AddressText {
        facilityLine = PlainText.of(facilityLine);
        streetLine = PlainText.of(streetLine);
        placeLine = PlainText.of(placeLine);
        note = PlainText.of(note);
    }
}
