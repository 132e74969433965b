package org.vestka.directory.imports;

import org.vestka.directory.place.FacilityKind;
import org.vestka.shared.PlainText;

/**
 * A place that a list names and nobody here knows, as an editor writes it down. Its address counts as unverified.
 *
 * @param name as it stands on an envelope
 * @param postcode empty where none is known, as are the lines
 * @param streetLine street and house
 * @param placeLine town, and what belongs to it
 */
public record PlaceOfList(String name, FacilityKind kind, String postcode, String streetLine, String placeLine) {

    public static final int NAME = 200;
    public static final int LINE = 200;
    public static final int POSTCODE = 20;

    /** @throws IllegalArgumentException when the name is missing or something is too long */
    public PlaceOfList {
        name = PlainText.of(name).strip();
        postcode = PlainText.of(postcode).strip();
        streetLine = PlainText.of(streetLine).strip();
        placeLine = PlainText.of(placeLine).strip();
        if (name.isEmpty()
                || name.length() > NAME
                || postcode.length() > POSTCODE
                || streetLine.length() > LINE
                || placeLine.length() > LINE) {
            throw new IllegalArgumentException("a place has a name, and lines that fit onto an envelope");
        }
    }

    boolean hasAddress() {
        return !(postcode.isEmpty() && streetLine.isEmpty() && placeLine.isEmpty());
    }
}
