package org.vestka.letters.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vestka.directory.guideline.Guidelines;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.PersonText;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.place.AddressBook;
import org.vestka.directory.place.MailingAddress;
import org.vestka.letters.Letter;
import org.vestka.letters.LetterKind;
import org.vestka.letters.LetterService;
import org.vestka.letters.bank.LettersBank;
import org.vestka.letters.bank.TrusteeOffer;
import org.vestka.letters.bank.ui.SealPart;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Utc;
import org.vestka.shared.ui.BrowserZone;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.SpokenDates;

/** Makes the parts of the way, each anew for a visit. */
@Component
class WriteSteps {

    private final LetterService letters;
    private final AddressBook addresses;
    private final Guidelines guidelines;
    private final People people;
    private final EnvelopeFiles files;
    private final LettersBank bank;
    private final Clock clock;

    WriteSteps(
            LetterService letters,
            AddressBook addresses,
            Guidelines guidelines,
            People people,
            EnvelopeFiles files,
            LettersBank bank,
            Clock clock) {
        this.letters = letters;
        this.addresses = addresses;
        this.guidelines = guidelines;
        this.people = people;
        this.files = files;
        this.bank = bank;
        this.clock = clock;
    }

    /** Whether a letter to them can be begun today. */
    boolean possible(PersonBrief person) {
        return address(person) instanceof MailingAddress.Printable;
    }

    BeginPart begin(PersonBrief person) {
        Optional<String> lastPosted = Optional.ofNullable(
                        letters.lastPosted(Set.of(person.id())).get(person.id()))
                .map(posted ->
                        new SpokenDates(ReaderLanguage.current().locale()).relative(BrowserZone.day(posted), today()));
        return new BeginPart(
                person,
                letters,
                address(person),
                kinds(person),
                guidelines.letterLanguages(person.country()),
                lastPosted);
    }

    /** Who goes back in the browser after posting shall not think that nothing has happened. */
    Optional<Letter> postedToday(PersonBrief person) {
        return letters.lastPosted(person.id())
                .filter(letter -> letter.postedNotedAt() != null
                        && BrowserZone.day(letter.postedNotedAt()).equals(today()));
    }

    KindPart kind(PersonBrief person, Letter letter, Runnable changed) {
        return new KindPart(letter, letters, kinds(person), guidelines.letterLanguages(person.country()), changed);
    }

    /** What can be sent to where the person is. */
    private List<LetterKind> kinds(PersonBrief person) {
        boolean eLetters = guidelines.hasELetters(person.country());
        return Stream.of(LetterKind.values())
                .filter(kind -> kind.sentWhere(eLetters))
                .toList();
    }

    RulesPart rules(PersonBrief person, Letter letter) {
        return new RulesPart(person, letter, letters, guidelines, today());
    }

    ComposePart compose(PersonBrief person, Letter letter) {
        LanguageTag reader = ReaderLanguage.current();
        List<String> interests = people
                .page(person.publicId())
                .flatMap(page -> page.text(PersonTextKind.INTERESTS, reader))
                .map(PersonText::text)
                .stream()
                .toList();
        return new ComposePart(
                person,
                letter,
                guidelines.forPerson(person.id(), today(), reader),
                guidelines.checks(person.country()),
                interests,
                seal(person, letter),
                today());
    }

    /** Where there is a trustee: whoever runs a place without one offers nothing. */
    private Optional<SealPart> seal(PersonBrief person, Letter letter) {
        List<TrusteeOffer> offers = bank.offers(person.id());
        return offers.isEmpty() ? Optional.empty() : Optional.of(new SealPart(bank, person, letter, offers));
    }

    EnvelopePart envelope(PersonBrief person, Letter letter) {
        return new EnvelopePart(person, letter, letters, address(person), files, today());
    }

    PostPart post(PersonBrief person, Letter letter) {
        return new PostPart(person, letter, letters, today());
    }

    /** By the day by which the letter's own address is kept, or the page would show another than the file. */
    private MailingAddress address(PersonBrief person) {
        return addresses.of(person.id(), Utc.today(clock));
    }

    /** Where the writer is: for what they read, and what is printed for them. */
    private LocalDate today() {
        return BrowserZone.today(clock);
    }
}
