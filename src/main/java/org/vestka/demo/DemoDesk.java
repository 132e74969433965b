package org.vestka.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.desk.Assessed;
import org.vestka.directory.desk.CaseId;
import org.vestka.directory.desk.Criterion;
import org.vestka.directory.desk.CriterionSet;
import org.vestka.directory.desk.DeskCases;
import org.vestka.directory.desk.DeskMembers;
import org.vestka.directory.desk.Effect;
import org.vestka.directory.desk.Finding;
import org.vestka.directory.desk.StatementDraft;
import org.vestka.directory.desk.StatementId;
import org.vestka.directory.desk.Statements;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.directory.source.SourceTitle;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.Languages;
import org.vestka.shared.PartialDate;
import org.vestka.shared.i18n.Texts;

/** Invented cases in every state, worked on by two people of a desk, and a second body that does not agree with the first. */
@Component
class DemoDesk {

    /** So many people it needs: persecuted by what the first body says, and not recognised yet. */
    static final int PEOPLE = 8;

    private static final String OTHER_BODY = "demo-initiative";

    private final DeskCases cases;
    private final Statements statements;
    private final DeskMembers members;
    private final FacilityRegistry bodies;
    private final Registry registry;
    private final Texts texts;

    DemoDesk(
            DeskCases cases,
            Statements statements,
            DeskMembers members,
            FacilityRegistry bodies,
            Registry registry,
            Texts texts) {
        this.cases = cases;
        this.statements = statements;
        this.members = members;
        this.bodies = bodies;
        this.registry = registry;
        this.texts = texts;
    }

    /** @param people whom no case is about yet, {@link #PEOPLE} at least */
    void work(List<PersonId> people, AccountId administrator, AccountId first, AccountId second, LocalDate today) {
        disagree(people.subList(0, 2), today);
        DemoHand.of(administrator, Role.ADMIN, () -> {
            members.assign(first, DemoPeople.BODY);
            members.assign(second, DemoPeople.BODY);
        });
        List<StatementId> proposed = new ArrayList<>();
        DemoHand.of(first, Role.DESK, () -> {
            CaseId begun = cases.open(people.get(1));
            List<CriterionSet> sets = cases.criteria();
            cases.assess(begun, 1, findings(sets).stream().limit(3).toList());
            assessed(people.get(2));
            assessed(people.get(3));
            cases.withdraw(cases.open(people.get(4)), 1, say("withdrawn"));
            proposed.add(propose(List.of(people.get(5), people.get(6)), today.minusDays(2)));
            proposed.add(propose(List.of(people.get(2)), today));
        });
        DemoHand.of(second, Role.DESK, () -> {
            statements.sign(
                    proposed.getFirst(),
                    1,
                    statements.view(proposed.getFirst()).orElseThrow().people());
            statements.sendBack(proposed.getLast(), 1, say("back"));
            propose(List.of(people.get(7)), today.minusDays(1));
        });
    }

    private void disagree(List<PersonId> people, LocalDate today) {
        Map<LanguageTag, String> names = Languages.OFFERED.stream()
                .collect(Collectors.toMap(
                        language -> language, language -> texts.getTranslation("demo.desk.body", language.locale())));
        bodies.putBody(new DesignatingBody(OTHER_BODY, DesignatingBody.School.PRESUMPTION_OF_INNOCENCE, null, names));
        for (PersonId person : people) {
            registry.designate(
                    person,
                    new DesignationDraft(OTHER_BODY, DesignationValue.RECOGNISED, PartialDate.of(today.minusDays(40))),
                    SourceDraft.invented(today.minusDays(40)));
        }
    }

    private StatementId propose(List<PersonId> people, LocalDate on) {
        Map<CaseId, Integer> versions = new LinkedHashMap<>();
        for (PersonId person : people) {
            CaseId id = cases.live(person).orElseGet(() -> assessed(person));
            versions.put(id, cases.view(id).orElseThrow().version());
        }
        return statements.propose(
                versions,
                new StatementDraft(
                        DesignationValue.RECOGNISED,
                        SourceTitle.of(language -> texts.getTranslation("demo.desk.statement", language.locale())),
                        "https://example.org/statements/" + on,
                        on,
                        Set.of()));
    }

    private CaseId assessed(PersonId person) {
        CaseId id = cases.open(person);
        cases.assess(id, 1, findings(cases.view(id).orElseThrow().sets()));
        return id;
    }

    /** One ground of each set is met with its motive and what it requires, and nothing else. */
    private List<Assessed> findings(List<CriterionSet> sets) {
        List<Assessed> findings = new ArrayList<>();
        for (CriterionSet set : sets) {
            Set<Effect> met = EnumSet.noneOf(Effect.class);
            for (Criterion criterion : set.criteria()) {
                boolean holds = criterion.effect() == Effect.REQUIRED
                        || criterion.effect() == Effect.GROUND && met.add(Effect.GROUND);
                findings.add(new Assessed(
                        criterion.code(),
                        holds ? Finding.MET : Finding.NOT_MET,
                        say(holds ? "met" : "not-met"),
                        holds ? "https://example.org/verdict" : ""));
            }
        }
        return findings;
    }

    /** In the language most people of the desk write. */
    private String say(String key) {
        return texts.getTranslation("demo.desk." + key, Locale.of("be"));
    }
}
