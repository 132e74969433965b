package org.vestka.directory.web.reading;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.OpenDataWords;
import org.vestka.directory.ui.ReadingNavigation;
import org.vestka.mail.PublicLinks;

/** What everybody may take along, and how another site asks its readers to write. */
@Component
class OpenDataPages {

    private static final String FRAME =
            "<iframe src=\"%s\" width=\"320\" height=\"260\" loading=\"lazy\" referrerpolicy=\"no-referrer\" title=\"%s\"></iframe>";

    private final Places places;
    private final PublicLinks addresses;
    private final Frames frames;
    private final Templates templates;
    private final String licence;
    private final String licenceUrl;

    OpenDataPages(
            Places places,
            PublicLinks addresses,
            Frames frames,
            Templates templates,
            @Value("${vestka.open-data.licence}") String licence,
            @Value("${vestka.open-data.licence-url}") String licenceUrl) {
        this.places = places;
        this.addresses = addresses;
        this.frames = frames;
        this.templates = templates;
        this.licence = licence;
        this.licenceUrl = licenceUrl;
    }

    byte[] page(Links links, DirectoryWords words) {
        String path = ReadingNavigation.OPEN_DATA;
        String card = "/" + ReadingNavigation.card(words.reader());
        return templates.page(
                "openData",
                new OpenDataReading(
                        frames.of(new Here(path, "", "", ""), links, words, true, null),
                        OpenDataWords.parts(places.countries(), words),
                        licence,
                        licenceUrl,
                        FRAME.formatted(addresses.to(card), words.text("open.card.title")),
                        card));
    }
}
