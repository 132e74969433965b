package org.vestka.directory.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.desk.StatementView.Basis;
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
    private final Assessments assessments;

    StatementViews(
            StatementRepository statements,
            CaseRepository cases,
            DesignationRepository bodies,
            People people,
            Membership membership,
            Assessments assessments) {
        this.statements = statements;
        this.cases = cases;
        this.bodies = bodies;
        this.people = people;
        this.membership = membership;
        this.assessments = assessments;
    }

    /** What a statement says of somebody who was in this custody on its day: who was free by then is recognised ex post facto. */
    static DesignationValue said(DesignationValue value, CustodyKind custody) {
        boolean free = custody.group() == CustodyKind.Group.RELEASED || custody.group() == CustodyKind.Group.DIED;
        return value == DesignationValue.RECOGNISED && free ? DesignationValue.RECOGNISED_EX_POST : value;
    }

    StatementView of(StoredStatement statement) {
        List<SigningBody> signing = statements.bodies(statement.id());
        Map<String, Map<LanguageTag, String>> names = names();
        Body reader = membership.body().orElse(null);
        SigningBody own = reader == null
                ? null
                : signing.stream()
                        .filter(body -> body.body() == reader.id())
                        .findFirst()
                        .orElse(null);
        boolean proposedByReader = membership.account().equals(statement.proposedBy());
        boolean waits = statement.state() == StatementState.PROPOSED
                && own != null
                && own.signedAt() == null
                && !proposedByReader
                && !statements.hasHand(statement.id(), membership.account());
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
                        .map(body -> new Signature(
                                body.code(),
                                names.getOrDefault(body.code(), Map.of()),
                                body.proposes(),
                                body.joinedAt() != null,
                                body.signedAt()))
                        .toList(),
                subjects(statement, signing, own),
                proposedByReader,
                waits,
                waits && own != null && own.joinedAt() == null,
                own != null);
    }

    private List<Subject> subjects(StoredStatement statement, List<SigningBody> signing, @Nullable SigningBody own) {
        List<StoredCase> resting = cases.of(statement.id());
        Map<PersonId, StoredCase> proposed = byPerson(
                resting, each -> signing.stream().anyMatch(body -> body.proposes() && body.body() == each.body()));
        List<PersonId> ids = List.copyOf(proposed.keySet());
        Map<PersonId, StoredCase> readers = readers(statement, own, resting, ids);
        Map<PersonId, CasePerson> shown = persons(ids);
        Map<PersonId, CustodyKind> custody = statements.custodyOn(ids, statement.on());
        Map<PersonId, Since> since = statement.state() == StatementState.PROPOSED
                ? statements.changedSince(proposed.values().stream()
                        .map(each -> readers.getOrDefault(each.person(), each))
                        .collect(Collectors.toMap(StoredCase::person, StoredCase::seen, Math::min)))
                : Map.of();
        Map<CaseId, Basis> bases = assessments.of(
                Stream.concat(proposed.values().stream(), readers.values().stream())
                        .distinct()
                        .toList(),
                statement.value());
        List<Subject> subjects = new ArrayList<>();
        proposed.forEach((person, each) -> {
            Since changed = since.getOrDefault(person, Since.NOTHING);
            StoredCase readersCase = readers.get(person);
            subjects.add(new Subject(
                    readersCase == null ? null : bases.get(readersCase.id()),
                    readersCase != null && readersCase.id().equals(each.id()) ? null : bases.get(each.id()),
                    shown.get(person),
                    said(statement.value(), custody.getOrDefault(person, CustodyKind.UNKNOWN)),
                    // that something was changed is told of everybody, what it was only of whom the reader may look at
                    shown.containsKey(person) ? changed.what() : Set.of(),
                    changed.last()));
        });
        return subjects;
    }

    /** The cases of the reader's own body: those of the statement, or those at work with which it would join in. */
    private Map<PersonId, StoredCase> readers(
            StoredStatement statement, @Nullable SigningBody own, List<StoredCase> resting, List<PersonId> people) {
        if (own == null) {
            return Map.of();
        }
        boolean joins = statement.state() == StatementState.PROPOSED && own.joinedAt() == null;
        return byPerson(
                joins ? cases.all(cases.live(own.body(), people).values()) : resting,
                each -> each.body() == own.body());
    }

    private static Map<PersonId, StoredCase> byPerson(List<StoredCase> some, Predicate<StoredCase> which) {
        return some.stream()
                .filter(which)
                .collect(Collectors.toMap(
                        StoredCase::person, each -> each, (earlier, later) -> later, LinkedHashMap::new));
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
