package org.vestka.directory.imports;

import java.util.List;
import org.vestka.directory.PersonId;

/**
 * People a file has brought who are not shown to everybody yet.
 *
 * @param ready how many can be shown together
 * @param elsewhere how many of those a file of the list has changed since
 * @param own how many are only shown from their own pages, since they may be somebody who is not shown in full
 * @param apart who was changed by hand since, so that the rows no longer say who they are: they, too, are shown from their own pages
 * @param seen who is ready, and as which version: by it whoever shows them says what they have looked at
 */
public record DraftsToShow(int ready, int elsewhere, int own, List<PersonId> apart, String seen) {

    public DraftsToShow {
        apart = List.copyOf(apart);
    }

    /** However they are shown. */
    public int all() {
        return ready + own + apart.size();
    }

    public boolean none() {
        return all() == 0;
    }
}
