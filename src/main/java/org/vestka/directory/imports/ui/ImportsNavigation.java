package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.UI;
import org.vestka.directory.imports.ImportId;

/** Ways to the imports. */
public final class ImportsNavigation {

    public static final String LIST = "imports";
    public static final String NEW = "imports/new";

    private ImportsNavigation() {}

    public static String review(ImportId id) {
        return "imports/" + id.value();
    }

    public static void toReview(UI ui, ImportId id) {
        ui.navigate(review(id));
    }
}
