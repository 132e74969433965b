package org.vestka.letters;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountDataExport;
import org.vestka.accounts.AccountId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.letters.persistence.LetterListQuery;
import org.vestka.letters.persistence.SignRepository;
import org.vestka.shared.LanguageTag;

/** The writer's letters for the copy of their data. There is no text: none is ever kept. */
@Component
class LetterDataExport implements AccountDataExport {

    private final LetterListQuery letters;
    private final SignRepository signs;
    private final People people;

    LetterDataExport(LetterListQuery letters, SignRepository signs, People people) {
        this.letters = letters;
        this.signs = signs;
        this.people = people;
    }

    record Held(
            String letter,
            @Nullable String person,
            LetterKind kind,
            LanguageTag language,
            LetterState state,
            @Nullable HoldReason held,
            @Nullable Closing closed,
            List<String> address,
            Instant reserved,
            @Nullable Instant printed,
            @Nullable Instant written,
            @Nullable Instant posted,
            @Nullable Instant postingNoted,
            @Nullable String postedFrom,
            List<Sign> signs) {}

    record Sign(SignKind kind, SignSource source, String when, Instant noted) {}

    @Override
    public String section() {
        return "letters";
    }

    @Override
    public Object dataOf(AccountId account) {
        List<Letter> all = letters.all(account);
        Map<PersonId, PersonBrief> briefs =
                people.briefs(all.stream().map(Letter::person).distinct().toList());
        Map<LetterId, List<DeliverySign>> noted =
                signs.of(all.stream().map(Letter::id).toList());
        return all.stream()
                .map(letter -> held(
                        letter,
                        Optional.ofNullable(briefs.get(letter.person())),
                        noted.getOrDefault(letter.id(), List.of())))
                .toList();
    }

    private static Held held(Letter letter, Optional<PersonBrief> person, Collection<DeliverySign> signs) {
        FrozenAddress address = letter.address();
        return new Held(
                letter.code().value(),
                person.map(PersonBrief::originalName).orElse(null),
                letter.kind(),
                letter.language(),
                letter.state(),
                letter.holdReason(),
                letter.closing(),
                // whoever is no longer shown is not named by an old envelope either
                address == null || person.isEmpty() ? List.of() : address.lines(),
                letter.reservedAt(),
                letter.printedAt(),
                letter.writtenAt(),
                letter.postedAt(),
                letter.postedNotedAt(),
                letter.postedFrom() == null ? null : letter.postedFrom().value(),
                signs.stream()
                        .map(sign -> new Sign(
                                sign.kind(), sign.kind().source(), sign.seenOn().toString(), sign.recordedAt()))
                        .toList());
    }
}
