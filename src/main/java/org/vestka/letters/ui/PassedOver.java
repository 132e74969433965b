package org.vestka.letters.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.vestka.directory.PersonId;

/** Whom somebody has passed over on this visit: kept with the session, so that neither a wish nor a reload brings them back. */
final class PassedOver implements Serializable {

    private static final long serialVersionUID = 1L;
    /** Of the longest visit; the oldest are forgotten all at once. */
    private static final int MOST = 500;

    private final Set<Long> people = new HashSet<>();

    private PassedOver() {}

    static PassedOver ofThisVisit() {
        VaadinSession session = VaadinSession.getCurrent();
        PassedOver before = session.getAttribute(PassedOver.class);
        if (before != null) {
            return before;
        }
        PassedOver none = new PassedOver();
        session.setAttribute(PassedOver.class, none);
        return none;
    }

    void add(PersonId person) {
        if (people.size() >= MOST) {
            people.clear();
        }
        people.add(person.value());
    }

    void forget(Collection<PersonId> some) {
        some.forEach(person -> people.remove(person.value()));
    }

    Set<PersonId> people() {
        Set<PersonId> ids = new HashSet<>();
        people.forEach(id -> ids.add(new PersonId(id)));
        return ids;
    }
}
