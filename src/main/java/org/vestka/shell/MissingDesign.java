package org.vestka.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.vestka.shared.ui.MissingPages;

/** Without the demo there is no design page. */
@Component
class MissingDesign implements MissingPages {

    private final boolean demo;

    MissingDesign(@Value("${vestka.demo}") boolean demo) {
        this.demo = demo;
    }

    @Override
    public boolean missing(String path) {
        return !demo && path.equals(DesignView.PATH);
    }
}
