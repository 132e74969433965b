package org.vestka.directory.list;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.vestka.directory.persistence.PersonListQuery;
import org.vestka.directory.search.Found;
import org.vestka.directory.search.PeopleIndex;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;

/**
 * Finds people: everybody public, limited or in memory. Drafts and withheld people are never in it.
 *
 * <p>Who and how many comes from the index in memory, what is shown of them from the database by primary key. So a row is
 * never staler than the database, and somebody hidden a moment ago is left out even before the index knows.
 */
@Service
public class PersonList {

    /** More rows than this are not given at once. */
    public static final int LIMIT = 200;

    private final PeopleIndex index;
    private final PersonListQuery query;
    private final Clock clock;

    PersonList(PeopleIndex index, PersonListQuery query, Clock clock) {
        this.index = index;
        this.query = query;
        this.clock = clock;
    }

    /** As {@link #list(PersonFilter, PersonSort, LanguageTag, int, int)} for a reader of English. */
    @ForEveryone
    public PersonListPage list(PersonFilter filter, PersonSort sort, int offset, int limit) {
        return list(filter, sort, Languages.FALLBACK, offset, limit);
    }

    /**
     * A cut of the list, with the numbers of the whole.
     *
     * @param reader in whose language names are sorted
     * @param offset how many to pass over; beyond the end the cut is empty
     * @param limit 1 to {@link #LIMIT}
     * @throws IllegalArgumentException for a negative offset or a limit out of range
     */
    @ForEveryone
    public PersonListPage list(PersonFilter filter, PersonSort sort, LanguageTag reader, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LIMIT) {
            throw new IllegalArgumentException("no such cut of a list");
        }
        Found found = index.find(filter, sort, reader, offset, limit);
        return new PersonListPage(query.rows(found.ids(), Utc.today(clock)), found.total(), found.noneThisMonth());
    }

    /** How many people match. */
    @ForEveryone
    public long count(PersonFilter filter) {
        return index.count(filter);
    }
}
