package org.vestka.directory.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/** A step of the case, in the words of its source. */
public record CaseEventDraft(
        CaseEventKind kind,
        @Nullable PartialDate on,
        @Nullable LanguageTag language,
        List<String> articles,
        @Nullable String words) {

    public CaseEventDraft {
        articles = List.copyOf(articles);
    }
}
