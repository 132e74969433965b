package org.vestka.directory.designation;

import java.util.Map;
import org.vestka.directory.Labels;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;

/**
 * A published text by whose criteria somebody was assessed, as readers are told of it.
 *
 * @param source where it is published
 */
public record PublishedCriteria(String code, School school, Map<LanguageTag, String> names, SourceView source) {

    public PublishedCriteria {
        names = Map.copyOf(names);
    }

    public String nameIn(LanguageTag reader) {
        return Labels.in(reader, names);
    }
}
