package org.vestka.directory.list;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.persistence.PersonListQuery;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;

/**
 * The whole list for programs, part after part by the id in URLs: the millionth is found as fast as the first, and who is added
 * or hidden meanwhile moves nobody else to another part. Drafts and withheld people are never in it, whoever asks.
 */
@Service
// each act is one statement: to begin and to end a transaction around it would ask the database four times more
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class PeopleByKey {

    /** More are not given at once. */
    public static final int LIMIT = 200;

    private final PersonListQuery query;
    private final Clock clock;

    PeopleByKey(PersonListQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /**
     * The next part.
     *
     * @param country of one, or of all
     * @param place held there now, or anywhere
     * @param last with whom the part before ended; null for the first part
     * @param limit 1 to {@link #LIMIT}
     * @throws IllegalArgumentException for a limit out of range
     */
    @ForEveryone
    public List<PersonListItem> after(
            @Nullable CountryCode country, @Nullable FacilityId place, @Nullable PersonId last, int limit) {
        if (limit < 1 || limit > LIMIT) {
            throw new IllegalArgumentException("no such part of a list");
        }
        return query.after(country, place, last, limit, Utc.today(clock));
    }

    /** Empty for whoever is not shown, and for an id never given. */
    @ForEveryone
    public Optional<PersonListItem> one(PublicId person) {
        return query.one(person, Utc.today(clock));
    }
}
