package org.vestka.directory.ui.counts;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.Labels;
import org.vestka.directory.counts.CountQuestion;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.mail.PublicLinks;
import org.vestka.shared.Utc;

/** Makes citations of numbers. */
@Component
public class Citations {

    private final PublicLinks links;
    private final Clock clock;

    Citations(PublicLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    public Citation of(
            CountQuestion question, List<DesignatingBody> bodies, List<Country> countries, DirectoryWords words) {
        return new Citation(
                bodies.stream()
                        .filter(body -> body.code().equals(question.body()))
                        .findFirst()
                        .map(body -> Labels.in(words.reader(), body.names()))
                        .orElse(question.body()),
                countries.stream()
                        .filter(country -> country.code().equals(question.country()))
                        .findFirst()
                        .map(country -> country.nameIn(words.reader()))
                        .orElse(question.country().value()),
                words.dates().exact(question.day()),
                links.to("/" + DirectoryNavigation.counts(question)),
                words.dates().exact(Utc.today(clock)));
    }
}
