package org.vestka.directory.corrections;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.vestka.accounts.PuzzleWanted;
import org.vestka.accounts.Solution;
import org.vestka.accounts.StrangersTurn;
import org.vestka.directory.PublicId;
import org.vestka.directory.corrections.CorrectionRefused.Reason;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.corrections.Subject.OfPlace;
import org.vestka.directory.corrections.persistence.CorrectionRepository;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.Places;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.PrivateWords;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.PlainText;
import org.vestka.shared.RepeatedTransaction;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;

/**
 * What anybody may propose about a page, with or without an account, which nobody asks for. Nothing is kept of who it was: no
 * account, no address, not the language, and of the time only the day. The record tells of editors' acts and so is silent here.
 */
@Service
public class Corrections {

    /** More of one page tell nothing new. */
    static final int WAITING_FOR_ONE_PAGE = 8;
    /** Hidden at once and not looked at yet: beyond, editors look first. An attacker can take no more than this from sight. */
    static final int PEOPLE_HIDDEN = 12;

    static final int PLACES_HIDDEN = 2;
    /** How long a page that an editor has put back is not hidden by strangers. */
    static final Duration SPARED = Duration.ofDays(30);

    private final CorrectionRepository corrections;
    private final People people;
    private final Places places;
    private final Registry registry;
    private final FacilityRegistry facilities;
    private final StrangersTurn turn;
    private final HidingPace pace;
    private final RepeatedTransaction transaction;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Corrections(
            CorrectionRepository corrections,
            People people,
            Places places,
            Registry registry,
            FacilityRegistry facilities,
            StrangersTurn turn,
            HidingPace pace,
            RepeatedTransaction transaction,
            Clock clock) {
        this.corrections = corrections;
        this.people = people;
        this.places = places;
        this.registry = registry;
        this.facilities = facilities;
        this.turn = turn;
        this.pace = pace;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Somebody's page; empty where the one who asks does not see it. */
    @ForEveryone
    public Optional<Subject> of(PublicId person) {
        return people.idOf(person).map(OfPerson::new);
    }

    /** A place's page. */
    @ForEveryone
    public Optional<Subject> of(String code) {
        return places.page(code).map(place -> new OfPlace(place.id()));
    }

    /**
     * Proposes something.
     *
     * @throws PuzzleWanted when very much is proposed just now and this is no solution
     * @throws CorrectionRefused when it was not taken
     */
    @ForEveryone
    public void propose(Subject subject, CorrectionDraft draft, @Nullable Solution solution) {
        CorrectionDraft said = checked(subject, draft);
        turn.take(solution);
        add(subject, said);
    }

    /**
     * The same from a page without script, whose device cannot work.
     *
     * @return false when very much is proposed just now: nothing was taken
     */
    @ForEveryone
    public boolean proposeWithoutScript(Subject subject, CorrectionDraft draft) {
        CorrectionDraft said = checked(subject, draft);
        if (!turn.takeWithoutWork()) {
            return false;
        }
        add(subject, said);
        return true;
    }

    /**
     * Hides a page until an editor has looked.
     *
     * @param why may be empty; what we never store is left out of it, as nobody who asks for this may be sent away
     * @throws PuzzleWanted when very much is proposed just now and this is no solution
     * @throws CorrectionRefused when there is nothing to hide
     */
    @ForEveryone
    public Hiding hide(Subject subject, String why, @Nullable Solution solution) {
        requireShown(subject);
        turn.take(solution);
        return hide(subject, why);
    }

    /**
     * The same from a page without script.
     *
     * @return empty when very much is proposed just now: nothing was taken
     */
    @ForEveryone
    public Optional<Hiding> hideWithoutScript(Subject subject, String why) {
        requireShown(subject);
        return turn.takeWithoutWork() ? Optional.of(hide(subject, why)) : Optional.empty();
    }

    private void add(Subject subject, CorrectionDraft said) {
        boolean taken = transaction.execute(() -> {
            boolean room = corrections.waiting(subject) < WAITING_FOR_ONE_PAGE;
            if (room) {
                corrections.add(subject, CorrectionKind.WRONG, said, Utc.today(clock), false, null);
            }
            return room;
        });
        if (!taken) {
            throw new CorrectionRefused(Reason.MANY_WAIT);
        }
    }

    private Hiding hide(Subject subject, String why) {
        String words = PrivateWords.withoutMarked(cut(PlainText.of(why).strip(), CorrectionDraft.WORDS));
        boolean paced = pace.another();
        return transaction.execute(() -> {
            boolean atOnce = paced
                    && !corrections.putBackSince(subject, clock.instant().minus(SPARED))
                    && corrections.hiddenUnseen(subject)
                            < (subject instanceof OfPerson ? PEOPLE_HIDDEN : PLACES_HIDDEN);
            if (!atOnce && corrections.wishedFor(subject)) {
                // it is first in the queue already
                return Hiding.AFTER_A_LOOK;
            }
            Publication before = atOnce ? hideNow(subject) : null;
            corrections.add(
                    subject,
                    CorrectionKind.HIDE,
                    new CorrectionDraft(Matter.OTHER, words, ""),
                    Utc.today(clock),
                    atOnce,
                    before);
            return atOnce ? Hiding.AT_ONCE : Hiding.AFTER_A_LOOK;
        });
    }

    private @Nullable Publication hideNow(Subject subject) {
        return switch (subject) {
            case OfPerson(var person) -> {
                Publication before = registry.hide(person, SourceDraft.reader(Utc.today(clock)));
                if (!before.visible()) {
                    throw new CorrectionRefused(Reason.GONE);
                }
                yield before;
            }
            case OfPlace(var place) -> {
                if (!facilities.hide(place, true)) {
                    throw new CorrectionRefused(Reason.GONE);
                }
                yield null;
            }
        };
    }

    private CorrectionDraft checked(Subject subject, CorrectionDraft draft) {
        requireShown(subject);
        String words = PlainText.of(draft.words()).strip();
        String knownFrom = PlainText.of(draft.knownFrom()).strip();
        boolean ofPlace = subject instanceof OfPlace;
        if (!(ofPlace ? Matter.OF_PLACES : Matter.OF_PEOPLE).contains(draft.matter()) || words.isEmpty()) {
            throw new CorrectionRefused(Reason.NO_WORDS);
        }
        if (words.length() > CorrectionDraft.WORDS || knownFrom.length() > CorrectionDraft.KNOWN_FROM) {
            throw new CorrectionRefused(Reason.TOO_LONG);
        }
        // prisons stand in streets
        boolean prison = ofPlace || draft.matter() == Matter.ADDRESS || draft.matter() == Matter.WHERE;
        if (!(prison ? PrivateWords.inPrison(words) : PrivateWords.in(words)).isEmpty()
                || !PrivateWords.in(withoutLinks(knownFrom)).isEmpty()) {
            throw new CorrectionRefused(Reason.PRIVATE_WORDS);
        }
        return new CorrectionDraft(draft.matter(), words, knownFrom);
    }

    private void requireShown(Subject subject) {
        boolean shown =
                switch (subject) {
                    case OfPerson(var person) ->
                        people.brief(person)
                                .filter(brief -> brief.publication().visible())
                                .isPresent();
                    case OfPlace(var place) -> places.page(place).isPresent();
                };
        if (!shown) {
            throw new CorrectionRefused(Reason.GONE);
        }
    }

    /** A post on the web has an address of its own; somebody's account there is told by its bare address. */
    private static String withoutLinks(String text) {
        return text.replaceAll("https?://\\S+/\\S*\\d\\S*", " ");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
