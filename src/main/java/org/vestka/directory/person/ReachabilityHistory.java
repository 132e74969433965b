package org.vestka.directory.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.Reachability;
import org.vestka.directory.custody.ReachabilityRule;
import org.vestka.directory.custody.ReachabilityView;
import org.vestka.directory.custody.StayView;
import org.vestka.directory.guideline.RuleAudience;
import org.vestka.directory.persistence.GuidelineQuery.Rule;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.source.SourceView;

/**
 * The third axis as a history: what each stay said of letters by the country's rules, and the editors' words that took its
 * place for a time.
 */
record ReachabilityHistory(Map<CustodyKind, Reachability> ofCountry, List<Rule> rules) {

    /**
     * @param stays latest first
     * @param said editors' words
     * @param now what holds
     */
    List<ReachabilityView> of(List<StayView> stays, List<ReachabilityView> said, Reachability now) {
        boolean overridden = said.stream().anyMatch(ReachabilityView::holds);
        List<ReachabilityView> derived = new ArrayList<>();
        for (StayView stay : stays) {
            if (stay.custody().group() == CustodyKind.Group.DIED) {
                continue;
            }
            ReachabilityView of = of(stay, overridden ? null : now);
            ReachabilityView later = derived.isEmpty() ? null : derived.getLast();
            if (later != null && goesOn(of, later)) {
                derived.removeLast();
                of = new ReachabilityView(
                        of.value(), of.follows(), of.from(), later.until(), later.holds(), later.source());
            }
            derived.add(of);
        }
        return Stream.concat(derived.stream(), said.stream()).toList();
    }

    /** The same by the same rule, only in another place. */
    private static boolean goesOn(ReachabilityView one, ReachabilityView later) {
        return one.value() == later.value()
                && one.follows() == later.follows()
                && one.source().equals(later.source());
    }

    private ReachabilityView of(StayView stay, @Nullable Reachability now) {
        boolean placed = stay.facility() != null;
        Reachability byRule =
                ReachabilityRule.of(stay.custody(), placed ? AddressStatus.UNVERIFIED : null, true, ofCountry, null);
        Reachability value = stay.open() && now != null ? now : byRule;
        // an address or a name that is missing may have been missing for longer or shorter than the stay
        boolean since = value == byRule;
        return new ReachabilityView(
                value,
                stay.custody(),
                since ? stay.from() : null,
                stay.until(),
                stay.open() && now != null,
                since ? rule(stay.custody()).orElse(stay.source()) : stay.source());
    }

    /** What is told of letters to people of the kind, as the pack's first rule of it has it. */
    private Optional<SourceView> rule(CustodyKind custody) {
        return rules.stream()
                .filter(rule -> rule.audience() == RuleAudience.WRITER
                        && rule.facility() == null
                        && rule.custody().contains(custody)
                        && (rule.topic().equals("who") || rule.topic().equals("mail")))
                .findFirst()
                .map(rule -> SourceView.told(rule.sourceUrl(), rule.sourceDate()));
    }
}
