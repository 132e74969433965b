package org.vestka.letters.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import org.vestka.directory.guideline.LetterChecks.Question;

/**
 * Where a letter is written. It is given what it checks by, and gives nothing back: it has no value, no event and no property
 * that this class or anything else on the server could read.
 */
@Tag("vestka-composer")
@JsModule("./composer/composer.ts")
class Composer extends Component {

    private static final long serialVersionUID = 1L;

    private final transient Given given;

    /**
     * What a browser needs; see given.ts.
     *
     * @param letter its code, only to tell its draft from another's
     * @param month of today where the writer is, January is 1
     * @param checks address of the checks
     * @param names address of the hashes of names
     * @param key for a draft, see {@link DraftKey}
     */
    record Given(
            String letter,
            String kind,
            String language,
            String reader,
            int month,
            List<String> addressee,
            List<String> interests,
            List<Rule> rules,
            List<Question> questions,
            String checks,
            String names,
            String key,
            Map<String, String> texts) {}

    /** A rule that holds for the person today. */
    record Rule(String code, String level, String text, String source, String date) {}

    Composer(Given given) {
        this.given = given;
    }

    Given given() {
        return given;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().callJsFunction("show", given);
    }
}
