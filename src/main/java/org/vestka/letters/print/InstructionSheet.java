package org.vestka.letters.print;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.place.AddressStatus;
import org.vestka.shared.LanguageTag;

/**
 * What the writer keeps beside one envelope.
 *
 * @param language the writer's
 * @param envelope whose address and crib are shown once more
 * @param status how far the address can be trusted
 * @param verifiedOn when the address was last verified; null: never
 * @param fresh whether that is recent enough; where not, the sheet says so first
 * @param addressSource where the address comes from, in the writer's words
 * @param verifiedBy who vouched for it, in the same words; null when nobody has
 * @param rules for this person, place and day; the strictest are printed first
 * @param printedOn the writer's day
 */
public record InstructionSheet(
        LanguageTag language,
        PaperEnvelope envelope,
        AddressStatus status,
        @Nullable LocalDate verifiedOn,
        boolean fresh,
        String addressSource,
        @Nullable String verifiedBy,
        List<Rule> rules,
        LocalDate printedOn) {

    public InstructionSheet {
        rules = List.copyOf(rules);
    }

    /**
     * One rule.
     *
     * @param source where it comes from and of when, in the writer's words
     */
    public record Rule(RuleLevel level, String text, String source) {}

    /** Tells nothing. */
    @Override
    public String toString() {
        return "InstructionSheet[…]";
    }
}
