package org.vestka.directory.imports.reading;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.ListField;
import org.vestka.directory.place.FacilityKind;

/** What a cell says of a place: its name before the first line break or semicolon, then an address. */
public record PlaceReading(String title, String address) {

    static PlaceReading of(String text, String address) {
        if (!address.isEmpty()) {
            return new PlaceReading(text, address);
        }
        int cut = text.indexOf('\n');
        if (cut < 0) {
            cut = text.indexOf(';');
        }
        return cut < 0
                ? new PlaceReading(text, "")
                : new PlaceReading(
                        text.substring(0, cut).strip(), text.substring(cut + 1).strip());
    }

    /** The place in the words of a row that was read before; empty when it names none. */
    public static Optional<PlaceReading> of(Map<String, String> words, ColumnMapping mapping) {
        PlaceReading read = of(in(words, mapping, ListField.PLACE), in(words, mapping, ListField.PLACE_ADDRESS));
        return read.title().isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private static String in(Map<String, String> words, ColumnMapping mapping, ListField field) {
        return words.entrySet().stream()
                .filter(cell -> mapping.of(cell.getKey()) == field)
                .map(cell -> cell.getValue().strip())
                .findFirst()
                .orElse("");
    }

    /** The facts of a row, whose place is this one. Where somebody has died, the place does not matter any more. */
    public static Map<Fact, String> placed(Map<Fact, String> facts, FacilityId place, FacilityKind kind) {
        Map<Fact, String> placed = new EnumMap<>(facts);
        if (!placed.containsKey(Fact.DIED)) {
            CustodyKind custody = Custody.in(kind);
            placed.put(Fact.CUSTODY, custody.name());
            placed.put(Fact.FACILITY, custody.inFacility() ? Long.toString(place.value()) : Fact.NOWHERE);
        }
        return placed;
    }

    /** What is still to be looked at when the place is known. */
    public static Set<Concern> known(Set<Concern> concerns) {
        Set<Concern> left = EnumSet.noneOf(Concern.class);
        left.addAll(concerns);
        left.remove(Concern.UNKNOWN_PLACE);
        return left;
    }
}
