package org.vestka.directory.person;

import org.springframework.stereotype.Component;
import org.vestka.accounts.CurrentAccount;

/** Who is shown what: people not published are for editors only. */
@Component
public class Readers {

    private final CurrentAccount current;

    Readers(CurrentAccount current) {
        this.current = current;
    }

    public boolean areEditors() {
        return current.isEditor();
    }

    public boolean maySee(Publication publication) {
        return publication.visible() || areEditors();
    }

    public boolean maySee(PersonBrief person) {
        return maySee(person.publication());
    }
}
