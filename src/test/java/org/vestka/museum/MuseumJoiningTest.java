package org.vestka.museum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.PersonSplit;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.duplicates.Joined;
import org.vestka.directory.duplicates.JoiningPreview;
import org.vestka.directory.duplicates.Joinings;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.testing.TestPeople;
import org.vestka.museum.testing.TestMuseum;
import org.vestka.shared.LanguageTag;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** Two records were of one person, or one of two: their letters from prison go along. */
@VestkaTest
@Import({TestPeople.class, TestMuseum.class})
class MuseumJoiningTest {

    @Autowired
    private Museum museum;

    @Autowired
    private TestMuseum letters;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Joinings joinings;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Test
    void lettersStayWithWhoeverStays() {
        String name = "Вінцэнт Музейны-Ліставы";
        PersonId kept = named(name);
        PersonId other = named(name);
        MuseumCode own = letters.shown(kept, null, "Першы.");
        MuseumCode moved = letters.shown(other, null, "Другі.");

        join(accounts.make(Role.EDITOR), kept, other);
        Joined done = join(accounts.make(Role.EDITOR), kept, other);

        assertThat(done.waits()).isFalse();
        assertThat(of(kept)).containsExactlyInAnyOrder(own, moved);
        assertThat(of(other)).isEmpty();
        assertThat(museum.letter(moved)).isPresent();
    }

    @Test
    void lettersComeBackWhenWhatWasJoinedIsTakenApart() {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();
        MuseumCode own = letters.shown(kept, null, "Першы.");
        MuseumCode moved = letters.shown(other, null, "Другі.");
        join(accounts.make(Role.EDITOR), kept, other);
        Joined done = join(accounts.make(Role.EDITOR), kept, other);
        MuseumCode since = letters.shown(kept, null, "Трэці.");
        assertThat(of(kept)).containsExactlyInAnyOrder(own, moved, since);

        accounts.as(accounts.make(Role.EDITOR), () -> joinings.undo(done.act()));

        assertThat(of(kept)).containsExactlyInAnyOrder(own, since);
        assertThat(of(other)).containsExactly(moved);
    }

    @Test
    void lettersFromAPlaceGoWithWhomItTellsOf() {
        FacilityId one = make.facility();
        FacilityId two = make.facility();
        PersonId from = make.person().held(CustodyKind.COLONY, one).register();
        PersonId to = make.person().held(CustodyKind.COLONY, two).register();
        MuseumCode stays = letters.shown(from, one, "Першы.");
        MuseumCode goes = letters.shown(from, two, "Другі.");

        transaction.executeWithoutResult(
                status -> events.publishEvent(new PersonSplit(from, to, Set.of(two), false, clock.instant())));

        assertThat(of(from)).containsExactly(stays);
        assertThat(of(to)).containsExactly(goes);
    }

    private PersonId named(String name) {
        return make.person()
                .named(new PersonName(LanguageTag.BE, NameRole.ENVELOPE, name))
                .register();
    }

    private Joined join(AccountId account, PersonId kept, PersonId other) {
        return accounts.as(account, () -> {
            JoiningPreview seen = joinings.preview(kept, other);
            return joinings.join(kept, seen.keptVersion(), other, seen.otherVersion(), Set.of());
        });
    }

    private List<MuseumCode> of(PersonId person) {
        return museum.letters(MuseumFilter.of(person), 0, 10).stream()
                .map(MuseumListItem::code)
                .toList();
    }
}
