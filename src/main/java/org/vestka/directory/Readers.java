package org.vestka.directory;

import org.springframework.stereotype.Component;
import org.vestka.accounts.CurrentAccount;
import org.vestka.accounts.Role;

/** Who is shown what: people not published are for editors only. */
@Component
class Readers {

    private final CurrentAccount current;

    Readers(CurrentAccount current) {
        this.current = current;
    }

    boolean areEditors() {
        return current.has(Role.EDITOR) || current.has(Role.ADMIN);
    }

    boolean maySee(Publication publication) {
        return publication.visible() || areEditors();
    }

    boolean maySee(PersonBrief person) {
        return maySee(person.publication());
    }
}
