package org.vestka.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** Rules, each with its weight as a word, its text and where it comes from. */
public class RuleList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    public RuleList() {
        addClassName("v-rules");
    }

    /** Closer together, for what stands behind something weightier. */
    public RuleList compact() {
        addClassName("v-rules-compact");
        return this;
    }

    /**
     * Adds a rule.
     *
     * @param source small below the text: a link, a date; may be nothing
     */
    public RuleList rule(RuleWeight weight, String text, Component... source) {
        Div words = new Div(new Div(text));
        if (source.length > 0) {
            Div small = new Div(source);
            small.addClassName("v-small");
            words.add(small);
        }
        Div mark = new Div(new Badge(weight.tone(), getTranslation(weight.key())));
        mark.addClassName("v-rule-mark");
        ListItem item = new ListItem(mark, words);
        item.addClassName("v-rule");
        add(item);
        return this;
    }
}
