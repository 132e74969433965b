package org.vestka.directory.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * A step of the case, in the words of its source. It takes the place of a step of the same kind, day and language, and of one
 * whose day nobody knew; what it takes the place of is kept with its source, but holds no longer.
 *
 * @param language of the words; null without any
 * @param corrects the day the step was said to be on until now: what is held of that kind and day takes the new day, in
 *     every language; null where this is no correction, so that a second arrest stays beside the first
 */
public record CaseEventDraft(
        CaseEventKind kind,
        @Nullable PartialDate on,
        @Nullable LanguageTag language,
        List<String> articles,
        @Nullable String words,
        @Nullable PartialDate corrects) {

    public CaseEventDraft {
        articles = List.copyOf(articles);
    }

    /** A day without words. */
    public static CaseEventDraft on(PartialDate day, CaseEventKind kind) {
        return new CaseEventDraft(kind, day, null, List.of(), null, null);
    }

    /** What somebody is charged with, as the source spells it, one article each. */
    public static CaseEventDraft charge(LanguageTag language, List<String> articles) {
        return new CaseEventDraft(CaseEventKind.CHARGE, null, language, articles, null, null);
    }

    public static CaseEventDraft told(
            CaseEventKind kind, @Nullable PartialDate on, LanguageTag language, String words) {
        return new CaseEventDraft(kind, on, language, List.of(), words, null);
    }

    /** @param before the day said until now; null where none was */
    public CaseEventDraft correcting(@Nullable PartialDate before) {
        return new CaseEventDraft(kind, on, language, articles, words, before);
    }
}
