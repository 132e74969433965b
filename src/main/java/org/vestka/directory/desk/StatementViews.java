package org.vestka.directory.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.desk.StatementView.Signature;
import org.vestka.directory.desk.StatementView.Subject;
import org.vestka.directory.desk.persistence.CaseRepository;
import org.vestka.directory.desk.persistence.CaseRepository.StoredCase;
import org.vestka.directory.desk.persistence.DeskMemberRepository.Body;
import org.vestka.directory.desk.persistence.StatementRepository;
import org.vestka.directory.desk.persistence.StatementRepository.SigningBody;
import org.vestka.directory.desk.persistence.StatementRepository.Since;
import org.vestka.directory.desk.persistence.StatementRepository.StoredStatement;
import org.vestka.directory.persistence.DesignationRepository;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.shared.LanguageTag;

/** Statements and people as somebody of a desk may see them. */
@Component
class StatementViews {

    private final StatementRepository statements;
    private final CaseRepository cases;
    private final DesignationRepository bodies;
    private final People people;
    private final Membership membership;

    StatementViews(
            StatementRepository statements,
            CaseRepository cases,
            DesignationRepository bodies,
            People people,
            Membership membership) {
        this.statements = statements;
        this.cases = cases;
        this.bodies = bodies;
        this.people = people;
        this.membership = membership;
    }

    /** What a statement says of somebody who was in this custody on its day: who was free by then is recognised ex post facto. */
    static DesignationValue said(DesignationValue value, CustodyKind custody) {
        boolean free = custody.group() == CustodyKind.Group.RELEASED || custody.group() == CustodyKind.Group.DIED;
        return value == DesignationValue.RECOGNISED && free ? DesignationValue.RECOGNISED_EX_POST : value;
    }

    StatementView of(StoredStatement statement) {
        List<SigningBody> signing = statements.bodies(statement.id());
        Map<String, Map<LanguageTag, String>> names = names();
        Body own = membership.body().orElse(null);
        boolean proposedByReader = membership.account().equals(statement.proposedBy());
        boolean unsigned =
                own != null && signing.stream().anyMatch(body -> body.body() == own.id() && body.signedAt() == null);
        return new StatementView(
                statement.id(),
                statement.version(),
                statement.state(),
                statement.value(),
                statement.title(),
                statement.url(),
                statement.on(),
                statement.proposedAt(),
                statement.decidedAt(),
                signing.stream()
                        .map(body ->
                                new Signature(body.code(), names.getOrDefault(body.code(), Map.of()), body.signedAt()))
                        .toList(),
                subjects(statement),
                proposedByReader,
                statement.state() == StatementState.PROPOSED && unsigned && !proposedByReader,
                own != null && signing.stream().anyMatch(body -> body.body() == own.id()));
    }

    private List<Subject> subjects(StoredStatement statement) {
        List<StoredCase> resting = cases.of(statement.id());
        List<PersonId> ids = resting.stream().map(StoredCase::person).toList();
        Map<PersonId, CasePerson> shown = persons(ids);
        Map<PersonId, CustodyKind> custody = statements.custodyOn(ids, statement.on());
        Map<PersonId, Since> since = statement.state() == StatementState.PROPOSED
                ? statements.changedSince(
                        resting.stream().collect(Collectors.toMap(StoredCase::person, StoredCase::seen, Math::min)))
                : Map.of();
        List<Subject> subjects = new ArrayList<>();
        for (StoredCase each : resting) {
            Since changed = since.getOrDefault(each.person(), Since.NOTHING);
            subjects.add(new Subject(
                    membership.sees(each.body()) ? each.id() : null,
                    shown.get(each.person()),
                    said(statement.value(), custody.getOrDefault(each.person(), CustodyKind.UNKNOWN)),
                    // that something was changed is told of everybody, what it was only of whom the reader may look at
                    shown.containsKey(each.person()) ? changed.what() : Set.of(),
                    changed.last()));
        }
        return subjects;
    }

    /** Names of bodies by their code. */
    Map<String, Map<LanguageTag, String>> names() {
        return bodies.all().stream().collect(Collectors.toMap(DesignatingBody::code, DesignatingBody::names));
    }

    /** Those of the people whom the reader may see. */
    Map<PersonId, CasePerson> persons(Collection<PersonId> ids) {
        return people.briefs(ids).values().stream()
                .collect(Collectors.toMap(
                        PersonBrief::id, brief -> new CasePerson(brief.publicId(), brief.names(), brief.custody())));
    }
}
