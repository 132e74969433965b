package org.vestka.adoption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountDataExport;
import org.vestka.accounts.AccountId;
import org.vestka.adoption.persistence.AdoptionRepository;
import org.vestka.adoption.persistence.SuggestionRepository;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;

/** The adopter's promises, ended ones too, and whom they are being offered, for the copy of their data. */
@Component
class AdoptionDataExport implements AccountDataExport {

    private final AdoptionRepository adoptions;
    private final SuggestionRepository suggestions;
    private final People people;
    private final Clock clock;

    AdoptionDataExport(AdoptionRepository adoptions, SuggestionRepository suggestions, People people, Clock clock) {
        this.adoptions = adoptions;
        this.suggestions = suggestions;
        this.people = people;
        this.clock = clock;
    }

    record Held(List<Promise> promises, @Nullable Offered offered) {}

    record Promise(
            @Nullable String person,
            Rhythm rhythm,
            AdoptionState state,
            @Nullable EndReason reason,
            Instant since,
            @Nullable Instant ended,
            @Nullable LocalDate lastPosted,
            @Nullable LocalDate nextDue) {}

    record Offered(@Nullable String person, Instant until) {}

    @Override
    public String section() {
        return "adoptions";
    }

    @Override
    public Object dataOf(AccountId account) {
        List<Adoption> all = adoptions.all(account);
        Optional<SuggestionRepository.Offer> offer = suggestions.find(account, clock.instant());
        Map<PersonId, PersonBrief> briefs = people.briefs(Stream.concat(
                        all.stream().map(Adoption::person), offer.stream().map(SuggestionRepository.Offer::person))
                .collect(Collectors.toSet()));
        return new Held(
                all.stream().map(adoption -> promise(adoption, briefs)).toList(),
                offer.map(found -> new Offered(name(found.person(), briefs), found.lapsesAt()))
                        .orElse(null));
    }

    private static Promise promise(Adoption adoption, Map<PersonId, PersonBrief> briefs) {
        return new Promise(
                name(adoption.person(), briefs),
                adoption.rhythm(),
                adoption.state(),
                adoption.endReason(),
                adoption.since(),
                adoption.endedAt(),
                adoption.lastPostedOn(),
                adoption.nextDueOn());
    }

    /** Null where the person is no longer shown. */
    private static @Nullable String name(PersonId person, Map<PersonId, PersonBrief> briefs) {
        PersonBrief brief = briefs.get(person);
        return brief == null ? null : brief.originalName();
    }
}
