package org.vestka.letters;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.PersonId;
import org.vestka.letters.persistence.LetterListQuery;
import org.vestka.letters.persistence.LetterRepository;
import org.vestka.letters.persistence.SignRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.security.ForSignedIn;

/**
 * Acts of a writer, from the reserved letter to the signs that it arrived. Everything is about the signed-in account's own
 * letters; another's is {@linkplain LetterNotFound not found}. Acts that come twice, by a double click or from a second
 * window, do once what they do.
 */
@Service
@AgainAfterDeadlock
public class LetterService {

    /** So many of a list at most are read at once. */
    public static final int MOST = 100;

    private final LetterBook book;
    private final SignBook signBook;
    private final LetterRepository letters;
    private final LetterListQuery list;
    private final SignRepository signs;
    private final CurrentAccount current;

    LetterService(
            LetterBook book,
            SignBook signBook,
            LetterRepository letters,
            LetterListQuery list,
            SignRepository signs,
            CurrentAccount current) {
        this.book = book;
        this.signBook = signBook;
        this.letters = letters;
        this.list = list;
        this.signs = signs;
        this.current = current;
    }

    /**
     * Takes a letter on lease; where one to the person is open already it is that one.
     *
     * @throws NotWritable when no letter can be addressed to the person
     * @throws KindNotSentThere when nothing of the kind can be sent to where they are
     * @throws TooManyOpenLetters when the writer has as many as one may have
     */
    @ForSignedIn
    // reads what a second window has just committed
    @Transactional
    public Letter reserve(PersonId person, LetterKind kind, LanguageTag language) {
        return book.reserve(current.required(), person, kind, language);
    }

    /**
     * @throws LetterStateChanged when it is posted, given back or held
     * @throws KindNotSentThere when nothing of the kind can be sent to where the person is
     */
    @ForSignedIn
    @Transactional
    public Letter changeKind(LetterCode code, LetterKind kind, LanguageTag language) {
        return book.changeKind(current.required(), code, kind, language);
    }

    /**
     * Allows the envelope to be printed, and freezes the address as it is now.
     *
     * @param anyway the writer knows that the address is in doubt
     * @throws NotWritable when there is no address, or only a dead one
     * @throws AddressInDoubt when the address is in doubt and the writer has not said to print it anyway
     */
    @ForSignedIn
    @Transactional
    public EnvelopeOrder prepareEnvelope(LetterCode code, boolean anyway) {
        return book.prepareEnvelope(current.required(), code, anyway);
    }

    /**
     * Asks whether {@link #prepareEnvelope} would allow it; neither the letter nor its address is touched.
     *
     * @throws LetterStateChanged when it is posted, given back or held
     * @throws NotWritable when there is no address, or only a dead one
     * @throws AddressInDoubt when the address is in doubt and the writer has not said to print it anyway
     */
    @ForSignedIn
    @Transactional(readOnly = true)
    public void mayPrint(LetterCode code, boolean anyway) {
        book.mayPrint(current.required(), code, anyway);
    }

    @ForSignedIn
    @Transactional
    public Letter markWritten(LetterCode code) {
        return book.markWritten(current.required(), code);
    }

    /** Back from {@link #markWritten}. */
    @ForSignedIn
    @Transactional
    public Letter markUnwritten(LetterCode code) {
        return book.markUnwritten(current.required(), code);
    }

    @ForSignedIn
    @Transactional
    public Letter markPosted(LetterCode code) {
        return book.markPosted(current.required(), code);
    }

    /**
     * The same on a day and in a country, as the writer says.
     *
     * @throws DayOutOfTime when the day, where the writer is, lies before the lease or in the future
     */
    @ForSignedIn
    @Transactional
    public Letter markPosted(LetterCode code, Posting posting) {
        return book.markPosted(current.required(), code, posting);
    }

