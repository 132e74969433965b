package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.vestka.directory.desk.CaseId;
import org.vestka.directory.desk.DeskCases;
import org.vestka.directory.desk.DeskRefused;
import org.vestka.directory.list.PersonFilter;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Stack;

/** Asks whom a case is about. */
class OpenCaseDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient DeskCases cases;
    private final ComboBox<PersonListItem> person;
    private final ErrorText error = new ErrorText();

    OpenCaseDialog(DeskCases cases, PersonList people) {
        this.cases = cases;
        LanguageTag reader = ReaderLanguage.current();
        setHeaderTitle(DeskWords.text("open"));
        setWidth("min(100%, 560px)");
        person = new ComboBox<>(DeskWords.text("open.person"));
        person.setWidthFull();
        person.setHelperText(DeskWords.text("open.help"));
        person.setItemLabelGenerator(item -> {
            String own = item.nameIn(reader);
            return own.equals(item.originalName()) ? own : item.originalName() + " · " + own;
        });
        person.setItems(query -> people
                .list(
                        PersonFilter.named(query.getFilter().orElse("")),
                        PersonSort.NAME,
                        reader,
                        query.getOffset(),
                        Math.clamp(query.getLimit(), 1, PersonList.LIMIT))
                .items()
                .stream());
        add(new Stack(new Paragraph(DeskWords.text("open.text")), person, error));
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("shared.cancel"), this::close),
                        Buttons.primary(DeskWords.text("open.act"), this::begin));
    }

    private void begin() {
        PersonListItem chosen = person.getValue();
        if (chosen == null) {
            error.show(DeskWords.text("open.nobody"));
            person.focus();
            return;
        }
        try {
            CaseId id = cases.open(chosen.id());
            close();
            UI.getCurrent().navigate(DeskNavigation.caseOf(id));
        } catch (DeskRefused e) {
            error.show(DeskWords.refused(e));
        }
    }
}
