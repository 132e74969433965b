package org.vestka.letters.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Predicate;
import org.vestka.directory.guideline.Guideline;
import org.vestka.directory.guideline.RuleLevel;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.GuidelineList;
import org.vestka.shared.ui.Stack;

/** The line of the sender, as far as the rules for this person allow one, with what they say of it. */
class SenderPart extends Stack {

    private static final long serialVersionUID = 1L;
    /** The pack's word for what the rules are about. */
    private static final String TOPIC = "return address";

    private static final int LENGTH = 80;

    private final TextField line = new TextField();

    /** @param printable whether our fonts have every letter of a line */
    SenderPart(List<Guideline> rules, Predicate<String> printable) {
        List<Guideline> ofSenders =
                rules.stream().filter(rule -> rule.topic().equals(TOPIC)).toList();
        if (ofSenders.stream().noneMatch(rule -> rule.level() == RuleLevel.BLOCK)) {
            line.setLabel(getTranslation("letters.envelope.sender"));
            line.setHelperText(getTranslation("letters.envelope.sender.what"));
            line.setErrorMessage(getTranslation("letters.envelope.sender.unprintable"));
            line.setMaxLength(LENGTH);
            line.setWidthFull();
            line.getElement().setAttribute("autocomplete", "off");
            line.setManualValidation(true);
            line.setValueChangeMode(ValueChangeMode.LAZY);
            line.addValueChangeListener(typed -> line.setInvalid(!printable.test(typed.getValue())));
            add(line);
        }
        if (!ofSenders.isEmpty()) {
            add(new GuidelineList(ofSenders, DirectoryWords.current()));
        }
    }

    /** As it was typed before the step was drawn anew. */
    void goOnFrom(SenderPart before) {
        line.setValue(before.line.getValue());
    }

    /** What was typed; empty while it cannot be printed. */
    String line() {
        return line.isInvalid() ? "" : line.getValue();
    }
}
