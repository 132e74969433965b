package org.vestka.directory.ui.counts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Names and their numbers. What is too wide for the screen can be scrolled, by keyboard too. */
class NumberTable extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeTableBody body = new NativeTableBody();
    private final NativeTable table = new NativeTable(body);

    NumberTable(String title) {
        addClassName("v-counts-scroll");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", title);
        table.getElement().setAttribute("aria-label", title);
        add(table);
    }

    /** Names the columns, the first among them. */
    void headings(List<String> columns) {
        NativeTableRow row = new NativeTableRow();
        columns.forEach(column -> row.add(heading("col", new Span(column))));
        table.addComponentAsFirst(new NativeTableHeader(row));
    }

    /** @param name of what is counted, and what belongs beside it */
    NativeTableRow row(List<Component> name, List<Component> numbers) {
        NativeTableRow row = new NativeTableRow(heading("row", name.toArray(Component[]::new)));
        numbers.forEach(number -> row.add(new NativeTableCell(number)));
        body.add(row);
        return row;
    }

    private static NativeTableHeaderCell heading(String scope, Component... parts) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(parts);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
