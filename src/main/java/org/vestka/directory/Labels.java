package org.vestka.directory;

import java.util.Map;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;

/** Picks a label for a reader: their language, else English, else any. */
public final class Labels {

    private Labels() {}

    public static String in(LanguageTag reader, Map<LanguageTag, String> labels) {
        String own = labels.get(reader);
        if (own == null) {
            own = labels.get(new LanguageTag(reader.language()));
        }
        if (own == null) {
            own = labels.get(Languages.FALLBACK);
        }
        return own != null
                ? own
                : labels.entrySet().stream()
                        .min(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .orElse("");
    }
}
