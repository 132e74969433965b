package org.vestka.directory.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * A step of the case.
 *
 * @param articles as the source spells them, one each
 * @param words sentence or remark in the words of the source
 * @param before what was said of it until somebody corrected it, the latest first
 */
public record CaseEventView(
        CaseEventKind kind,
        @Nullable PartialDate on,
        @Nullable LanguageTag language,
        List<String> articles,
        @Nullable String words,
        SourceView source,
        List<CaseEventView> before) {}
