package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import org.vestka.letters.print.GridDoesNotFit;
import org.vestka.letters.print.LabelGrid;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Stack;

/** The measures of a sheet of labels, as one takes them with a ruler. */
class GridFields extends Stack {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<Sheet> sheet = new RadioButtonGroup<>();
    private final IntegerField columns = whole("letters.pack.grid.columns", 3);
    private final IntegerField rows = whole("letters.pack.grid.rows", 8);
    private final NumberField width = millimetres("letters.pack.grid.width", 70);
    private final NumberField height = millimetres("letters.pack.grid.height", 37);
    private final NumberField left = millimetres("letters.pack.grid.left", 0);
    private final NumberField top = millimetres("letters.pack.grid.top", 0.5);
    private final NumberField stepRight = millimetres("letters.pack.grid.step-right", 70);
    private final NumberField stepDown = millimetres("letters.pack.grid.step-down", 37);

    /** Sheets that printers take, in millimetres (ISO 216, ANSI). */
    private enum Sheet {
        A4(210, 297),
        LETTER(215.9, 279.4);

        private final double width;
        private final double height;

        Sheet(double width, double height) {
            this.width = width;
            this.height = height;
        }
    }

    GridFields() {
        sheet.setLabel(getTranslation("letters.pack.grid.sheet"));
        sheet.setItems(Sheet.values());
        sheet.setItemLabelGenerator(each -> getTranslation("letters.pack.grid.sheet." + each));
        sheet.setValue(Sheet.A4);
        add(
                new Paragraph(getTranslation("letters.pack.grid.lead")),
                sheet,
                row(columns, rows),
                row(width, height),
                row(left, top),
                row(stepRight, stepDown));
    }

    /** @throws GridDoesNotFit when no sheet can be like that */
    LabelGrid grid() {
        Sheet page = sheet.getValue();
        return new LabelGrid(
                page.width,
                page.height,
                number(rows),
                number(columns),
                number(width),
                number(height),
                number(left),
                number(top),
                number(stepRight),
                number(stepDown));
    }

    private static int number(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? 0 : value;
    }

    /** In hundredths, as no ruler says more; what is left empty is no measure. */
    private static double number(NumberField field) {
        Double value = field.getValue();
        return value == null ? Double.NaN : Math.rint(value * 100) / 100;
    }

    private static Row row(Component... fields) {
        Row row = new Row(fields);
        row.addClassName("v-grid-fields");
        return row;
    }

    private IntegerField whole(String key, int value) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setValue(value);
        return field;
    }

    private NumberField millimetres(String key, double value) {
        NumberField field = new NumberField(getTranslation(key));
        field.setStep(0.1);
        field.setValue(value);
        return field;
    }
}
