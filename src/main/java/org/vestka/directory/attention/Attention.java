package org.vestka.directory.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.persistence.AttentionRepository;
import org.vestka.directory.persistence.Countries;
import org.vestka.directory.persistence.FloorRepository;
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

    /** So often is looked again for somebody needier whom others held at the first look. */
    private static final int LOOKS = 20;

    private static final long PAUSE = 3;

    private final AttentionRepository attention;
    private final NeedIndex index;
    private final PersonQuery people;
    private final Countries countries;
    private final FloorRepository floors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Attention(
            AttentionRepository attention,
            NeedIndex index,
            PersonQuery people,
            Countries countries,
            FloorRepository floors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attention = attention;
        this.index = index;
        this.people = people;
        this.countries = countries;
        this.floors = floors;
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
        change(Map.of(person, List.of(change)));
    }

    /**
     * The same for many people, whose rows are held in one order.
     *
     * @throws NoSuchPerson when nobody is registered under one of the ids
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Map<PersonId, List<AttentionChange>> changes) {
        Map<PersonId, AttentionNumbers> numbers = new HashMap<>(attention.lockAll(changes.keySet()));
        boolean posted = changes.values().stream().flatMap(List::stream).anyMatch(each -> each.postedOn() != null);
        Map<PersonId, CoveragePeriod> campaigns = posted ? campaigns(changes.keySet()) : Map.of();
        LocalDate today = Utc.today(clock);
        changes.forEach((person, own) -> {
            AttentionNumbers now = numbers.get(person);
            if (now == null) {
                throw new NoSuchPerson(person);
            }
            for (AttentionChange change : own) {
                now = changed(now, change, today, campaigns.get(person));
            }
            numbers.put(person, now);
        });
        attention.put(numbers);
        events.publishEvent(new AttentionChanged(changes.keySet()));
    }

    private static AttentionNumbers changed(
            AttentionNumbers now, AttentionChange change, LocalDate today, @Nullable CoveragePeriod campaign) {
        LocalDate day = change.postedOn();
        boolean thisMonth = day != null && day.withDayOfMonth(1).equals(today.withDayOfMonth(1));
        boolean in90Days = day != null && day.isAfter(today.minusDays(90));
        boolean inCampaign = day != null && campaign != null && campaign.contains(day);
        LocalDate last = now.lastPostedOn();
        return new AttentionNumbers(
                Math.max(0, now.postedPeriod() + (thisMonth ? change.posted() : 0)),
                Math.max(0, now.postedCampaign() + (inCampaign ? change.posted() : 0)),
                Math.max(0, now.posted90Days() + (in90Days ? change.posted() : 0)),
                Math.max(0, now.postedTotal() + change.posted()),
                Math.max(0, now.reserved() + change.reserved()),
                Math.max(0, now.adopters() + change.adopters()),
                change.posted() > 0 && day != null && (last == null || day.isAfter(last)) ? day : last);
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

    /** The same as {@link AttentionChange#letterReserved} for each of these people, whose numbers the caller holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lettersReserved(Set<PersonId> people) {
        attention.addReserved(people);
        events.publishEvent(new AttentionChanged(people));
    }

    /** The campaign that runs now where each of these people is; without one they are missing. */
    public Map<PersonId, CoveragePeriod> campaigns(Collection<PersonId> all) {
        Map<CountryCode, FloorInForce> running = new HashMap<>(floors.set(Utc.today(clock)));
        running.values().removeIf(floor -> !floor.campaign());
        Map<PersonId, CoveragePeriod> campaigns = new HashMap<>();
        if (!running.isEmpty()) {
            attention.countries(all).forEach((person, country) -> {
                FloorInForce floor = running.get(country);
                if (floor != null) {
                    campaigns.put(person, floor.period());
                }
            });
        }
        return campaigns;
    }

    /** {@link #lockInNeed} without the reasons. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PersonId> lockNeediest(NeedWishes wishes, int howMany) {
        return lockInNeed(wishes, howMany).stream().map(NeedyPerson::person).toList();
    }

    /**
     * Those who need a letter most among the people who can be written to, held until the caller's transaction ends: below
     * the floor for this period, fewest posted in 90 days, birthday that a letter can be there for, no adopter, chance. Letters
     * reserved count as posted, and whoever another transaction holds is left to it, so that however many ask at one moment
     * they get different names while there are enough. Nobody less in need is taken while somebody needier is only held by
     * another: it is looked again, for a moment, whether they were given a letter.
     *
     * @return at most so many, neediest first; fewer when there are no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<NeedyPerson> lockInNeed(NeedWishes wishes, int howMany) {
        Need need = need();
        List<NeedyPerson> held = new ArrayList<>();
        Set<PersonId> seen = new HashSet<>(wishes.except());
        for (int look = 1; held.size() < howMany; look++) {
            int limit = (howMany - held.size()) * 4 + 20;
            List<Candidate> candidates = index.neediest(wishes.without(seen), need, limit);
            Taking taking = new Taking(howMany - held.size(), look < LOOKS);
            taking.take(candidates);
            for (Candidate taken : taking.taken) {
                WritablePerson person = taken.who();
                seen.add(person.person());
                held.add(new NeedyPerson(
                        person.person(),
                        NeedReason.of(person.numbers(), need.floor(person.country()), taken.birthdaySoon())));
            }
            boolean patient = look < LOOKS;
            if (!patient) {
                // whom others hold for so long is theirs: it is looked further down
                taking.others.forEach(other -> seen.add(other.who().person()));
            }
            boolean all = candidates.size() < limit;
            if (all && !taking.changed && (taking.others.isEmpty() || !patient) || look >= 2 * LOOKS) {
                break;
            }
            if (held.size() < howMany && patient && !taking.others.isEmpty()) {
                pause();
            }
        }
        return held;
    }

    private Need need() {
        LocalDate today = Utc.today(clock);
        return new Need(today, countries.postingDays(), floors.set(today));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look through candidates in the order of their need. */
    private final class Taking {

        private final int wanted;
        private final boolean patient;
        private final List<Candidate> taken = new ArrayList<>();
        /** Whom another transaction holds. */
        private final List<Candidate> others = new ArrayList<>();
        /** Whether somebody was given a letter after they were read. */
        private boolean changed;

        private Taking(int wanted, boolean patient) {
            this.wanted = wanted;
            this.patient = patient;
        }

        private void take(List<Candidate> candidates) {
            int next = 0;
            // only as many are held as are wanted, or others would pass over whom nobody takes
            while (taken.size() < wanted && next < candidates.size()) {
                List<Candidate> some =
                        candidates.subList(next, Math.min(candidates.size(), next + wanted - taken.size()));
                next += some.size();
                if (patient && !others.isEmpty() && some.getFirst().isLessInNeedThan(others.getFirst())) {
                    return;
                }
                Set<PersonId> free = attention.lockUnlessHeld(
                        some.stream().map(candidate -> candidate.who().person()).toList());
                Map<PersonId, WritablePerson> now = attention.writable(free);
                for (Candidate candidate : some) {
                    PersonId person = candidate.who().person();
                    if (free.contains(person)) {
                        take(candidate, now.get(person));
                    } else {
                        others.add(candidate);
                    }
                }
            }
        }

        /** @param now what is so of somebody who is held; null when they cannot be written to any more */
        private void take(Candidate candidate, @Nullable WritablePerson now) {
            WritablePerson before = candidate.who();
            if (!before.equals(now)) {
                index.changed(Set.of(before.person()));
            }
            if (now == null || !now.differsInNumbersAlone(before) || load(now) > load(before)) {
                // an adopter weighs less: only a letter changes whose turn it is
                changed = true;
            } else if (!patient || others.isEmpty() || !candidate.isLessInNeedThan(others.getFirst())) {
                taken.add(new Candidate(now, candidate.belowFloor(), candidate.birthdaySoon()));
            }
        }

        private static int load(WritablePerson person) {
            return person.numbers().postedTotal() + person.numbers().reserved();
        }
    }

    /** Why these people need a letter, the weightiest reason first; people who need none have no reasons. */
    public Map<PersonId, Set<NeedReason>> reasons(Collection<PersonId> all) {
        Need need = need();
        Map<PersonId, AttentionNumbers> numbers = attention.of(all);
        Map<PersonId, Set<NeedReason>> reasons = new HashMap<>();
        for (PersonBrief person : people.briefs(all)) {
            MonthDay birthday = person.birthday();
            int days = need.postingDays().getOrDefault(person.country(), 0);
            reasons.put(
                    person.id(),
                    new LinkedHashSet<>(NeedReason.of(
                            numbers.getOrDefault(person.id(), AttentionNumbers.NONE),
                            need.floor(person.country()),
                            birthday != null
                                    && BirthdayLetter.next(birthday, need.today(), days)
                                            .timely(need.today()))));
        }
        return reasons;
    }
}
