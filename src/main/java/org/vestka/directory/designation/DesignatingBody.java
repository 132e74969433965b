package org.vestka.directory.designation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.LanguageTag;

/** Who says that somebody is a political prisoner, and by which school. */
public record DesignatingBody(
        String code, School school, @Nullable String url, Map<LanguageTag, String> names) {

    /** Two schools exist; both can hold for one person. */
    public enum School {
        /** The Guidelines, which exclude violence unless in self-defence. */
        GUIDELINES,
        PRESUMPTION_OF_INNOCENCE
    }
}
