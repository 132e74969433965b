package org.vestka.directory.imports.reading;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.ListField;
import org.vestka.shared.PartialDate;

/** Where somebody is, as a row of a list tells it: in a place, in none, at home, free. */
final class PlaceClaims {

    private final Cells cells;
    private final PlaceIndex places;
    private final LocalDate today;
    private final Map<String, Optional<CustodyKind>> punishments = new HashMap<>();
    private final Map<String, Optional<CustodyKind>> insteadOfPlaces = new HashMap<>();
    private final Map<Place, Boolean> privatePlaces = new HashMap<>();

    PlaceClaims(Cells cells, PlaceIndex places, LocalDate today) {
        this.cells = cells;
        this.places = places;
        this.today = today;
    }

    private record Place(PlaceReading read, boolean known) {

        boolean holdsPrivateWords() {
            return read.holdsPrivateWords(known);
        }
    }

    /** Whether the place's own words may be kept: never of people who are in none, since they may tell of a home. */
    boolean claim(Table.Line line, Map<Fact, String> facts, Set<Concern> concerns) {
        PlaceReading read = PlaceReading.of(cells.of(line, ListField.PLACE), cells.of(line, ListField.PLACE_ADDRESS));
        Optional<CustodyKind> instead = insteadOfPlaces.computeIfAbsent(read.title(), PlaceWords::instead);
        CustodyKind punishment = punishments
                .computeIfAbsent(
                        cells.of(line, ListField.PENALTY), words -> Optional.ofNullable(PlaceWords.ofPunishment(words)))
                .orElse(null);
        boolean keep = true;
        if (read.title().isEmpty() && read.address().isEmpty()) {
            withoutPlace(line, facts, punishment);
        } else if (instead.isPresent() && !outdone(instead.get(), read)) {
            custody(facts, instead.get(), null);
            keep = instead.get().inFacility();
        } else {
            keep = inPlace(read, facts, concerns, punishment);
            if (keep && PlaceWords.mentionsRecognisance(read.title()) && !places.names(read.title())) {
                // a place and that somebody is in none: which of the two holds, a person must say
                concerns.add(Concern.UNKNOWN_PLACE);
            }
        }
        boolean known = instead.isEmpty() && !concerns.contains(Concern.UNKNOWN_PLACE);
        if (keep && privatePlaces.computeIfAbsent(new Place(read, known), Place::holdsPrivateWords)) {
            concerns.add(Concern.PRIVATE_WORDS);
        }
        if (facts.containsKey(Fact.DIED)) {
            custody(facts, CustodyKind.DIED, null);
        } else {
            release(line, facts, concerns);
        }
        return keep;
    }

    /**
     * A release ends the stay, also where the row still names the place; unless the row tells of an arrest since, or of a home in
     * which somebody lives under a measure since the day they were let out.
     */
    private void release(Table.Line line, Map<Fact, String> facts, Set<Concern> concerns) {
        CustodyKind said = CustodyKind.valueOf(facts.getOrDefault(Fact.CUSTODY, CustodyKind.UNKNOWN.name()));
        boolean status = PlaceWords.released(cells.of(line, ListField.STATUS));
        if (said.isEvent() || !status && (said.livesAtHome() || !freedSinceArrest(facts))) {
            return;
        }
        if (said.inFacility() && !status && !DesignationValue.FORMER.name().equals(facts.get(Fact.DESIGNATION))) {
            concerns.add(Concern.RELEASED_FROM_PLACE);
        }
        // where they were does not matter any more
        concerns.removeAll(EnumSet.of(Concern.UNKNOWN_PLACE, Concern.DEAD_ADDRESS, Concern.OTHER_ADDRESS));
        custody(facts, CustodyKind.RELEASED, null);
    }

    private static boolean freedSinceArrest(Map<Fact, String> facts) {
        String released = facts.get(Fact.RELEASED_ON);
        String arrested = facts.get(Fact.ARRESTED);
        return released != null
                && (arrested == null
                        || !PartialDate.parse(arrested)
                                .earliest()
                                .isAfter(PartialDate.parse(released).latest()));
    }

    /** A recognisance may be told of whoever is held since: it never hides a place that we know, nor a prison in the address. */
    private boolean outdone(CustodyKind instead, PlaceReading read) {
        return instead == CustodyKind.MEASURE_RECOGNISANCE
                && (PlaceWords.prison(read.address())
                        || places.find(read.title(), read.address()).isPresent());
    }

    private boolean inPlace(
            PlaceReading read, Map<Fact, String> facts, Set<Concern> concerns, @Nullable CustodyKind punishment) {
        Optional<PlaceIndex.Found> found = places.find(read.title(), read.address());
        if (found.isEmpty()) {
            // who must not leave the town is at home, unless the words name a prison or a prisoner; a fine is paid
            // anywhere
            if (punishment != null
                    && (punishment.atHome()
                            || punishment == CustodyKind.MEASURE_RECOGNISANCE
                                    && !read.prison()
                                    && !PlaceWords.prison(read.address())
                                    && !DesignationValue.RECOGNISED.name().equals(facts.get(Fact.DESIGNATION)))) {
                custody(facts, punishment, null);
                return false;
            }
            custody(facts, PlaceWords.ofTitle(read.title()), null);
            concerns.add(Concern.UNKNOWN_PLACE);
            return true;
        }
        CustodyKind kind = Custody.in(found.get().place().kind());
        custody(
                facts,
                kind,
                kind.inFacility() ? Long.toString(found.get().place().id().value()) : null);
        switch (found.get().fit()) {
            case DEAD -> concerns.add(Concern.DEAD_ADDRESS);
            case OTHER -> concerns.add(Concern.OTHER_ADDRESS);
            case SAME -> {}
        }
        return true;
    }

    private void withoutPlace(Table.Line line, Map<Fact, String> facts, @Nullable CustodyKind punishment) {
        String designation = facts.get(Fact.DESIGNATION);
        if (cells.tells(ListField.SENTENCE_END)) {
            CustodyKind kind = Custody.bySentence(cells.of(line, ListField.SENTENCE_END), today);
            if (kind != CustodyKind.UNKNOWN) {
                custody(facts, kind, null);
            }
        } else if (DesignationValue.FORMER.name().equals(designation)) {
            custody(facts, CustodyKind.RELEASED, null);
        } else if (punishment != null
                && punishment != CustodyKind.OPEN_TYPE
                && !DesignationValue.RECOGNISED.name().equals(designation)) {
            custody(facts, punishment, null);
        }
    }

    private static void custody(Map<Fact, String> facts, CustodyKind kind, @Nullable String facility) {
        facts.put(Fact.CUSTODY, kind.name());
        facts.put(Fact.FACILITY, facility == null ? Fact.NOWHERE : facility);
    }
}
