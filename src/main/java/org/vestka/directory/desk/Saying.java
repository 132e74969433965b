package org.vestka.directory.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.desk.persistence.CaseRepository.StoredCase;
import org.vestka.directory.desk.persistence.StatementRepository;
import org.vestka.directory.desk.persistence.StatementRepository.Said;
import org.vestka.directory.desk.persistence.StatementRepository.SigningBody;
import org.vestka.directory.desk.persistence.StatementRepository.StoredStatement;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.PartialDate;

/** What a statement says of people after what their bodies have said before, and how it comes to be said. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Saying {

    private static final Set<DesignationValue> ENDS = Set.of(DesignationValue.WITHDRAWN, DesignationValue.FORMER);

    private final StatementRepository statements;
    private final Registry registry;

    Saying(StatementRepository statements, Registry registry) {
        this.statements = statements;
        this.registry = registry;
    }

    /**
     * Whoever was recognised after their release and is held again can be recognised once more.
     *
     * @throws DeskRefused when a body says so already, has said nothing that could end, or said something else only after the day
     */
    void require(List<PersonId> about, Set<Long> signing, DesignationValue value, LocalDate on) {
        Map<PersonId, Map<Long, Said>> said = statements.said(about, signing);
        Map<PersonId, CustodyKind> custody = statements.custodyOn(about, on);
        for (PersonId each : about) {
            Map<Long, Said> own = said.getOrDefault(each, Map.of());
            DesignationValue now = StatementViews.said(value, custody.getOrDefault(each, CustodyKind.UNKNOWN));
            for (Long body : signing) {
                Said last = own.get(body);
                DesignationValue before = last == null ? null : last.value();
                if (before == now
                        || now == DesignationValue.RECOGNISED_EX_POST && before == DesignationValue.RECOGNISED) {
                    throw new DeskRefused(Reason.ALREADY_SAID);
                }
                if (ENDS.contains(value) && (before == null || ENDS.contains(before))) {
                    throw new DeskRefused(Reason.NOTHING_TO_END);
                }
                if (last != null && last.beganAfter(on)) {
                    throw new DeskRefused(Reason.LATER_SAID);
                }
            }
        }
    }

    /** Says it of each of the people: by every body on its own case of them. */
    void say(StoredStatement statement, List<StoredCase> resting, List<SigningBody> signing) {
        SourceDraft source = SourceDraft.page(
                statement.url(), statement.title(), statement.on().toString());
        Map<PersonId, List<StoredCase>> byPerson = resting.stream()
                .collect(Collectors.groupingBy(StoredCase::person, LinkedHashMap::new, Collectors.toList()));
        Map<Long, String> codes = signing.stream().collect(Collectors.toMap(SigningBody::body, SigningBody::code));
        Map<PersonId, CustodyKind> custody = statements.custodyOn(byPerson.keySet(), statement.on());
        List<PersonChange> changes = new ArrayList<>();
        byPerson.forEach((person, own) -> {
            if (own.size() != codes.size()) {
                // a record was joined into another, or parted, of which not every body has a case
                throw new DeskRefused(Reason.PEOPLE_CHANGED);
            }
            DesignationValue value =
                    StatementViews.said(statement.value(), custody.getOrDefault(person, CustodyKind.UNKNOWN));
            List<DesignationDraft> drafts = own.stream()
                    .map(each -> new DesignationDraft(
                            Objects.requireNonNull(codes.get(each.body())),
                            value,
                            PartialDate.of(statement.on()),
                            each.criteria()))
                    .toList();
            changes.add(new PersonChange(
                    person, PersonFacts.by(source).designations(drafts).build()));
        });
        registry.changeAll(changes);
    }
}
