package org.vestka.directory.custody;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * A step of the case.
 *
 * @param articles as the source spells them, one each
 * @param words sentence or remark in the words of the source
 * @param source of the day, and of the words unless somebody else has corrected the day since
 * @param wordsSource who has said the words and articles, where it is not {@code source}
 * @param before what was said of it until somebody corrected it, the latest first
 */
public record CaseEventView(
        CaseEventId id,
        CaseEventKind kind,
        @Nullable PartialDate on,
        @Nullable LanguageTag language,
        List<String> articles,
        @Nullable String words,
        SourceView source,
        @Nullable SourceView wordsSource,
        List<CaseEventView> before) {

    public Stream<SourceView> sources() {
        return wordsSource == null ? Stream.of(source) : Stream.of(source, wordsSource);
    }
}
