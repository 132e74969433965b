package org.vestka.directory.place;

import java.util.Map;
import org.vestka.directory.Labels;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;

/**
 * A service that prints letters typed on a screen. Never named without what speaks against it.
 *
 * @param costs what it costs, and how an answer comes
 * @param tradeOffs what speaks for it, and what against
 * @param source of both
 */
public record ELetterService(
        String code,
        String name,
        String url,
        Map<LanguageTag, String> costs,
        Map<LanguageTag, String> tradeOffs,
        SourceView source) {

    public String costIn(LanguageTag reader) {
        return Labels.in(reader, costs);
    }

    public String tradeOffIn(LanguageTag reader) {
        return Labels.in(reader, tradeOffs);
    }
}
