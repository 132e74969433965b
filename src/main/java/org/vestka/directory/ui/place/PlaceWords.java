package org.vestka.directory.ui.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Country;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.guideline.RuleAudience;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;

/** A place in one reader's words. */
public final class PlaceWords {

    private final FacilityPage place;
    private final DirectoryWords words;

    public PlaceWords(FacilityPage place, DirectoryWords words) {
        this.place = place;
        this.words = words;
    }

    /** @param language null for one's own */
    public record Name(String text, @Nullable LanguageTag language) {}

    /** The names in the other languages held, with the locality as the source spells it. */
    public List<Name> otherNames() {
        List<Name> names = new ArrayList<>();
        String own = place.nameIn(words.reader());
        for (LanguageTag language : place.names().keySet().stream().sorted().toList()) {
            String name = String.valueOf(place.names().get(language));
            if (!name.equals(own)) {
                names.add(new Name(name, language));
            }
        }
        if (place.locality() != null && words.reads(place.locality())) {
            names.add(new Name(place.locality(), null));
        }
        return names;
    }

    public boolean closed() {
        return place.state() == FacilityState.CLOSED;
    }

    /** What it means that the place is closed. */
    public String whenClosed() {
        return words.text(place.addresses().isEmpty() ? "place.closed.text.none" : "place.closed.text");
    }

    /** Whether there is something to say of addresses, be it that none is known. */
    public boolean hasAddresses() {
        return !closed() || !place.addresses().isEmpty();
    }

    /** Those that hold here only, for writers. */
    public List<Guideline> rules(Guidelines guidelines) {
        return guidelines.forCountry(place.country(), words.reader()).stream()
                .filter(rule -> place.id().equals(rule.facility()) && rule.audience() != RuleAudience.EDITOR)
                .toList();
    }

    /** How long a verified address counts as fresh. */
    public int freshnessDays(Places places) {
        return places.country(place.country()).map(Country::freshnessDays).orElse(0);
    }

    /** The lines of an address, those that say something. */
    public static List<String> lines(AddressText text) {
        return java.util.stream.Stream.of(text.facilityLine(), text.streetLine(), text.placeLine())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
