package org.vestka.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.counts.Counts;
import org.vestka.directory.counts.StatementLine;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.custody.StayDraft;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignatingBody.School;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NameRole;
import org.vestka.directory.person.PersonName;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.PersonDraft;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;

/**
 * For whoever wants to see the numbers of the joint statement of 22 October 2021 come out: as many invented people as it counted, by an
 * invented body of their own, so that neither the demo's people nor anybody else's word is among them.
 */
@Component
@ConditionalOnBooleanProperty(name = {"vestka.demo", "vestka.demo-statement"})
@Order(101)
class DemoStatement implements ApplicationRunner {

    static final String BODY = "october-2021";
    static final LocalDate DAY = LocalDate.of(2021, 10, 22);

    private static final Logger LOG = LoggerFactory.getLogger(DemoStatement.class);

    private final Counts counts;
    private final Registry registry;
    private final FacilityRegistry bodies;
    private final Texts texts;
    private final TransactionTemplate transaction;

    DemoStatement(
            Counts counts, Registry registry, FacilityRegistry bodies, Texts texts, TransactionTemplate transaction) {
        this.counts = counts;
        this.registry = registry;
        this.bodies = bodies;
        this.texts = texts;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (counts.bodies().stream().anyMatch(body -> body.code().equals(BODY))) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            Map<LanguageTag, String> names = new HashMap<>();
            for (LanguageTag language : List.of(LanguageTag.BE, LanguageTag.RU, LanguageTag.EN)) {
                names.put(language, texts.getTranslation("demo.statement.body", language.locale()));
            }
            bodies.putBody(new DesignatingBody(BODY, School.GUIDELINES, null, names));
            registry.registerAll(drafts());
        });
        LOG.info("the demo has invented the people of a statement: /counts?country=BY&body={}&day={}", BODY, DAY);
    }

    /** As many in each line as the statement has; kinds of custody that share a line take turns. */
    static List<PersonDraft> drafts() {
        Iterator<Named> names = names().iterator();
        List<PersonDraft> drafts = new ArrayList<>();
        for (CSVRecord row : DemoFile.lines("statement-2021-10-22.csv")) {
            StatementLine line = StatementLine.valueOf(row.get("line"));
            List<CustodyKind> kinds = line.custody().stream().sorted().toList();
            int people = Integer.parseInt(row.get("people"));
            for (int i = 0; i < people; i++) {
                drafts.add(draft(names.next(), line, kinds.get(i % kinds.size()), i));
            }
        }
        return drafts;
    }

    private static PersonDraft draft(Named named, StatementLine line, CustodyKind custody, int number) {
        PersonFacts.Builder facts = PersonFacts.by(SourceDraft.invented(DAY))
                .gender(named.gender())
                .born(PartialDate.ofYear(1950 + number % 50))
                .names(named.names())
                .designations(List.of(new DesignationDraft(BODY, line.designation(), PartialDate.of(DAY))));
        if (line != StatementLine.NOTHING_KNOWN) {
            facts.stays(List.of(
                    StayDraft.of(CustodyKind.POLICE_DETENTION, null, PartialDate.parse("2020-09")),
                    StayDraft.of(custody, null, PartialDate.parse(number % 3 == 0 ? "2021-10-22" : "2021-05"))));
        }
        return new PersonDraft(DemoPeople.BELARUS, Publication.PUBLIC, true, facts.build());
    }

    private record Named(Gender gender, List<PersonName> names) {}

    /** The given name of one of the demo's people with the surname of another, then with both surnames: none of them twice. */
    private static List<Named> names() {
        List<CSVRecord> people = DemoFile.lines("people.csv").stream()
                .filter(row -> !row.get("name_latin").isEmpty())
                .toList();
        Set<String> taken =
                people.stream().map(row -> row.get("name_be")).collect(Collectors.toCollection(HashSet::new));
        List<Named> names = new ArrayList<>();
        for (boolean both : new boolean[] {false, true}) {
            for (CSVRecord given : people) {
                for (CSVRecord family : people) {
                    if (given != family
                            && given.get("gender").equals(family.get("gender"))
                            && taken.add(joined(given, family, both, "name_be"))) {
                        names.add(new Named(
                                Gender.valueOf(given.get("gender")),
                                List.of(
                                        name(LanguageTag.BE, joined(given, family, both, "name_be")),
                                        name(LanguageTag.RU, joined(given, family, both, "name_ru")),
                                        name(new LanguageTag("be-Latn"), joined(given, family, both, "name_latin")))));
                    }
                }
            }
        }
        return names;
    }

    private static PersonName name(LanguageTag language, String name) {
        return new PersonName(language, NameRole.DISPLAY, name);
    }

    private static String joined(CSVRecord given, CSVRecord family, boolean both, String column) {
        String own = given.get(column);
        String other = family.get(column);
        String surname = other.substring(other.indexOf(' ') + 1);
        return both ? own + "-" + surname : own.substring(0, own.indexOf(' ') + 1) + surname;
    }
}
