package org.vestka.directory.corrections;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.vestka.accounts.PuzzleWanted;
import org.vestka.accounts.Solution;
import org.vestka.accounts.StrangersTurn;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.corrections.CorrectionRefused.Reason;
import org.vestka.directory.corrections.Subject.OfPerson;
import org.vestka.directory.corrections.Subject.OfPlace;
import org.vestka.directory.corrections.persistence.CorrectionRepository;
import org.vestka.directory.corrections.persistence.CorrectionRepository.Wish;
import org.vestka.directory.person.People;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.Places;
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
    /** More than editors read in months. Wishes to be hidden are not bounded by it: they are one for a page at most. */
    static final int MOST_WAITING = 3000;
    /** All wishes of one page are one entry of the queue. Every one is counted; so many bring words of their own. */
    static final int WISHES_WITH_WORDS = 8;
    /**
     * Hidden at once and not looked at yet: beyond, editors look first. An attacker can take no more than this from sight, a
     * twentieth of the list, but never less than the first number nor more than the second.
     */
    static final int LEAST_HIDDEN = 12;

    static final int MOST_HIDDEN = 60;
    private static final int PART_HIDDEN = 20;
    /** How long a page that an editor has put back is not hidden by strangers. */
    static final Duration SPARED = Duration.ofDays(30);

    private final CorrectionRepository corrections;
    private final People people;
    private final Places places;
    private final Registry registry;
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
            StrangersTurn turn,
            HidingPace pace,
            RepeatedTransaction transaction,
            Clock clock) {
        this.corrections = corrections;
        this.people = people;
        this.places = places;
        this.registry = registry;
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
     * Wishes a page hidden. A person's goes at once, until an editor has looked; of a place an editor decides, as nobody's home or
     * name stands there. The wish is kept whatever comes: also where a puzzle is wanted first.
     *
     * @param why may be empty; what we never store is left out of it, as nobody who asks for this may be sent away
     * @throws PuzzleWanted when very many were hidden lately and this is no solution: the wish is kept, and takes effect at once
     *     when it is wished again with the solution
     * @throws CorrectionRefused when there is nothing to hide
     */
    @ForEveryone
    public Hiding hide(Subject subject, String why, @Nullable Solution solution) {
        requireShown(subject);
        String words = words(why);
        if (subject instanceof OfPerson(var person)) {
            try {
                turn.takeWish(solution);
            } catch (PuzzleWanted wanted) {
                keep(subject, words);
                throw wanted;
            }
            return hide(person, words, mostHidden());
        }
        return keep(subject, words);
    }

    /** The same from a page without script, whose device cannot work: after many such an editor looks first. */
    @ForEveryone
    public Hiding hideWithoutScript(Subject subject, String why) {
        requireShown(subject);
        String words = words(why);
        return subject instanceof OfPerson(var person) && pace.another()
                // who does no work leaves room for who does
                ? hide(person, words, mostHidden() / 2)
                : keep(subject, words);
    }

    /** How many people strangers can take from sight before somebody looks. */
    int mostHidden() {
        return Math.clamp(corrections.shown(MOST_HIDDEN * PART_HIDDEN) / PART_HIDDEN, LEAST_HIDDEN, MOST_HIDDEN);
    }

    private void add(Subject subject, CorrectionDraft said) {
        if (corrections.waiting(CorrectionKind.WRONG, MOST_WAITING) >= MOST_WAITING) {
            throw new CorrectionRefused(Reason.QUEUE_FULL);
        }
        boolean taken = transaction.execute(() -> {
            boolean room = corrections.waiting(subject, CorrectionKind.WRONG) < WAITING_FOR_ONE_PAGE;
            if (room) {
                corrections.add(subject, CorrectionKind.WRONG, said, Utc.today(clock), false, null);
            }
            return room;
        });
        if (!taken) {
            throw new CorrectionRefused(Reason.MANY_WAIT);
        }
    }

    /**
     * On one line: so the words of several wishes are told apart. Where nothing of them may be kept, that there were some is: who
     * said nothing and who named a relative may ask for very different things.
     */
    private static String words(String why) {
        String said = cut(PlainText.of(why).strip(), CorrectionDraft.WORDS);
        String kept =
                PrivateWords.withoutMarked(said).replaceAll("\\s*\\R\\s*", " ").strip();
        return kept.isEmpty() && !PrivateWords.in(said).isEmpty() ? PrivateWords.LEFT_OUT : kept;
    }

    /** With the wishes that wait for this page already: a page that many ask about stands in the queue once. */
    private Hiding keep(Subject subject, String words) {
        return transaction.execute(() -> {
            corrections.hold(subject);
            Optional<Wish> waiting = corrections.wish(subject);
            if (waiting.isEmpty()) {
                add(subject, words, false, null);
            } else {
                another(waiting.get(), words);
            }
            return Hiding.AFTER_A_LOOK;
        });
    }

    /** The same words are the same wish. What comes after the words of many is counted, and keeps no editor from deciding. */
    private void another(Wish waiting, String words) {
        List<String> said = waiting.words().lines().toList();
        if (words.isEmpty() || said.contains(words)) {
            return;
        }
        if (said.size() < WISHES_WITH_WORDS) {
            corrections.wished(waiting.id(), said.isEmpty() ? words : waiting.words() + "\n" + words, Utc.today(clock));
        } else {
            corrections.wishedAgain(waiting.id());
        }
    }

    private Hiding hide(PersonId person, String words, int most) {
        Subject subject = new OfPerson(person);
        boolean hidden = transaction.execute(() -> {
            // one after the other: nobody is hidden whom an editor puts back just now, nor more than the bound
            corrections.hold(subject);
            corrections.holdBound();
            if (corrections.putBackSince(subject, clock.instant().minus(SPARED))
                    || corrections.hiddenUnseen() >= most) {
                return false;
            }
            Publication before = registry.hide(person, SourceDraft.reader(Utc.today(clock)));
            if (!before.visible()) {
                throw new CorrectionRefused(Reason.GONE);
            }
            Optional<Wish> waiting = corrections.wish(subject);
            if (waiting.isPresent()) {
                another(waiting.get(), words);
                corrections.tookEffect(waiting.get().id(), before);
            } else {
                add(subject, words, true, before);
            }
            return true;
        });
        return hidden ? Hiding.AT_ONCE : keep(subject, words);
    }

    private void add(Subject subject, String words, boolean hiding, @Nullable Publication before) {
        corrections.add(
                subject,
                CorrectionKind.HIDE,
                new CorrectionDraft(Matter.OTHER, words, ""),
                Utc.today(clock),
                hiding,
                before);
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
