package org.vestka.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.AdoptionBook;
import org.vestka.adoption.DueReminders;
import org.vestka.adoption.Rhythm;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.custody.StayState;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.letters.Leases;
import org.vestka.letters.LetterKind;
import org.vestka.letters.PastLetters;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/** What befalls the supporter's people, so that mail comes of it the way it always does. */
@Component
class DemoNews {

    private final AdoptionBook adoptions;
    private final PastLetters letters;
    private final Registry registry;
    private final DueReminders due;
    private final Leases leases;
    private final Clock clock;

    DemoNews(
            AdoptionBook adoptions,
            PastLetters letters,
            Registry registry,
            DueReminders due,
            Leases leases,
            Clock clock) {
        this.adoptions = adoptions;
        this.letters = letters;
        this.registry = registry;
        this.due = due;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * One is moved while a letter to them lies on the table, one is free, and a letter begun long ago is about to go back.
     *
     * @param people three to whom the supporter neither writes nor has promised
     * @param undeliverable an account whose address takes no mail
     * @param elsewhere a colony where none of them is held
     */
    void happen(
            List<PersonId> people,
            AccountId supporter,
            AccountId undeliverable,
            FacilityId elsewhere,
            SourceDraft source) {
        PersonId moved = people.get(0);
        PersonId freed = people.get(1);
        PersonId forgotten = people.get(2);
        Instant now = clock.instant();
        LocalDate today = Utc.today(clock);
        adoptions.adopt(supporter, freed, Rhythm.MONTHLY, now.minus(Duration.ofDays(60)));
        adoptions.adopt(undeliverable, forgotten, Rhythm.ONE_LETTER, now.minus(Duration.ofDays(20)));
        letters.reserved(supporter, moved, LetterKind.POSTCARD, LanguageTag.RU, now);
        letters.reserved(supporter, forgotten, LetterKind.LETTER, LanguageTag.BE, now.minus(Duration.ofDays(13)));
        registry.openStay(
                moved,
                new StayDraft(
                        CustodyKind.COLONY,
                        elsewhere,
                        null,
                        null,
                        StayState.CONFIRMED,
                        PartialDate.of(today.minusDays(2)),
                        null,
                        today),
                source);
        registry.release(List.of(freed), CustodyKind.RELEASED_PARDON, PartialDate.of(today.minusDays(1)), source);
    }

    /** What the jobs would say at their next turn, said at once. */
    void remind() {
        leases.remind();
        due.remindAll();
    }
}
