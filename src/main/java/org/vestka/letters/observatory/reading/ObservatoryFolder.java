package org.vestka.letters.observatory.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.place.FacilityListItem;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.web.reading.FolderChapter;
import org.vestka.directory.web.reading.Links;
import org.vestka.letters.observatory.Observatory;
import org.vestka.letters.observatory.ui.ObservatoryLocation;
import org.vestka.letters.observatory.ui.ObservatoryNavigation;

/** The observatory in the folder to take along. */
@Component
class ObservatoryFolder implements FolderChapter {

    private static final String FILE = ".html";

    private final ObservatoryPages pages;
    private final Observatory observatory;
    private final Places places;

    ObservatoryFolder(ObservatoryPages pages, Observatory observatory, Places places) {
        this.pages = pages;
        this.observatory = observatory;
        this.places = places;
    }

    /** The board of the first country, as with the other chapters, and every place. */
    @Override
    public Map<String, byte[]> files(Function<String, Links> links, DirectoryWords words) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Optional<ObservatoryLocation> first = ObservatoryLocation.read(Map.of(), places.countries());
        String board = ObservatoryNavigation.ROOT + FILE;
        files.put(board, pages.board(first, false, links.apply(board), words));
        String method = ObservatoryNavigation.METHOD + FILE;
        files.put(method, pages.method(links.apply(method), words, method));
        List<Country> countries = places.countries();
        for (Country country : countries) {
            for (FacilityListItem place : places.list(country.code())) {
                String file = ObservatoryNavigation.place(place.code()) + FILE;
                if (observatory.place(country.code(), place.id()).isPresent()) {
                    pages.place(place.code(), "", links.apply(file), words).ifPresent(page -> files.put(file, page));
                }
            }
        }
        return files;
    }
}
