package org.vestka.directory.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.persistence.AttentionRepository;
import org.vestka.directory.persistence.AttentionRepository.Candidate;
import org.vestka.directory.persistence.Countries;
import org.vestka.directory.persistence.PersonQuery;
import org.vestka.directory.person.BirthdayLetter;
import org.vestka.directory.person.NoSuchPerson;
import org.vestka.directory.person.PersonBrief;
import org.vestka.shared.Utc;

/**
 * How much post people get, and the rule that nobody is forgotten. Adoption and letters keep the numbers true within
 * their own transactions.
 */
@Component
public class Attention {

    /** Letters a month below which somebody counts as forgotten. */
    private static final int FLOOR = 1;

    private static final int FEW = 2;

    private final AttentionRepository attention;
    private final PersonQuery people;
    private final Countries countries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attention(
            AttentionRepository attention,
            PersonQuery people,
            Countries countries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attention = attention;
        this.people = people;
        this.countries = countries;
        this.events = events;
        this.clock = clock;
    }

    public AttentionNumbers of(PersonId person) {
        return of(Set.of(person)).getOrDefault(person, AttentionNumbers.NONE);
    }

    public Map<PersonId, AttentionNumbers> of(Collection<PersonId> all) {
        return attention.of(all);
    }

    /**
     * Adds to the numbers of one person, whose row is held until the caller's transaction ends. No number falls below 0.
     *
     * @throws NoSuchPerson when nobody is registered under the id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(PersonId person, AttentionChange change) {
        AttentionNumbers now = attention.lock(person).orElseThrow(() -> new NoSuchPerson(person));
        LocalDate today = Utc.today(clock);
        LocalDate day = change.postedOn();
        boolean thisMonth = day != null && day.withDayOfMonth(1).equals(today.withDayOfMonth(1));
        boolean in90Days = day != null && day.isAfter(today.minusDays(90));
        LocalDate last = now.lastPostedOn();
        attention.put(Map.of(
                person,
                new AttentionNumbers(
                        Math.max(0, now.postedPeriod() + (thisMonth ? change.posted() : 0)),
                        Math.max(0, now.posted90Days() + (in90Days ? change.posted() : 0)),
                        Math.max(0, now.postedTotal() + change.posted()),
                        Math.max(0, now.reserved() + change.reserved()),
                        Math.max(0, now.adopters() + change.adopters()),
                        change.posted() > 0 && day != null && (last == null || day.isAfter(last)) ? day : last)));
        events.publishEvent(new AttentionChanged(Set.of(person)));
    }

    /** The numbers of these people, which nobody else changes until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, AttentionNumbers> lock(Collection<PersonId> all) {
        return attention.lockAll(all);
    }

    /** Writes numbers counted anew, as the calendar moves on or to mend them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(Map<PersonId, AttentionNumbers> counted) {
        attention.put(counted);
        events.publishEvent(new AttentionChanged(counted.keySet()));
    }

    /**
     * Those who need a letter most among the people who can be written to, held until the caller's transaction ends: below
     * the floor for this month, fewest posted in 90 days, birthday that a letter can be there for, no adopter, chance. Letters
     * reserved count as posted, and whoever another transaction holds is left to it, so that two people asking at one
     * moment get different names while there are enough.
     *
     * @return at most so many, neediest first; fewer when there are no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> lockNeediest(NeedWishes wishes, int howMany) {
        List<PersonId> held = new ArrayList<>();
        Set<PersonId> seen = new LinkedHashSet<>(wishes.except());
        LocalDate today = Utc.today(clock);
        Map<CountryCode, Integer> postingDays = postingDays();
        while (held.size() < howMany) {
            int limit = (howMany - held.size()) * 4 + 20;
            List<Candidate> candidates = attention.neediest(wishes.without(seen), postingDays, today, limit);
            for (Candidate candidate : candidates) {
                seen.add(candidate.person());
                if (held.size() < howMany && isStill(candidate)) {
                    held.add(candidate.person());
                }
            }
            if (candidates.size() < limit) {
                break;
            }
        }
        return held;
    }

    /** Holds a candidate, unless another transaction does, or has meanwhile given them a letter. An adopter weighs less. */
    private boolean isStill(Candidate candidate) {
        return attention
                .lockUnlessHeld(candidate.person())
                .filter(numbers -> load(numbers) <= load(candidate.numbers()))
                .isPresent();
    }

    private static int load(AttentionNumbers numbers) {
        return numbers.postedTotal() + numbers.reserved();
    }

    /** Why these people need a letter, the weightiest reason first; people who need none have no reasons. */
    public Map<PersonId, Set<NeedReason>> reasons(Collection<PersonId> all) {
        LocalDate today = Utc.today(clock);
        Map<CountryCode, Integer> postingDays = postingDays();
        Map<PersonId, AttentionNumbers> numbers = attention.of(all);
        Map<PersonId, Set<NeedReason>> reasons = new HashMap<>();
        for (PersonBrief person : people.briefs(all)) {
            AttentionNumbers own = numbers.getOrDefault(person.id(), AttentionNumbers.NONE);
            Set<NeedReason> why = EnumSet.noneOf(NeedReason.class);
            int in90Days = own.posted90Days() + own.reserved();
            if (own.postedPeriod() + own.reserved() < FLOOR) {
                why.add(NeedReason.NOBODY_THIS_MONTH);
            }
            if (in90Days == 0) {
                why.add(NeedReason.NOTHING_IN_90_DAYS);
            } else if (in90Days <= FEW && own.posted90Days() > 0) {
                why.add(NeedReason.FEW_IN_90_DAYS);
            }
            int days = postingDays.getOrDefault(person.country(), 0);
            MonthDay birthday = person.birthday();
            if (birthday != null && BirthdayLetter.next(birthday, today, days).timely(today)) {
                why.add(NeedReason.BIRTHDAY_SOON);
            }
            if (own.adopters() == 0) {
                why.add(NeedReason.NO_ADOPTER);
            }
            reasons.put(person.id(), why);
        }
        return reasons;
    }

    private Map<CountryCode, Integer> postingDays() {
        return countries.all().values().stream().collect(Collectors.toMap(Country::code, Country::postingDays));
    }
}
