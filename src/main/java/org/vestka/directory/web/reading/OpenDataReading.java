package org.vestka.directory.web.reading;

import java.util.List;
import org.vestka.directory.ui.OpenDataWords;

/**
 * What there is beside the pages: data, files, feeds, calendars, the card.
 *
 * @param card what is put into a page of another site
 */
public record OpenDataReading(
        Frame frame,
        List<OpenDataWords.Part> parts,
        String licence,
        String licenceUrl,
        String card,
        String cardAddress) {}
