package org.vestka.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.vestka.directory.Guideline;
import org.vestka.directory.RuleLevel;
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

    /** The same with what is merely good to know folded away: on a phone the history shall not be a mile below. */
    public static GuidelineList folded(List<Guideline> rules, DirectoryWords words) {
        List<Guideline> first =
                rules.stream().filter(rule -> rule.level() != RuleLevel.INFO).toList();
        List<Guideline> rest =
                rules.stream().filter(rule -> rule.level() == RuleLevel.INFO).toList();
        if (first.isEmpty() || rest.isEmpty()) {
            return new GuidelineList(rules, words);
        }
        Details details = new Details(words.text("person.rules.more", rest.size()), list(rest, words));
        return new GuidelineList(list(first, words), details);
    }

    private static RuleList list(List<Guideline> rules, DirectoryWords words) {
        RuleList list = new RuleList();
        rules.forEach(rule ->
                list.rule(weight(rule.level()), rule.text(), SourceLine.of(rule.links(), rule.sourceDate(), words)));
        return list;
    }

    private static RuleWeight weight(RuleLevel level) {
        return switch (level) {
            case BLOCK -> RuleWeight.MUST;
            case WARN -> RuleWeight.CAREFUL;
            case INFO -> RuleWeight.GOOD;
        };
    }
}
