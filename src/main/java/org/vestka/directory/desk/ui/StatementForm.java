package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.desk.DeskRefused;
import org.vestka.directory.desk.StatementDraft;
import org.vestka.shared.ui.DayField;
import org.vestka.shared.ui.Stack;

/** What is to be said, where it is published, on which day, and who joins in. */
class StatementForm extends Stack {

    private static final long serialVersionUID = 1L;

    private final Select<DesignationValue> value = new Select<>();
    private final TextField title = new TextField(DeskWords.text("statement.title"));
    private final TextField url = new TextField(DeskWords.text("statement.url"));
    private final DayField on = new DayField(DeskWords.text("statement.on"));
    private final CheckboxGroup<DesignatingBody> others = new CheckboxGroup<>(DeskWords.text("statement.others"));

    /** @param bodies that may join in: all but one's own */
    StatementForm(List<DesignatingBody> bodies, LocalDate today) {
        value.setLabel(DeskWords.text("statement.value"));
        value.setItems(
                DesignationValue.RECOGNISED,
                DesignationValue.PERSECUTED,
                DesignationValue.FORMER,
                DesignationValue.WITHDRAWN);
        value.setItemLabelGenerator(each -> DeskWords.word("value", each));
        value.setValue(DesignationValue.RECOGNISED);
        value.addValueChangeListener(change -> help());
        help();
        value.setWidthFull();
        title.setMaxLength(StatementDraft.TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        url.setMaxLength(StatementDraft.URL);
        url.setRequiredIndicatorVisible(true);
        url.setWidthFull();
        on.setMax(today);
        on.setValue(today);
        on.setRequiredIndicatorVisible(true);
        others.setItems(bodies);
        others.addThemeName("vertical");
        others.setItemLabelGenerator(body -> DeskWords.name(body));
        others.setHelperText(DeskWords.text("statement.others.help"));
        others.setVisible(!bodies.isEmpty());
        add(value, title, url, on, others);
    }

    /** Only a recognition is otherwise of whoever was free by then. */
    private void help() {
        value.setHelperText(
                value.getValue() == DesignationValue.RECOGNISED ? DeskWords.text("statement.value.help") : "");
    }

    /** What was typed; where something is missing, its field says so. */
    Optional<StatementDraft> draft() {
        title.setErrorMessage(DeskWords.text("statement.title.missing"));
        title.setInvalid(title.isEmpty());
        url.setErrorMessage(DeskWords.text("statement.url.missing"));
        url.setInvalid(!url.getValue().strip().matches("https?://\\S+"));
        boolean noDay = on.getValue() == null || on.isInvalid();
        if (noDay) {
            on.setErrorMessage(DeskWords.text("statement.on.missing"));
            on.setInvalid(true);
        }
        if (title.isInvalid()) {
            title.focus();
        } else if (url.isInvalid()) {
            url.focus();
        } else if (noDay) {
            on.focus();
        } else {
            return Optional.of(new StatementDraft(
                    value.getValue(),
                    title.getValue(),
                    url.getValue(),
                    on.getValue(),
                    others.getValue().stream().map(DesignatingBody::code).collect(Collectors.toSet())));
        }
        return Optional.empty();
    }

    /** Marks what the desk does not take. */
    void refuse(DeskRefused refused) {
        if (refused.reason() == DeskRefused.Reason.NO_STATEMENT) {
            url.setErrorMessage(DeskWords.text("statement.url.missing"));
            url.setInvalid(true);
        }
    }
}
