package org.vestka.adoption;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.CurrentAccount;
import org.vestka.adoption.persistence.AdoptionRepository;
import org.vestka.adoption.persistence.SuggestionRepository;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.Attention;
import org.vestka.directory.attention.NeedReason;
import org.vestka.directory.attention.NeedWishes;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForSignedIn;

/** Acts of an adopter. Everything is about the signed-in account's own adoptions. */
@Service
@AgainAfterDeadlock
public class AdoptionService {

    private static final int MOST = 100;
    private static final Set<EndReason> TO_BE_TOLD = Set.of(EndReason.RELEASED, EndReason.DIED, EndReason.WITHDRAWN);

    private final AdoptionRepository adoptions;
    private final SuggestionRepository suggestions;
    private final AdoptionBook book;
    private final Attention attention;
    private final CurrentAccount current;
    private final AdoptionSettings settings;
    private final Clock clock;

    AdoptionService(
            AdoptionRepository adoptions,
            SuggestionRepository suggestions,
            AdoptionBook book,
            Attention attention,
            CurrentAccount current,
            AdoptionSettings settings,
            Clock clock) {
        this.adoptions = adoptions;
        this.suggestions = suggestions;
        this.book = book;
        this.attention = attention;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Promises letters. Asked again for the same person it changes the rhythm and wakes a paused promise.
     *
     * @throws NotAdoptable when letters cannot be promised to the person
     * @throws BirthdayUnknown when birthdays are promised and the day is not known
     */
    @ForSignedIn
    // reads what a second window has just committed
    @Transactional
    public Adoption adopt(PersonId person, Rhythm rhythm) {
        AccountId account = current.required();
        Adoption adoption = book.adopt(account, person, rhythm);
        suggestions
                .find(account, clock.instant())
                .filter(suggestion -> suggestion.person().equals(person))
                .ifPresent(taken -> suggestions.forget(account));
        return adoption;
    }

    /** Nothing is due until {@link #resume}. */
    @ForSignedIn
    @Transactional
    public Adoption pause(AdoptionId id) {
        Adoption adoption = lockOpen(id);
        return book.promise(adoption, AdoptionState.PAUSED, adoption.rhythm());
    }

    @ForSignedIn
    @Transactional
    public Adoption resume(AdoptionId id) {
        Adoption adoption = lockOpen(id);
        return book.promise(adoption, AdoptionState.ACTIVE, adoption.rhythm());
    }

    /** Ends it, no questions asked. Passing on what was passed on before changes nothing. */
    @ForSignedIn
    @Transactional
    public Adoption passOn(AdoptionId id) {
        Adoption adoption = lock(id);
        if (adoption.open()) {
            book.end(adoption, EndReason.PASSED_ON);
            return lock(id);
        }
        if (!adoption.passedOn()) {
            throw new AdoptionAlreadyEnded();
        }
        return adoption;
    }

    /**
     * Takes up again what was passed on.
     *
     * @return that, or what the account has promised the person since
     * @throws AdoptionAlreadyEnded when it ended for another reason
     * @throws NotAdoptable when letters can no longer be promised
     */
    @ForSignedIn
    @Transactional
    public Adoption takeUpAgain(AdoptionId id) {
        return book.takeUpAgain(current.required(), id);
    }

    /**
     * The open ones, what is due first. A list that grows while its rows are paused or passed on asks for those whom it does
     * not show yet: by their number some would be left out.
     *
     * @param without whom they are not to be about
     * @param limit at most a hundred
     */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<Adoption> mine(Set<PersonId> without, int limit) {
        return adoptions.openOf(current.required(), without, Math.min(limit, MOST));
    }

    /** Those that lately ended with a release, a death or because somebody asked to hide the person: to be thanked for. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<Adoption> endedLately() {
        Instant since = clock.instant().minus(Duration.ofDays(settings.thanksDays()));
        return adoptions.endedOf(current.required(), TO_BE_TOLD, since);
    }

    /** One of the account's own as it is now, ended or not. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public Optional<Adoption> mine(AdoptionId id) {
        return adoptions.find(current.required(), id);
    }

    /** The open one for a person. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public Optional<Adoption> mineOf(PersonId person) {
        return adoptions.findOpen(current.required(), person);
    }

    /** What the account is being offered at present. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public Optional<Suggestion> suggested() {
        return suggestions
                .find(current.required(), clock.instant())
                .map(offer -> suggestion(offer.person(), offer.lapsesAt()));
    }

    /**
     * Finds the person who needs a letter most and keeps them for the account for a while: two who ask at one moment get
     * different people while there are enough. Nobody the account has adopted is suggested, nor anybody in {@code not}.
     *
     * @param not those the account has just passed over
     * @return empty when nobody fits the wishes
     */
    @ForSignedIn
    @Transactional
    public Optional<Suggestion> suggest(SuggestionWishes wishes, Set<PersonId> not) {
        AccountId account = current.required();
        Instant now = clock.instant();
        Set<PersonId> except = new HashSet<>(adoptions.adoptedBy(account));
        except.addAll(not);
        Instant lapsesAt = now.plus(settings.offer());
        Optional<PersonId> found = freeOfOthers(account, wishes, except, now)
                // fewer people than askers: the same name may then be offered twice
                .or(() -> neediest(wishes, except));
        found.ifPresentOrElse(
                person -> suggestions.offer(account, person, now, lapsesAt), () -> suggestions.forget(account));
        return found.map(person -> suggestion(person, lapsesAt));
    }

    /** The person offered is free for others again. */
    @ForSignedIn
    @Transactional
    public void giveBackSuggestion() {
        suggestions.forget(current.required());
    }

    /**
     * An offer is made while the person's row is locked, so whoever gets the lock later finds the offer committed; reading
     * anew each time (READ COMMITTED) it is seen.
     */
    private Optional<PersonId> freeOfOthers(
            AccountId account, SuggestionWishes wishes, Set<PersonId> except, Instant now) {
        while (true) {
            Set<PersonId> taken = new HashSet<>(except);
            taken.addAll(suggestions.offeredToOthers(account, now));
            Optional<PersonId> found = neediest(wishes, taken);
            if (found.isEmpty() || !suggestions.offeredToOthers(account, now).contains(found.get())) {
                return found;
            }
        }
    }

    private Optional<PersonId> neediest(SuggestionWishes wishes, Set<PersonId> except) {
        NeedWishes need = new NeedWishes(Set.of(), wishes.gender(), wishes.facility(), wishes.birthdaySoon(), except);
        return attention.lockNeediest(need, 1).stream().findFirst();
    }

    private Suggestion suggestion(PersonId person, Instant lapsesAt) {
        Set<NeedReason> reasons = attention.reasons(Set.of(person)).getOrDefault(person, Set.of());
        return new Suggestion(person, reasons.stream().sorted().toList(), lapsesAt);
    }

    private Adoption lock(AdoptionId id) {
        return adoptions.lock(current.required(), id).orElseThrow(AdoptionNotFound::new);
    }

    private Adoption lockOpen(AdoptionId id) {
        Adoption adoption = lock(id);
        if (!adoption.open()) {
            throw new AdoptionAlreadyEnded();
        }
        return adoption;
    }
}
