package org.vestka.directory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.persistence.PersonListQuery;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.security.ForEveryone;

/** Finds people: everybody public, limited or in memory. Drafts and withheld people are never in it. */
@Service
public class PersonList {

    /** More rows than this are not given at once. */
    public static final int LIMIT = 200;

    private final PersonListQuery query;

    PersonList(PersonListQuery query) {
        this.query = query;
    }

    /** As {@link #list(PersonFilter, PersonSort, LanguageTag, int, int)} for a reader of English. */
    @ForEveryone
    @Transactional(readOnly = true)
    public PersonListPage list(PersonFilter filter, PersonSort sort, int offset, int limit) {
        return list(filter, sort, LanguageTag.EN, offset, limit);
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
    @Transactional(readOnly = true)
    public PersonListPage list(PersonFilter filter, PersonSort sort, LanguageTag reader, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LIMIT) {
            throw new IllegalArgumentException("no such cut of a list");
        }
        return query.page(filter, sort, reader, offset, limit);
    }

    /** How many people match. */
    @ForEveryone
    @Transactional(readOnly = true)
    public long count(PersonFilter filter) {
        return query.count(filter);
    }
}
