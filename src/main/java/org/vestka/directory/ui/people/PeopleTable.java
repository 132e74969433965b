package org.vestka.directory.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import org.vestka.directory.ui.DirectoryWords;

/**
 * The rows of the list, a table on a desk and cards on a phone. They are drawn in the browser and not kept here, so that an
 * open list costs the server little.
 */
@Tag("vestka-people-table")
@JsModule("./people-table.ts")
class PeopleTable extends Component {

    private static final long serialVersionUID = 1L;

    /** Replaces the rows. */
    void show(List<PersonRow> rows, DirectoryWords words) {
        getElement()
                .callJsFunction(
                        "show",
                        rows,
                        Map.of(
                                "caption", words.text("list.caption"),
                                "name", words.text("column.name"),
                                "where", words.text("column.where"),
                                "letters", words.text("column.letters"),
                                "address", words.text("column.address"),
                                "act", words.text("column.act")))
                // the server keeps what it has sent until it hears again: all rows of everybody who only looks
                .then(drawn -> {});
    }

    /** Adds further rows at the end and puts the focus on the first of them. */
    void append(List<PersonRow> rows) {
        getElement().callJsFunction("more", rows);
    }
}
