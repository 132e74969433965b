package org.vestka.directory.ui.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.vestka.directory.place.FacilityAddressView;
import org.vestka.directory.place.FacilityClaim;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.ui.DirectoryWords;

/** What a place's page said otherwise at the end of a past day than it does today, in one reader's words. */
public final class PlaceDifference {

    private final FacilityPage then;
    private final FacilityPage now;
    private final DirectoryWords words;

    public PlaceDifference(FacilityPage then, FacilityPage now, DirectoryWords words) {
        this.then = then;
        this.now = now;
        this.words = words;
    }

    public boolean names() {
        return !then.names().equals(now.names()) || !Objects.equals(then.locality(), now.locality());
    }

    /** Whether it was another kind of place, elsewhere, or is closed by now. */
    public boolean states() {
        return then.kind() != now.kind() || then.state() != now.state() || !Objects.equals(then.region(), now.region());
    }

    public boolean address(FacilityAddressView address) {
        return now.addresses().stream().noneMatch(today -> same(today, address));
    }

    public boolean claim(FacilityClaim claim) {
        return !now.claims().contains(claim);
    }

    private static boolean same(FacilityAddressView one, FacilityAddressView other) {
        return one.id().equals(other.id())
                && one.status() == other.status()
                && one.texts().equals(other.texts())
                && Objects.equals(one.from(), other.from())
                && Objects.equals(one.until(), other.until())
                && Objects.equals(one.verifiedOn(), other.verifiedOn());
    }

    /** What stands there today and did not then, a sentence each; addresses by their lines. */
    public List<String> since() {
        List<String> since = new ArrayList<>();
        if (names()) {
            since.add(words.text("past.names") + ": " + now.nameIn(words.reader()));
        }
        if (then.kind() != now.kind()) {
            since.add(words.word("facility.one", now.kind()));
        }
        if (then.state() != now.state() && new PlaceWords(now, words).closed()) {
            since.add(words.text("place.closed"));
        }
        now.addresses().stream()
                .filter(address -> then.addresses().stream().noneMatch(before -> same(before, address)))
                .map(this::spoken)
                .forEach(since::add);
        now.claims().stream()
                .filter(claim -> !then.claims().contains(claim))
                .map(claim -> claim.textIn(words.reader()))
                .forEach(since::add);
        return since;
    }

    private String spoken(FacilityAddressView address) {
        return words.text("past.address") + ": "
                + address.texts().stream()
                        .findFirst()
                        .map(text -> String.join(", ", PlaceWords.lines(text)))
                        .orElse("");
    }
}
