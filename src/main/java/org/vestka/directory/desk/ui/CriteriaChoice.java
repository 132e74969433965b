package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.directory.desk.CriterionSet;
import org.vestka.directory.desk.DeskCases;
import org.vestka.directory.desk.DeskRefused;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.NewTabLink;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;

/** By which published criteria a body assesses. */
class CriteriaChoice extends Section {

    private static final long serialVersionUID = 1L;

    private final transient DeskCases cases;
    private final CheckboxGroup<CriterionSet> choice = new CheckboxGroup<>(DeskWords.text("criteria.choice"));
    private final ErrorText error = new ErrorText();

    CriteriaChoice(DeskCases cases) {
        super(DeskWords.text("criteria"));
        this.cases = cases;
        List<CriterionSet> sets = cases.criteria();
        Set<String> chosen = cases.chosenCriteria();
        choice.setItems(sets);
        choice.addThemeName("vertical");
        choice.setItemLabelGenerator(set -> set.nameIn(ReaderLanguage.current()));
        choice.setValue(sets.stream().filter(set -> chosen.contains(set.code())).collect(Collectors.toSet()));
        add(new Paragraph(DeskWords.text("criteria.text")), choice);
        for (CriterionSet set : sets) {
            Paragraph source = new Paragraph(source(set));
            source.addClassName("v-small");
            add(source);
        }
        add(error, new Row(Buttons.secondary(DeskWords.text("criteria.save"), this::save)));
    }

    /** The published text, which stands elsewhere. */
    static NewTabLink source(CriterionSet set) {
        return new NewTabLink(DeskWords.text("criteria.source", set.sourceTitle(), set.sourceDate()), set.sourceUrl());
    }

    private void save() {
        error.clear();
        try {
            cases.chooseCriteria(
                    choice.getValue().stream().map(CriterionSet::code).collect(Collectors.toSet()));
            Notice.show(DeskWords.text("criteria.saved"));
        } catch (DeskRefused e) {
            error.show(DeskWords.refused(e));
        }
    }
}
