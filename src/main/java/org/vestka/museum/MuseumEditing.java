package org.vestka.museum;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicPagesChanged;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.EditorSettings;
import org.vestka.directory.source.PrivateWords;
import org.vestka.museum.MuseumRefused.Reason;
import org.vestka.museum.persistence.MuseumPages;
import org.vestka.museum.persistence.MuseumRepository;
import org.vestka.museum.persistence.MuseumRepository.Stored;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.PlainText;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEditors;

/**
 * How a letter comes into the museum: one editor has it in hand, sees what was uploaded and blackens it; another agrees to what is
 * left. Taking a letter out takes one hand, of any editor, and holds at once.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class MuseumEditing {

    public static final int MOST_PAGES = 20;
    public static final int MOST_BYTES = PageImage.MOST_BYTES;
    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_REMARK = 500;
    /** Parts of a page that are blackened at once. */
    public static final int MOST_MARKED = 200;

    private static final int MOST_LISTED = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MuseumRepository letters;
    private final MuseumPages pages;
    private final SealedPages unseen;
    private final People people;
    private final EditorSettings settings;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    MuseumEditing(
            MuseumRepository letters,
            MuseumPages pages,
            SealedPages unseen,
            People people,
            EditorSettings settings,
            CurrentAccount current,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.pages = pages;
        this.unseen = unseen;
        this.people = people;
        this.settings = settings;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws MuseumRefused for a day that is to come, and where there is no such person */
    @ForEditors
    public MuseumCode begin(MuseumLetterDraft draft) {
        requireSound(draft);
        MuseumCode code = MuseumCode.random(RANDOM);
        MuseumLetterId id = letters.add(code, draft, current.required(), now());
        record("museum.begun", id);
        return code;
    }

    /**
     * The consent is of the one who wrote the letter: it is gone when that is somebody else. What is the original follows the
     * letter's language.
     *
     * @throws MuseumRefused as {@link #begin}, and where it cannot be changed now
     */
    @ForEditors
    public void change(MuseumCode code, int version, MuseumLetterDraft draft) {
        requireSound(draft);
        Stored letter = changeable(code);
        if (letter.version() != version) {
            throw new MuseumRefused(Reason.CHANGED);
        }
        letters.change(letter.id(), draft);
        if (!draft.person().equals(letter.draft().person())) {
            letters.dropConsent(letter.id(), now());
        }
        if (!draft.language().equals(letter.draft().language())) {
            letters.originalIn(letter.id(), draft.language());
        }
        touched(letter);
        record("museum.changed", letter.id());
    }

    /** Writes down that somebody agreed. A letter that was withdrawn is a draft again by it, as far as it is still there. */
    @ForEditors
    public void consent(MuseumCode code, ConsentGiver by, ConsentWay way, LocalDate day) {
        Stored letter = locked(code);
        requireMine(letter);
        if (letter.state() != MuseumLetterState.DRAFT && letter.state() != MuseumLetterState.WITHDRAWN) {
            throw new MuseumRefused(Reason.NO_DRAFT);
        }
        if (day.isAfter(Utc.today(clock))) {
            throw new MuseumRefused(Reason.TO_COME);
        }
        letters.withdraw(letter.id(), Utc.today(clock));
        letters.consent(letter.id(), new Consent(by, way, day, null));
        if (letter.state() == MuseumLetterState.WITHDRAWN) {
            letters.become(letter.id(), MuseumLetterState.DRAFT, null, now());
        }
        touched(letter);
        record("museum.consent.given", letter.id());
    }

    /** The letter is gone from everywhere with this; any editor does it, whoever has it in hand. */
    @ForEditors
    public void withdrawConsent(MuseumCode code) {
        Stored letter = locked(code);
        letters.withdraw(letter.id(), Utc.today(clock));
        letters.become(letter.id(), MuseumLetterState.WITHDRAWN, null, now());
        changedForReaders();
        record("museum.consent.withdrawn", letter.id());
    }

    /** Takes a letter out, or back before anybody has agreed: it is a draft again. Any editor does it. */
    @ForEditors
    public void hide(MuseumCode code) {
        Stored letter = locked(code);
        if (letter.state() != MuseumLetterState.SHOWN && letter.state() != MuseumLetterState.WAITS_FOR_SECOND) {
            throw new MuseumRefused(Reason.CHANGED);
        }
        letters.become(letter.id(), MuseumLetterState.DRAFT, null, now());
        changedForReaders();
        record("museum.hidden", letter.id());
    }

    /**
     * Only what is drawn anew from it is kept, sealed, until somebody says what is to be blackened.
     *
     * @param uploaded JPEG or PNG
     * @return its number
     * @throws MuseumRefused also before anybody's consent is written down: nothing of a letter lies here without
     */
    @ForEditors
    @Transactional(propagation = Propagation.SUPPORTS)
    public int addPage(MuseumCode code, byte[] uploaded) {
        // drawing takes seconds, and one waits for another: no connection is held meanwhile
        PageImage image = PageImage.make(uploaded);
        return inOne(() -> {
            Stored letter = changeable(code);
            requireConsent(letter);
            if (pages.of(letter.id()).size() >= MOST_PAGES) {
                throw new MuseumRefused(Reason.TOO_MANY_PAGES);
            }
            int number = pages.next(letter.id());
            unseen.add(letter, new MuseumPage(number, image.width(), image.height(), null), image.jpeg(), now());
            touched(letter);
            record("museum.page.added", letter.id());
            return number;
        });
    }

    /** A page of which nobody has said yet what is to be blackened, for the editor who has it in hand and nobody else. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<byte[]> unredacted(MuseumCode code, int page) {
        return letters.find(code).filter(this::mine).flatMap(letter -> unseen.open(letter, page));
    }

    /** A page as it will be shown, for every editor. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<byte[]> redacted(MuseumCode code, int page) {
        return letters.find(code).flatMap(letter -> pages.cleared(letter.id(), page));
    }

    /**
     * Blackens parts of a page, for good: the picture with them is not kept.
     *
     * @throws MuseumRefused where nothing is marked: that is said by {@link #nothingToRedact}; where a part is none of the page, or
     *     there are more than are blackened at once: never fewer are than were marked
     */
    @ForEditors
    @Transactional(propagation = Propagation.SUPPORTS)
    public void redact(MuseumCode code, int page, Collection<Redaction> marked) {
        if (marked.isEmpty()) {
            throw new MuseumRefused(Reason.NOTHING_MARKED);
        }
        if (marked.size() > MOST_MARKED) {
            throw new MuseumRefused(Reason.TOO_MANY_MARKED);
        }
        clear(code, page, PageRedaction.REDACTED, List.copyOf(marked));
    }

    /** Says that everything on a page may be seen. */
    @ForEditors
    @Transactional(propagation = Propagation.SUPPORTS)
    public void nothingToRedact(MuseumCode code, int page) {
        clear(code, page, PageRedaction.NOTHING_TO_REDACT, List.of());
    }

    private void clear(MuseumCode code, int page, PageRedaction redaction, List<Redaction> marked) {
        Seen seen = inOne(() -> seen(changeable(code), page));
        if (!marked.stream().allMatch(part -> part.liesOn(seen.page()))) {
            throw new MuseumRefused(Reason.MARKS_UNREAD);
        }
        PageImage image = PageImage.redact(seen.jpeg(), marked);
        byte[] small = PageImage.small(image.jpeg());
        inOne(() -> {
            Stored letter = changeable(code);
            requireUnchanged(letter, seen.version());
            pages.clear(
                    letter.id(),
                    page,
                    seen.page().redaction() == PageRedaction.REDACTED ? PageRedaction.REDACTED : redaction,
                    image.jpeg(),
                    small);
            touched(letter);
            record("museum.page.redacted", letter.id());
            return page;
        });
    }

    /** What was there before it was drawn anew. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Seen(int version, MuseumPage page, byte[] jpeg) {}

    /** A page that was redacted before is redacted further. */
    private Seen seen(Stored letter, int page) {
        MuseumPage before = pages.of(letter.id()).stream()
                .filter(each -> each.number() == page)
                .findFirst()
                .orElseThrow(() -> new MuseumRefused(Reason.MISSING));
        byte[] jpeg = unseen.open(letter, page)
                .or(() -> pages.cleared(letter.id(), page))
                .orElseThrow(() -> new MuseumRefused(Reason.MISSING));
        return new Seen(letter.version(), before, jpeg);
    }

    @ForEditors
    public void removePage(MuseumCode code, int page) {
        Stored letter = changeable(code);
        if (!pages.remove(letter.id(), page)) {
            throw new MuseumRefused(Reason.MISSING);
        }
        touched(letter);
        record("museum.page.removed", letter.id());
    }

    /**
     * Writes down what a letter says, in the place of what stood there in that language. The text in the letter's own language is
     * the original.
     *
     * @param looked whether the editor has looked at the words that are marked, and they may stand
     * @throws MuseumRefused with {@link Reason#PRIVATE_WORDS} where they have not, with {@link Reason#NEVER} where they may not;
     *     also before anybody's consent is written down
     */
    @ForEditors
    public void putText(MuseumCode code, MuseumText text, boolean looked) {
        String plain = PlainText.of(text.text()).strip();
        if (plain.isEmpty()) {
            throw new MuseumRefused(Reason.EMPTY);
        }
        if (plain.length() > LONGEST_TEXT) {
            throw new MuseumRefused(Reason.TOO_LONG);
        }
        if (PrivateWords.neverHarmless(plain)) {
            throw new MuseumRefused(Reason.NEVER);
        }
        if (!looked && !PrivateWords.inList(plain).isEmpty()) {
            throw new MuseumRefused(Reason.PRIVATE_WORDS);
        }
        Stored letter = changeable(code);
        requireConsent(letter);
        boolean original = text.language().equals(letter.draft().language());
        TextOrigin origin = original
                ? TextOrigin.ORIGINAL
                : text.origin() == TextOrigin.ORIGINAL ? TextOrigin.EDITOR : text.origin();
        letters.put(letter.id(), new MuseumText(text.language(), origin, plain));
        touched(letter);
        record("museum.text.put", letter.id());
    }

    @ForEditors
    public void removeText(MuseumCode code, LanguageTag language) {
        Stored letter = changeable(code);
        letters.remove(letter.id(), language);
        touched(letter);
        record("museum.text.removed", letter.id());
    }

    /**
     * Proposes to show a letter; where there is one editor alone, shows it.
     *
     * @return whether it is shown now
     * @throws MuseumRefused with the first thing that is lacking
     */
    @ForEditors
    public boolean propose(MuseumCode code, int version) {
        Stored letter = changeable(code);
        requireUnchanged(letter, version);
        requireWhole(letter);
        // whoever proposes it has it in hand from now on, also where nobody had it any more: agreeing is for another
        touched(letter);
        letters.become(
                letter.id(),
                settings.two() ? MuseumLetterState.WAITS_FOR_SECOND : MuseumLetterState.SHOWN,
                null,
                now());
        record("museum.proposed", letter.id());
        if (!settings.two()) {
            changedForReaders();
            record("museum.shown", letter.id());
        }
        return !settings.two();
    }

    /** A second editor agrees to what they have looked at, and everybody may read it. */
    @ForEditors
    public void agree(MuseumCode code, int version) {
        Stored letter = waiting(code);
        requireUnchanged(letter, version);
        AccountId proposed = letter.by();
        if (proposed == null) {
            throw new MuseumRefused(Reason.CHANGED);
        }
        if (proposed.equals(current.required())) {
            throw new MuseumRefused(Reason.SAME_HAND);
        }
        requireWhole(letter);
        letters.become(letter.id(), MuseumLetterState.SHOWN, null, now());
        changedForReaders();
        record("museum.shown", letter.id());
    }

    /** It is not shown as it is; the one who has it in hand reads why. */
    @ForEditors
    public void decline(MuseumCode code, String remark) {
        String why = PlainText.of(remark).strip();
        if (why.isEmpty()) {
            throw new MuseumRefused(Reason.EMPTY);
        }
        if (why.length() > LONGEST_REMARK) {
            throw new MuseumRefused(Reason.TOO_LONG);
        }
        if (!PrivateWords.in(why).isEmpty()) {
            throw new MuseumRefused(Reason.NEVER);
        }
        Stored letter = waiting(code);
        letters.become(letter.id(), MuseumLetterState.DRAFT, why, now());
        record("museum.declined", letter.id());
    }

    /** A letter in any state. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<MuseumWork> work(MuseumCode code) {
        return letters.find(code).flatMap(letter -> people.brief(letter.draft().person())
                .map(person -> new MuseumWork(
                        letter.code(),
                        person,
                        letter.draft(),
                        letter.state(),
                        mine(letter),
                        letter.version(),
                        letter.remark(),
                        letters.consents(letter.id()),
                        pages.of(letter.id()),
                        pages.texts(letter.id()),
                        lacking(letter))));
    }

    /** What waits for a second editor, longest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<MuseumQueued> waiting(int offset, int limit) {
        return queued(letters.waiting(offset, Math.clamp(limit, 1, MOST_LISTED)));
    }

    /** What the one who asks has in hand, or nobody any more, newest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<MuseumQueued> drafts(int offset, int limit) {
        return queued(letters.drafts(current.required(), offset, Math.clamp(limit, 1, MOST_LISTED)));
    }

    private List<MuseumQueued> queued(List<Stored> stored) {
        Map<PersonId, PersonBrief> briefs = people.briefs(stored.stream()
                .map(letter -> letter.draft().person())
                .distinct()
                .toList());
        List<MuseumQueued> queued = new ArrayList<>();
        for (Stored letter : stored) {
            PersonBrief person = briefs.get(letter.draft().person());
            if (person != null) {
                queued.add(new MuseumQueued(letter.code(), person, letter.state(), mine(letter), letter.at()));
            }
        }
        return queued;
    }

    private void requireSound(MuseumLetterDraft draft) {
        if (people.brief(draft.person()).isEmpty()) {
            throw new MuseumRefused(Reason.MISSING);
        }
        PartialDate on = draft.writtenOn();
        if (on != null && on.earliest().isAfter(Utc.today(clock))) {
            throw new MuseumRefused(Reason.TO_COME);
        }
    }

    private void requireWhole(Stored letter) {
        lacking(letter).stream().findFirst().ifPresent(reason -> {
            throw new MuseumRefused(reason);
        });
    }

    private List<Reason> lacking(Stored letter) {
        List<Reason> lacking = new ArrayList<>();
        List<MuseumPage> own = pages.of(letter.id());
        if (!consented(letter)) {
            lacking.add(Reason.NO_CONSENT);
        }
        if (own.isEmpty()) {
            lacking.add(Reason.NO_PAGES);
        }
        if (own.stream().anyMatch(page -> page.redaction() == null)) {
            lacking.add(Reason.UNREDACTED);
        }
        if (pages.texts(letter.id()).stream().noneMatch(text -> text.origin() == TextOrigin.ORIGINAL)) {
            lacking.add(Reason.NO_TEXT);
        }
        if (letters.publication(letter.draft().person())
                .filter(shown -> shown == Publication.PUBLIC || shown == Publication.MEMORIAL)
                .isEmpty()) {
            lacking.add(Reason.PERSON_NOT_SHOWN);
        }
        return lacking;
    }

    private boolean consented(Stored letter) {
        return letters.consents(letter.id()).stream().anyMatch(Consent::stands);
    }

    private void requireConsent(Stored letter) {
        if (!consented(letter)) {
            throw new MuseumRefused(Reason.NO_CONSENT);
        }
    }

    private static void requireUnchanged(Stored letter, int version) {
        if (letter.version() != version) {
            throw new MuseumRefused(Reason.CHANGED);
        }
    }

    private Stored locked(MuseumCode code) {
        return letters.lock(code).orElseThrow(() -> new MuseumRefused(Reason.MISSING));
    }

    private Stored waiting(MuseumCode code) {
        Stored letter = locked(code);
        if (letter.state() != MuseumLetterState.WAITS_FOR_SECOND) {
            throw new MuseumRefused(Reason.CHANGED);
        }
        return letter;
    }

    private Stored changeable(MuseumCode code) {
        Stored letter = locked(code);
        requireMine(letter);
        if (letter.state() != MuseumLetterState.DRAFT) {
            throw new MuseumRefused(Reason.NO_DRAFT);
        }
        return letter;
    }

    private void requireMine(Stored letter) {
        if (!mine(letter)) {
            throw new MuseumRefused(Reason.NOT_YOURS);
        }
    }

    /** Of an editor whose account is gone it is whose it becomes. */
    private boolean mine(Stored letter) {
        AccountId by = letter.by();
        return by == null || by.equals(current.required());
    }

    private void touched(Stored letter) {
        letters.touched(letter.id(), current.required());
    }

    /** Plain pages are made anew. */
    private void changedForReaders() {
        events.publishEvent(new PublicPagesChanged(now()));
    }

    private void record(String act, MuseumLetterId letter) {
        audit.record(act, "museum", Long.toString(letter.value()));
    }

    private <T> T inOne(Supplier<T> act) {
        return Objects.requireNonNull(transaction.execute(status -> act.get()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
