package org.vestka.directory.imports.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.ListField;
import org.vestka.directory.imports.PlaceOfList;
import org.vestka.directory.place.FacilityKind;
import org.vestka.directory.source.PrivateWords;

/** What a cell says of a place: its name before the first line break or semicolon, then an address. */
public record PlaceReading(String title, String address) {

    private static final Pattern POSTCODE = Pattern.compile("\\b\\d{5,6}\\b");
    private static final Pattern STREET = Pattern.compile(
            "\\b(вул|ул|вуліца|улица|праспект|проспект|пр-т|пер|завулак|vulica|vul|street|str|st|road|rd)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

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

    /** The facts of a row, whose place is this one. Where somebody has died or is free, the place does not matter any more. */
    public static Map<Fact, String> placed(Map<Fact, String> facts, FacilityId place, FacilityKind kind) {
        Map<Fact, String> placed = new EnumMap<>(facts);
        String said = placed.get(Fact.CUSTODY);
        if (said == null || !CustodyKind.valueOf(said).isEvent()) {
            CustodyKind custody = Custody.in(kind);
            placed.put(Fact.CUSTODY, custody.name());
            placed.put(Fact.FACILITY, custody.inFacility() ? Long.toString(place.value()) : Fact.NOWHERE);
        }
        return placed;
    }

    /** Whether the words name a prison, by its kind or its short name. */
    public boolean prison() {
        return PlaceWords.prison(title);
    }

    /** Whether the words say where somebody is without naming a place, so that they never are the name of one. */
    public boolean insteadOfPlace() {
        return PlaceWords.instead(title).isPresent();
    }

    /**
     * Whether the words tell of a home, a phone or a relative.
     *
     * @param known whether the place is one we hold
     */
    public boolean holdsPrivateWords(boolean known) {
        return known ? inPrison() : titlePrivate() || !privateIn(address).isEmpty();
    }

    /** Whether already the name of the place is none, but tells of a home, a phone or a relative. */
    public boolean titlePrivate() {
        return !privateIn(title).isEmpty();
    }

    private boolean inPrison() {
        return !PrivateWords.inPrison(title).isEmpty()
                || !PrivateWords.inPrison(address).isEmpty();
    }

    private List<PrivateWords.Part> privateIn(String words) {
        return prison() ? PrivateWords.inPrison(words) : PrivateWords.inPlace(words);
    }

    /**
     * A place as these words describe it, cut where addresses are mostly cut: postcode, town, street. An address that may be a
     * home is left to whoever knows the place; empty where the words can be no prison, because of a flat, a phone, a relative, a
     * house in the place of a name, or a word that somebody is in no place.
     */
    public Optional<PlaceOfList> proposal() {
        if (title.isEmpty() || insteadOfPlace() || titlePrivate() || inPrison()) {
            return Optional.empty();
        }
        return Optional.of(
                holdsPrivateWords(false)
                        ? new PlaceOfList(cut(title, PlaceOfList.NAME), kindOf(PlaceWords.ofTitle(title)), "", "", "")
                        : whole());
    }

    private PlaceOfList whole() {
        Matcher postcode = POSTCODE.matcher(address);
        String code = postcode.find() ? postcode.group() : "";
        List<String> parts = Arrays.stream(address.replace(code, "").split("[,;\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        int street = 0;
        while (street < parts.size() && !STREET.matcher(parts.get(street)).find()) {
            street++;
        }
        if (street == parts.size()) {
            street = Math.min(1, parts.size());
        }
        return new PlaceOfList(
                cut(title, PlaceOfList.NAME),
                kindOf(PlaceWords.ofTitle(title)),
                cut(code, PlaceOfList.POSTCODE),
                cut(String.join(", ", parts.subList(street, parts.size())), PlaceOfList.LINE),
                cut(String.join(", ", parts.subList(0, street)), PlaceOfList.LINE));
    }

    private static FacilityKind kindOf(CustodyKind custody) {
        return switch (custody) {
            case REMAND -> FacilityKind.PRE_TRIAL;
            case POLICE_DETENTION -> FacilityKind.POLICE_CELLS;
            case JUVENILE_COLONY -> FacilityKind.JUVENILE_COLONY;
            case OPEN_TYPE -> FacilityKind.OPEN_TYPE;
            case COLONY -> FacilityKind.COLONY;
            case PRISON -> FacilityKind.PRISON;
            case MEDICAL -> FacilityKind.MEDICAL;
            default -> FacilityKind.OTHER;
        };
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }

    /** What is still to be looked at when the place is known. */
    public static Set<Concern> known(Set<Concern> concerns) {
        Set<Concern> left = EnumSet.noneOf(Concern.class);
        left.addAll(concerns);
        left.remove(Concern.UNKNOWN_PLACE);
        left.remove(Concern.DEAD_ADDRESS);
        return left;
    }
}