    /**
     * Takes a posting back, with every sign of it, until midnight of the day on which it was noted, where the writer is.
     *
     * @param zone as the browser gives it; used and forgotten
     * @throws UndoOver after midnight
     * @throws AnotherLetterOpen when the writer has begun another letter to the person since
     */
    @ForSignedIn
    @Transactional
    public Letter undoPosting(LetterCode code, ZoneId zone) {
        return book.undoPosting(current.required(), code, zone);
    }

    /** Whether {@link #undoPosting} is still possible. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public boolean undoable(Letter letter, ZoneId zone) {
        return letter.state() == LetterState.POSTED && book.undoable(letter, zone);
    }

    /** Gives the letter back, so that another may write. */
    @ForSignedIn
    @Transactional
    public Letter giveBack(LetterCode code) {
        return book.giveBack(current.required(), code);
    }

    /**
     * A held letter goes on, to the address that holds now; its envelope must be printed again.
     *
     * @throws NotWritable when there is no address
     */
    @ForSignedIn
    @Transactional
    public Letter goOn(LetterCode code) {
        return book.goOn(current.required(), code);
    }

    /**
     * Who can have said something of a posted letter until today; nobody of one that is not posted.
     *
     * @throws LetterNotFound when there is none, or it is another's
     */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<SignSource> sources(LetterCode code) {
        return signBook.sources(letters.find(current.required(), code).orElseThrow(LetterNotFound::new));
    }

    /**
     * Notes what one learned of a posted letter.
     *
     * @param seenOn a day, or the month or year where the writer knows no more
     * @param zone as the browser gives it; used and forgotten
     * @throws SourceCannotSay when whose word it is can have said nothing yet: after release nobody speaks who was held all the time since
     * @throws SignOutOfTime when that, where the writer is, lies before the posting or in the future
     */
    @ForSignedIn
    @Transactional
    public SignId addSign(LetterCode code, SignKind kind, PartialDate seenOn, ZoneId zone) {
        return signBook.add(current.required(), code, kind, seenOn, zone);
    }

    /** Back from {@link #addSign}, whenever that was. */
    @ForSignedIn
    @Transactional
    public void removeSign(LetterCode code, SignId sign) {
        signBook.remove(current.required(), code, sign);
    }

    /** @throws LetterNotFound when there is none, or it is another's */
    @ForSignedIn
    @Transactional(readOnly = true)
    public LetterListItem letter(LetterCode code) {
        Letter letter = letters.find(current.required(), code).orElseThrow(LetterNotFound::new);
        return new LetterListItem(letter, signs.of(letter.id()));
    }

    /** The letter to a person that is reserved, written or held. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public Optional<Letter> open(PersonId person) {
        return letters.findOpen(current.required(), person);
    }

    /**
     * Those reserved, written or held, what returns first on top.
     *
     * @param limit at most a hundred
     */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<Letter> onTheTable(int offset, int limit) {
        return list.open(current.required(), offset, Math.min(limit, MOST));
    }

    /**
     * Posted ones of which so much is known, the latest first.
     *
     * @param limit at most a hundred
     */
    @ForSignedIn
    @Transactional(readOnly = true)
    public List<LetterListItem> posted(LetterNews news, int offset, int limit) {
        return withSigns(list.posted(current.required(), news, offset, Math.min(limit, MOST)));
    }

    /** The last one posted to a person. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public Optional<Letter> lastPosted(PersonId person) {
        return list.lastPosted(current.required(), person);
    }

    /** When one last posted a letter to each of these people; those to whom there is none are missing. */
    @ForSignedIn
    @Transactional(readOnly = true)
    public Map<PersonId, Instant> lastPosted(Collection<PersonId> people) {
        return list.lastPosted(current.required(), people);
    }

    private List<LetterListItem> withSigns(List<Letter> page) {
        Map<LetterId, List<DeliverySign>> found =
                signs.of(page.stream().map(Letter::id).toList());
        return page.stream()
                .map(letter -> new LetterListItem(letter, found.getOrDefault(letter.id(), List.of())))
                .toList();
    }
}
