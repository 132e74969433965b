package org.vestka.directory.place;

import java.util.Map;
import org.vestka.directory.Labels;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;

/**
 * What one source says of a place. Another may say otherwise: both are shown.
 *
 * @param texts by language
 */
public record FacilityClaim(Map<LanguageTag, String> texts, SourceView source) {

    public String textIn(LanguageTag reader) {
        return Labels.in(reader, texts);
    }
}
