package org.vestka.directory.guideline;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.FacilityId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.shared.LanguageTag;

/**
 * A rule for letters, told in one language.
 *
 * @param code of the country pack: {@code BY-10}
 * @param topic word of the pack: language, topics, words, form, privacy, address, who, return address, reply, post …
 * @param custody the kinds it holds for; empty: all
 * @param facility the only place it holds for, or null
 * @param sourceUrl to the letter, sometimes several separated by {@code " ; "}
 * @param sourceDate as the source gives it
 */
public record Guideline(
        String code,
        RuleLevel level,
        String topic,
        String text,
        LanguageTag language,
        RuleAudience audience,
        Set<CustodyKind> custody,
        @Nullable FacilityId facility,
        String sourceUrl,
        String sourceDate) {}
