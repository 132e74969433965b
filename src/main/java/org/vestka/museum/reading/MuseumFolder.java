package org.vestka.museum.reading;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.web.reading.FolderChapter;
import org.vestka.directory.web.reading.Links;
import org.vestka.museum.Museum;
import org.vestka.museum.MuseumLetter;
import org.vestka.museum.MuseumListItem;
import org.vestka.museum.MuseumPage;
import org.vestka.museum.ui.MuseumNavigation;

/** The museum in the folder to take along. */
@Component
class MuseumFolder implements FolderChapter {

    private static final String FILE = ".html";

    private final MuseumReadingPages pages;
    private final Museum museum;

    MuseumFolder(MuseumReadingPages pages, Museum museum) {
        this.pages = pages;
        this.museum = museum;
    }

    @Override
    public Map<String, byte[]> files(Function<String, Links> links, DirectoryWords words) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String list = MuseumNavigation.ROOT + FILE;
        files.put(list, pages.all(links.apply(list), words));
        for (MuseumListItem item : pages.all()) {
            String file = MuseumNavigation.letter(item.code()) + FILE;
            pages.letter(item.code(), links.apply(file), words).ifPresent(page -> files.put(file, page));
        }
        return files;
    }

    @Override
    public void pictures(Pictures folder) throws IOException {
        for (MuseumListItem item : pages.all()) {
            Optional<MuseumLetter> letter = museum.letter(item.code());
            if (letter.isPresent()) {
                for (MuseumPage page : letter.get().pages()) {
                    add(folder, item, page.number());
                }
            }
        }
    }

    private void add(Pictures folder, MuseumListItem item, int page) throws IOException {
        Optional<byte[]> image = museum.image(item.code(), page);
        if (image.isPresent()) {
            folder.add(MuseumNavigation.imageFile(item.code(), page), image.get());
        }
        Optional<byte[]> small = page == item.page() ? museum.small(item.code(), page) : Optional.empty();
        if (small.isPresent()) {
            folder.add(MuseumNavigation.smallFile(item.code(), page), small.get());
        }
    }
}
