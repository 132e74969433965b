package org.vestka.directory.corrections.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.vestka.directory.PublicId;
import org.vestka.directory.corrections.Corrections;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.person.People;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;

/** About a person. */
@Route(DirectoryNavigation.PEOPLE + "/:person/:wish(correct|hide)")
@AnonymousAllowed
class CorrectPersonView extends CorrectView {

    private static final long serialVersionUID = 1L;

    private final transient Corrections corrections;
    private final transient People people;

    CorrectPersonView(Corrections corrections, People people) {
        super(corrections);
        this.corrections = corrections;
        this.people = people;
    }

    @Override
    protected Optional<About> about(BeforeEnterEvent event, DirectoryWords words) {
        Optional<PublicId> id = event.getRouteParameters().get("person").flatMap(PublicId::parse);
        return id.flatMap(corrections::of).flatMap(subject -> id.flatMap(people::idOf)
                .flatMap(people::brief)
                .map(person -> new About(
                        subject,
                        person.nameIn(words.reader()),
                        DirectoryNavigation.person(person.publicId()),
                        Matter.OF_PEOPLE)));
    }
}
