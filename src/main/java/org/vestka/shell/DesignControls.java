package org.vestka.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.ChoiceChip;
import org.vestka.shared.ui.Confirmation;
import org.vestka.shared.ui.FilterChips;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Sheet;
import org.vestka.shared.ui.ToggleChip;
import org.vestka.shared.ui.UndoNotice;

/** What one presses, fills in and chooses. */
class DesignControls extends Div {

    private static final long serialVersionUID = 1L;

    DesignControls() {
        addClassName("v-stack");
        add(
                new Section(text("buttons"), buttons(), notices()),
                new Section(text("filters"), chips()),
                new Section(text("form"), form()),
                new Section(text("table"), table()));
    }

    private Row buttons() {
        Button off = Buttons.secondary(text("off"), () -> {});
        off.setEnabled(false);
        return new Row(
                Buttons.primary(text("primary"), () -> {}),
                Buttons.secondary(text("secondary"), () -> {}),
                Buttons.quiet(text("quiet"), () -> {}),
                Buttons.danger(text("danger"), () -> {}),
                off,
                Buttons.primaryLink(text("primary"), DesignView.PATH),
                Buttons.secondaryLink(text("secondary"), DesignView.PATH));
    }

    private Row notices() {
        return new Row(
                Buttons.secondary(text("show.notice"), () -> Notice.show(text("notice"))),
                Buttons.secondary(
                        text("show.undo"), () -> UndoNotice.show(text("notice"), () -> Notice.show(text("undone")))),
                Buttons.secondary(text("show.problem"), () -> Notice.problem(text("error"))),
                Buttons.secondary(
                        text("show.dialog"),
                        () -> Confirmation.ask(
                                text("question"),
                                text("consequence"),
                                text("primary"),
                                () -> Notice.show(text("notice")))));
    }

    private FilterChips chips() {
        ChoiceChip<String> place = new ChoiceChip<>(
                text("place"), List.of(text("place.1"), text("place.2")), place1 -> place1, chosen -> {});
        return new FilterChips(
                text("filters"),
                new ToggleChip(text("chip.on"), true, on -> {}),
                new ToggleChip(text("chip.off"), false, on -> {}),
                place);
    }

    private Sheet form() {
        TextField filled = new TextField(text("field"));
        filled.setValue(text("name"));
        filled.setHelperText(text("helper"));
        TextField wrong = new TextField(text("field"));
        wrong.setRequiredIndicatorVisible(true);
        wrong.setErrorMessage(text("field.error"));
        wrong.setInvalid(true);
        TextField off = new TextField(text("field"));
        off.setValue(text("name"));
        off.setEnabled(false);
        PasswordField password = new PasswordField(text("password"));
        Select<String> select = new Select<>();
        select.setLabel(text("place"));
        select.setItems(text("place.1"), text("place.2"));
        select.setValue(text("place.1"));
        ComboBox<String> combo = new ComboBox<>(text("place"));
        combo.setItems(text("place.1"), text("place.2"));
        TextArea area = new TextArea(text("area"));
        Checkbox box = new Checkbox(text("checkbox"), true);
        RadioButtonGroup<String> radio = new RadioButtonGroup<>(text("radio"));
        radio.setItems(text("radio.1"), text("radio.2"));
        radio.setValue(text("radio.1"));
        ProgressBar progress = new ProgressBar(0, 1, 0.4);
        progress.getElement().setAttribute("aria-label", text("progress"));
        Sheet sheet =
                new Sheet(new Row(filled, wrong, off), new Row(password, select, combo), area, box, radio, progress);
        return sheet;
    }

    private Grid<String> table() {
        Grid<String> table = new Grid<>();
        table.addColumn(row -> text("name")).setHeader(text("column.name"));
        table.addColumn(row -> row).setHeader(text("column.place"));
        table.setItems(text("place.1"), text("place.2"));
        table.setAllRowsVisible(true);
        table.setSelectionMode(Grid.SelectionMode.NONE);
        return table;
    }

    private String text(String key) {
        return getTranslation("shell.design." + key);
    }
}
