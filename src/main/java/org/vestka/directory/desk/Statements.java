package org.vestka.directory.desk;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationDraft;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.NoSuchBody;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.desk.Membership.Member;
import org.vestka.directory.desk.StatementView.Subject;
import org.vestka.directory.desk.persistence.CaseRepository;
import org.vestka.directory.desk.persistence.CaseRepository.StoredCase;
import org.vestka.directory.desk.persistence.CriterionRepository;
import org.vestka.directory.desk.persistence.StatementRepository;
import org.vestka.directory.desk.persistence.StatementRepository.Said;
import org.vestka.directory.desk.persistence.StatementRepository.SigningBody;
import org.vestka.directory.desk.persistence.StatementRepository.StoredStatement;
import org.vestka.directory.persistence.DesignationRepository;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.directory.registry.PersonChange;
import org.vestka.directory.registry.PersonFacts;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.PartialDate;
import org.vestka.shared.PlainText;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForDesk;

/**
 * What bodies say of people, in two hands: one proposes, and for every body the statement names another one signs. With the
 * last signature it is said of all the people at once, and stands in their histories, the list and the counts.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class Statements {

    private static final int WAITING = 50;
    private static final Set<DesignationValue> ENDS = Set.of(DesignationValue.WITHDRAWN, DesignationValue.FORMER);
    private static final Set<DesignationValue> PROPOSABLE = Set.of(
            DesignationValue.RECOGNISED,
            DesignationValue.PERSECUTED,
            DesignationValue.FORMER,
            DesignationValue.WITHDRAWN);

    private final Membership membership;
    private final CaseRepository cases;
    private final StatementRepository statements;
    private final StatementViews views;
    private final CriterionRepository criteria;
    private final DesignationRepository bodies;
    private final PersonRepository people;
    private final Registry registry;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Statements(
            Membership membership,
            CaseRepository cases,
            StatementRepository statements,
            StatementViews views,
            CriterionRepository criteria,
            DesignationRepository bodies,
            PersonRepository people,
            Registry registry,
            AuditTrail audit,
            Clock clock) {
        this.membership = membership;
        this.cases = cases;
        this.statements = statements;
        this.views = views;
        this.criteria = criteria;
        this.bodies = bodies;
        this.people = people;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where there is no such statement, or it names only other bodies: nobody learns which. */
    @ForDesk
    @Transactional(readOnly = true)
    public Optional<StatementView> view(StatementId id) {
        return statements
                .find(id)
                .filter(each -> statements.bodies(id).stream().anyMatch(body -> membership.sees(body.body())))
                .map(views::of);
    }

    /** What waits for the hand of the one who asks, latest first; 50 at most. */
    @ForDesk
    @Transactional(readOnly = true)
    public List<StatementView> waiting() {
        return membership
                .body()
                .map(body -> statements.waitingFor(body.id(), membership.account(), WAITING))
                .orElse(List.of())
                .stream()
                .map(views::of)
                .toList();
    }

    /**
     * Proposes to say something of one person or of several at once, each of whom has been assessed.
     *
     * @param assessed one's own body's cases, with the versions that were looked at
     * @throws DeskRefused when something of it cannot be said
     */
    @ForDesk
    public StatementId propose(Map<CaseId, Integer> assessed, StatementDraft draft) {
        Member member = membership.acting();
        StatementDraft said = checked(draft);
        LocalDate on = said.on();
        if (on == null || on.isAfter(Utc.today(clock))) {
            throw new DeskRefused(Reason.NO_STATEMENT);
        }
        if (assessed.isEmpty()) {
            throw new DeskRefused(Reason.NOBODY);
        }
        // people are held before what is decided on them
        people.lock(cases.persons(assessed.keySet()));
        List<StoredCase> resting = cases.lock(assessed.keySet());
        if (resting.size() != assessed.size()
                || resting.stream()
                        .anyMatch(each -> each.body() != member.body().id())) {
            throw new AccessDeniedException("a case is not the desk's");
        }
        for (StoredCase each : resting) {
            if (each.state() != CaseState.OPEN || !Objects.equals(assessed.get(each.id()), each.version())) {
                throw new DeskRefused(Reason.MOVED_ON);
            }
        }
        List<CriterionSet> sets = criteria.setsOf(member.body().id());
        Map<CaseId, Map<String, Assessed>> findings = cases.findings(assessed.keySet());
        resting.forEach(each -> weigh(sets, findings.getOrDefault(each.id(), Map.of()), said.value()));
        Set<Long> signing = signing(member, said.others());
        sayable(resting, signing, said.value(), on);
        Instant now = now();
        StatementId id = statements.propose(said, on, signing, member.account(), now);
        List<String> codes = sets.stream().map(CriterionSet::code).toList();
        for (StoredCase each : resting) {
            cases.move(each.id(), CaseState.PROPOSED, codes, id, now);
            cases.step(each.id(), CaseAct.PROPOSED, "", member.account(), now);
        }
        record("desk.proposed", id);
        return id;
    }

    /** Recognition rests on the findings; what is not recognition only has to be assessed. */
    private static void weigh(List<CriterionSet> sets, Map<String, Assessed> findings, DesignationValue value) {
        boolean complete = sets.stream().flatMap(set -> set.criteria().stream()).allMatch(criterion -> {
            Assessed assessed = findings.get(criterion.code());
            return assessed != null && assessed.complete();
        });
        if (!complete) {
            throw new DeskRefused(Reason.INCOMPLETE);
        }
        if (value == DesignationValue.RECOGNISED && !Conclusion.supports(sets, findings)) {
            throw new DeskRefused(Reason.NOT_SUPPORTED);
        }
    }

    /** The numbers of the bodies that have to sign. */
    private Set<Long> signing(Member member, Set<String> others) {
        Map<String, Long> known = bodies.bodies();
        Set<Long> signing = new HashSet<>(Set.of(member.body().id()));
        for (String code : others) {
            Long body = known.get(code);
            if (body == null) {
                throw new NoSuchBody(code);
            }
            signing.add(body);
        }
        return signing;
    }

    /**
     * Whoever was recognised after their release and is held again can be recognised once more.
     *
     * @throws DeskRefused when a body says so already, has said nothing that could end, or said something else only after the day
     */
    private void sayable(List<StoredCase> resting, Set<Long> signing, DesignationValue value, LocalDate on) {
        List<PersonId> people = resting.stream().map(StoredCase::person).toList();
        Map<PersonId, Map<Long, Said>> said = statements.said(people, signing);
        Map<PersonId, CustodyKind> custody = statements.custodyOn(people, on);
        for (StoredCase each : resting) {
            Map<Long, Said> own = said.getOrDefault(each.person(), Map.of());
            DesignationValue now = StatementViews.said(value, custody.getOrDefault(each.person(), CustodyKind.UNKNOWN));
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

    private static StatementDraft checked(StatementDraft draft) {
        String title = PlainText.of(draft.title()).strip();
        String url = PlainText.of(draft.url()).strip();
        if (!PROPOSABLE.contains(draft.value())
                || title.isEmpty()
                || title.length() > StatementDraft.TITLE
                || url.length() > StatementDraft.URL
                || !published(url)) {
            throw new DeskRefused(Reason.NO_STATEMENT);
        }
        UnstoredWords.refuseIn(title);
        return new StatementDraft(draft.value(), title, url, draft.on(), draft.others());
    }

    private static boolean published(String url) {
        try {
            URI address = URI.create(url);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Signs for one's own body. With the last signature the statement is said.
     *
     * @param version of the statement as it was looked at
     * @param seen the people of the statement as they were looked at: a signature is for them and nobody else
     * @return whether it is said now
     * @throws DeskRefused when one has proposed it, or somebody else has done something with it, or with one of the people,
     *     meanwhile, or one of the people cannot be looked at
     */
    @ForDesk
    public boolean sign(StatementId id, int version, List<Subject> seen) {
        return sign(id, version, seen, false);
    }

    /**
     * The same of people some of whom cannot be looked at.
     *
     * @param outOfSightToo whether the signer knows of these, and signs for them on what was assessed
     */
    @ForDesk
    public boolean sign(StatementId id, int version, List<Subject> seen, boolean outOfSightToo) {
        Member member = membership.acting();
        // people are held before what is decided on them; whose record is joined into another meanwhile, or parted from
        // it, is
        // somebody else in the case, which the comparison with those who were seen finds
        List<PersonId> about = cases.of(id).stream().map(StoredCase::person).toList();
        people.lock(about);
        StoredStatement statement = named(id, version, member);
        if (member.account().equals(statement.proposedBy()) || statements.signedBy(id, member.account())) {
            throw new DeskRefused(Reason.SAME_HAND);
        }
        List<SigningBody> before = statements.bodies(id);
        if (before.stream().anyMatch(body -> body.body() == member.body().id() && body.signedAt() != null)) {
            throw new DeskRefused(Reason.MOVED_ON);
        }
        if (!views.of(statement).people().equals(seen)) {
            throw new DeskRefused(Reason.PEOPLE_CHANGED);
        }
        if (!outOfSightToo && seen.stream().anyMatch(Subject::outOfSight)) {
            throw new DeskRefused(Reason.OUT_OF_SIGHT);
        }
        List<StoredCase> resting =
                cases.lock(cases.of(id).stream().map(StoredCase::id).toList());
        Instant now = now();
        statements.sign(id, member.body().id(), member.account(), now);
        boolean last = before.stream().filter(body -> body.signedAt() == null).count() == 1;
        if (last) {
            sayable(
                    resting,
                    Set.copyOf(before.stream().map(SigningBody::body).toList()),
                    statement.value(),
                    statement.on());
            registry.changeAll(changes(statement, resting, before));
            statements.end(id, StatementState.DECIDED, now);
        }
        for (StoredCase each : resting) {
            cases.move(each.id(), last ? CaseState.DECIDED : CaseState.PROPOSED, each.criteria(), id, now);
            cases.step(each.id(), last ? CaseAct.DECIDED : CaseAct.SIGNED, "", member.account(), now);
        }
        if (last) {
            record("desk.decided", id);
        } else {
            record("desk.signed", id);
        }
        return last;
    }

    private List<PersonChange> changes(StoredStatement statement, List<StoredCase> resting, List<SigningBody> signing) {
        SourceDraft source = SourceDraft.page(
                statement.url(), statement.title(), statement.on().toString());
        Map<PersonId, CustodyKind> custody =
                statements.custodyOn(resting.stream().map(StoredCase::person).toList(), statement.on());
        List<PersonChange> changes = new ArrayList<>();
        for (StoredCase each : resting) {
            DesignationValue value =
                    StatementViews.said(statement.value(), custody.getOrDefault(each.person(), CustodyKind.UNKNOWN));
            List<DesignationDraft> drafts = signing.stream()
                    .map(body ->
                            new DesignationDraft(body.code(), value, PartialDate.of(statement.on()), each.criteria()))
                    .toList();
            changes.add(new PersonChange(
                    each.person(), PersonFacts.by(source).designations(drafts).build()));
        }
        return changes;
    }

    /** Does not agree, or takes one's own proposal back: its cases are open again. */
    @ForDesk
    public void sendBack(StatementId id, int version, String reason) {
        Member member = membership.acting();
        StoredStatement statement = named(id, version, member);
        String note = DeskCases.note(reason);
        List<StoredCase> resting =
                cases.lock(cases.of(id).stream().map(StoredCase::id).toList());
        Instant now = now();
        statements.end(statement.id(), StatementState.SENT_BACK, now);
        for (StoredCase each : resting) {
            cases.move(each.id(), CaseState.OPEN, Set.of(), null, now);
            cases.step(each.id(), CaseAct.SENT_BACK, note, member.account(), now);
        }
        record("desk.returned", id);
    }

    private StoredStatement named(StatementId id, int version, Member member) {
        StoredStatement statement = statements
                .lock(id)
                .filter(each -> statements.bodies(id).stream()
                        .anyMatch(body -> body.body() == member.body().id()))
                .orElseThrow(() -> new AccessDeniedException("the statement does not name the desk's body"));
        if (statement.state() != StatementState.PROPOSED || statement.version() != version) {
            throw new DeskRefused(Reason.MOVED_ON);
        }
        return statement;
    }

    private void record(String act, StatementId id) {
        audit.record(act, "statement", Long.toString(id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
