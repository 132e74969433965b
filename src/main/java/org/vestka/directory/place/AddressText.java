package org.vestka.directory.place;

import java.util.Set;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PlainText;

/**
 * An address in one language and script, cut into the lines that go on paper.
 *
 * @param streetLine empty where the place has none
 * @param remarks how the lines came to be, for editors; none mostly
 * @param sourceLine the whole line as the source has it, where it is another; else empty
 * @param note what else one must know of these lines, in English, for editors; empty mostly
 */
public record AddressText(
        LanguageTag language,
        String facilityLine,
        String streetLine,
        String placeLine,
        Set<AddressRemark> remarks,
        String sourceLine,
        String note) {

    public AddressText {
        facilityLine = PlainText.of(facilityLine);
        streetLine = PlainText.of(streetLine);
        placeLine = PlainText.of(placeLine);
        remarks = Set.copyOf(remarks);
        sourceLine = PlainText.of(sourceLine);
        note = PlainText.of(note);
    }

    /** As a source has them, line by line. */
    public AddressText(LanguageTag language, String facilityLine, String streetLine, String placeLine) {
        this(language, facilityLine, streetLine, placeLine, Set.of(), "", "");
    }

    /** In which the source's line is written: the same language, in its own letters or in Latin ones. */
    public LanguageTag sourceLanguage() {
        String own = language.value().split("-", 2)[0];
        boolean latin = sourceLine
                .codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
        return new LanguageTag(latin ? own + "-Latn" : own);
    }
}
