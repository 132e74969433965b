package org.vestka.directory.duplicates;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.persistence.JoiningRowRepository;

/** What a joining moved, written down by whichever module moves it, so that it can be taken back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class JoiningJournal {

    private final JoiningRowRepository rows;

    JoiningJournal(JoiningRowRepository rows) {
        this.rows = rows;
    }

    /**
     * One row that was moved.
     *
     * @param key which row of its kind
     * @param from whose it was
     * @param was what else was changed of it, as it was before
     */
    public record Moved(String key, PersonId from, @Nullable String was) {}

    /** @param what the kind of rows, 20 letters at most */
    public void write(JoiningId act, String what, Collection<Moved> moved) {
        rows.add(act, what, moved);
    }

    /** In the order in which they were moved. */
    public List<Moved> read(JoiningId act, String what) {
        return rows.of(act, what);
    }
}
