package org.vestka.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.ui.RuleList;
import org.vestka.shared.ui.RuleWeight;

/** Rules with level, text, source and date. */
public class GuidelineList extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** @param rules must first */
    public GuidelineList(List<Guideline> rules, DirectoryWords words) {
        getContent().addClassName("v-guidelines");
        getContent().add(list(rules, words));
    }

    private GuidelineList(Component... parts) {
        getContent().addClassName("v-guidelines");
        getContent().add(parts);
    }

    /**
     * The same for a person's page, where the history shall not be a mile below: what one must, in full; what wants care,
     * closer together; what is merely good, folded away.
     */
    public static GuidelineList folded(List<Guideline> rules, DirectoryWords words) {
        List<Guideline> must = of(rules, RuleLevel.BLOCK);
        List<Guideline> careful = of(rules, RuleLevel.WARN);
        List<Guideline> good = of(rules, RuleLevel.INFO);
        List<Component> parts = new ArrayList<>();
        if (!must.isEmpty()) {
            parts.add(list(must, words));
        }
        if (!careful.isEmpty()) {
            parts.add(list(careful, words).compact());
        }
        if (!good.isEmpty()) {
            Component list = list(good, words).compact();
            parts.add(parts.isEmpty() ? list : new Details(words.text("person.rules.more", good.size()), list));
        }
        return new GuidelineList(parts.toArray(Component[]::new));
    }

    private static List<Guideline> of(List<Guideline> rules, RuleLevel level) {
        return rules.stream().filter(rule -> rule.level() == level).toList();
    }

    private static RuleList list(List<Guideline> rules, DirectoryWords words) {
        RuleList list = new RuleList();
        rules.forEach(rule -> list.rule(
                weight(rule.level()),
                rule.text(),
                SourceLine.of(SourceView.told(rule.sourceUrl(), rule.sourceDate()), words)));
        return list;
    }

    public static RuleWeight weight(RuleLevel level) {
        return switch (level) {
            case BLOCK -> RuleWeight.MUST;
            case WARN -> RuleWeight.CAREFUL;
            case INFO -> RuleWeight.GOOD;
        };
    }
}
