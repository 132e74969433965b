package org.vestka.directory.web.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.FacilityPage;
import org.vestka.directory.place.LetterWays;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PastNowhere;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.directory.ui.PlacePageExtension;
import org.vestka.directory.ui.guide.GuideChapters;
import org.vestka.directory.ui.place.PlaceDifference;
import org.vestka.directory.ui.place.PlacePast;
import org.vestka.directory.ui.place.PlaceRows;
import org.vestka.directory.ui.place.PlaceWords;
import org.vestka.shared.Utc;

/** Places and rules to read. */
@Component
public class PlacePages {

    private final Places places;
    private final Guidelines guidelines;
    private final LetterWays ways;
    private final PlacePast past;
    private final List<PlacePageExtension> extensions;
    private final Frames frames;
    private final Templates templates;
    private final Clock clock;

    PlacePages(
            Places places,
            Guidelines guidelines,
            LetterWays ways,
            PlacePast past,
            ObjectProvider<PlacePageExtension> extensions,
            Frames frames,
            Templates templates,
            Clock clock) {
        this.places = places;
        this.past = past;
        this.extensions = extensions.orderedStream().toList();
        this.guidelines = guidelines;
        this.ways = ways;
        this.frames = frames;
        this.templates = templates;
        this.clock = clock;
    }

    byte[] all(Links links, DirectoryWords words) {
        String path = DirectoryNavigation.PLACES;
        return templates.page(
                "places",
                new PlacesReading(
                        frames.of(new Here(path, "", path, path + "/index.html"), links, words, true, null),
                        PlaceRows.of(places, Utc.today(clock), words)));
    }

    /** Empty where there is no such place. */
    Optional<byte[]> one(String code, Links links, DirectoryWords words) {
        return places.page(code).map(place -> one(place, links, words));
    }

    private byte[] one(FacilityPage place, Links links, DirectoryWords words) {
        LocalDate today = Utc.today(clock);
        PlaceWords said = new PlaceWords(place, words);
        int freshness = said.freshnessDays(places);
        String path = DirectoryNavigation.place(place.code());
        return templates.page(
                "place",
                new PlaceReading(
                        frames.of(
                                new Here(path, "", path, path + ".html"),
                                links,
                                words,
                                true,
                                new Frame.Preview(
                                        place.nameIn(words.reader()), words.word("facility.one", place.kind()))),
                        place,
                        said,
                        place.people() == 0
                                ? null
                                : links.people(PersonListLocation.of(PersonFilter.ALL.withFacility(place.id())), 1),
                        Optional.ofNullable(place.successor())
                                .flatMap(places::page)
                                .map(next -> new PlaceReading.Successor(
                                        next.nameIn(words.reader()), links.place(next.code())))
                                .orElse(null),
                        place.addresses().stream()
                                .map(address -> new PlaceReading.Address(
                                        address,
                                        words.freshness(address.status(), address.verifiedOn(), today, freshness),
                                        address.from() == null && address.until() == null
                                                ? ""
                                                : words.period(
                                                        address.from(),
                                                        address.until(),
                                                        address.status() != AddressStatus.DEAD)))
                                .toList(),
                        said.closed() ? List.of() : ways.services(place.id()),
                        extensions.stream()
                                .flatMap(extension -> extension.partFor(place, words).stream())
                                .map(part -> new PlaceReading.Part(
                                        part, links.chapter(part.act().href())))
                                .toList(),
                        past.chapters(place, words),
                        said.rules(guidelines)));
    }

    /** As it stood at the end of a past day; empty where nothing is kept of it. */
    Optional<byte[]> past(String code, LocalDate day, Links links, DirectoryWords words) {
        return places.page(code).flatMap(now -> places.page(code, day).map(then -> past(then, day, now, links, words)));
    }

    private byte[] past(FacilityPage then, LocalDate day, FacilityPage now, Links links, DirectoryWords words) {
        PlaceDifference difference = new PlaceDifference(then, now, words);
        String path = DirectoryNavigation.place(then.code());
        return templates.page(
                "placePast",
                new PlacePastReading(
                        frames.of(
                                new Here(
                                        path,
                                        DirectoryNavigation.asOf("", day),
                                        DirectoryNavigation.asOf(path, day),
                                        path + ".html"),
                                links,
                                words,
                                false,
                                null),
                        then,
                        day,
                        new PlaceWords(then, words),
                        difference,
                        past.chaptersOf(then, day, words),
                        difference.since()));
    }

    /** Why there is no such state, with the way to the page as it is, if there is one. */
    byte[] nowhere(String code, PastNowhere nowhere, Links links, DirectoryWords words) {
        String path = DirectoryNavigation.place(code);
        return places.page(code).isEmpty()
                ? missing(links, words)
                : templates.page(
                        "missing",
                        new MissingReading(
                                frames.of(new Here(path, "", path, path + ".html"), links, words, false, null),
                                nowhere.title(),
                                nowhere.text(),
                                nowhere.act(),
                                links.place(code)));
    }

    byte[] missing(Links links, DirectoryWords words) {
        String path = DirectoryNavigation.PLACES;
        return templates.page(
                "missing",
                new MissingReading(
                        frames.of(new Here(path, "", path, path + "/index.html"), links, words, false, null),
                        words.text("place.unknown.title"),
                        words.text("place.unknown.text"),
                        words.text("place.unknown.act"),
                        links.places()));
    }

    byte[] guide(Links links, DirectoryWords words) {
        String path = DirectoryNavigation.HOW_TO_WRITE;
        List<GuideChapters.Chapter> chapters = new GuideChapters(places.countries(), guidelines, words).all();
        return templates.page(
                "guide",
                new GuideReading(
                        frames.of(new Here(path, "", path, path + ".html"), links, words, true, null),
                        links.people(PersonListLocation.START, 1),
                        chapters,
                        GuideChapters.counting(words)));
    }
}
