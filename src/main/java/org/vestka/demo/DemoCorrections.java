package org.vestka.demo;

import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.vestka.directory.PersonId;
import org.vestka.directory.corrections.CorrectionDraft;
import org.vestka.directory.corrections.Corrections;
import org.vestka.directory.corrections.Matter;
import org.vestka.directory.corrections.Subject;
import org.vestka.directory.corrections.Subject.OfPerson;

/** What strangers have invented for an editor to look at. Nobody asks for a page to be hidden: it would be. */
@Component
class DemoCorrections {

    private static final String PERSON = "person";

    private final Corrections corrections;

    DemoCorrections(Corrections corrections) {
        this.corrections = corrections;
    }

    /** @param person whom one of them is about */
    void arrive(PersonId person) {
        for (CSVRecord line : DemoFile.lines("corrections.csv")) {
            corrections.propose(
                    subject(line.get("about"), person),
                    new CorrectionDraft(Matter.valueOf(line.get("matter")), line.get("words"), line.get("known_from")),
                    null);
        }
    }

    private Subject subject(String about, PersonId person) {
        return about.equals(PERSON)
                ? new OfPerson(person)
                : corrections
                        .of(about)
                        .orElseThrow(() -> new IllegalStateException("the country pack has no facility " + about));
    }
}
