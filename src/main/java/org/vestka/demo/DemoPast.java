package org.vestka.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.vestka.demo.persistence.PastRepository;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.PersonTextKind;
import org.vestka.directory.person.TextDraft;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;

/** Pages that were changed before somebody first looked, so that their past can be read. */
@Component
class DemoPast {

    static final int BEGUN = 40;
    private static final int BETWEEN = 20;

    private final PastRepository past;
    private final Registry registry;

    DemoPast(PastRepository past, Registry registry) {
        this.past = past;
        this.registry = registry;
    }

    /** What is known of a person was told anew twice since, once some weeks ago and once today. */
    void happen(PersonId person, LocalDate today) {
        past.earlier(person, today, BEGUN);
        List<CSVRecord> told = DemoFile.lines("past.csv");
        tell(person, told.getFirst(), today.minusDays(BETWEEN));
        past.earlier(person, today, BETWEEN);
        tell(person, told.getLast(), today);
    }

    private void tell(PersonId person, CSVRecord line, LocalDate on) {
        registry.change(new PersonChange(
                person,
                PersonFacts.by(SourceDraft.invented(on))
                        .texts(Stream.of(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN)
                                .map(language ->
                                        new TextDraft(PersonTextKind.INTERESTS, language, line.get(language.value())))
                                .toList())
                        .build()));
    }

    /** A place was as it is for some weeks; what is written about it from now on was not there then. */
    void begin(FacilityId place, LocalDate today) {
        past.earlier(place, today, BEGUN);
    }

    /** What has been written about a place since was written that many days ago. */
    void end(FacilityId place, LocalDate today, int daysAgo) {
        past.earlier(place, today, daysAgo);
    }
}
