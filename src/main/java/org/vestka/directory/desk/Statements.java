package org.vestka.directory.desk;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.designation.NoSuchBody;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.desk.Membership.Member;
import org.vestka.directory.desk.StatementView.Subject;
import org.vestka.directory.desk.persistence.CaseRepository;
import org.vestka.directory.desk.persistence.CaseRepository.StoredCase;
import org.vestka.directory.desk.persistence.CriterionRepository;
import org.vestka.directory.desk.persistence.StatementRepository;
import org.vestka.directory.desk.persistence.StatementRepository.SigningBody;
import org.vestka.directory.desk.persistence.StatementRepository.StoredStatement;
import org.vestka.directory.persistence.DesignationRepository;
import org.vestka.directory.persistence.PersonRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.PlainText;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForDesk;

/**
 * What bodies say of people, each by two hands of its own and on its own cases: one proposes, for every other body the statement
 * names somebody joins in, and for each another one signs. With the last signature it is said of all the people at once, and
 * stands in their histories, the list and the counts.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class Statements {

    private static final int WAITING = 50;
    private static final Set<DesignationValue> PROPOSABLE = Set.of(
            DesignationValue.RECOGNISED,
            DesignationValue.PERSECUTED,
            DesignationValue.FORMER,
            DesignationValue.WITHDRAWN);

    private final Membership membership;
    private final CaseRepository cases;
    private final StatementRepository statements;
    private final StatementViews views;
    private final JoiningIn joining;
    private final CriterionRepository criteria;
    private final DesignationRepository bodies;
    private final PersonRepository people;
    private final Saying saying;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Statements(
            Membership membership,
            CaseRepository cases,
            StatementRepository statements,
            StatementViews views,
            JoiningIn joining,
            CriterionRepository criteria,
            DesignationRepository bodies,
            PersonRepository people,
            Saying saying,
            AuditTrail audit,
            Clock clock) {
        this.membership = membership;
        this.cases = cases;
        this.statements = statements;
        this.views = views;
        this.joining = joining;
        this.criteria = criteria;
        this.bodies = bodies;
        this.people = people;
        this.saying = saying;
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
        for (StoredCase each : resting) {
            Assessments.against(sets, findings.getOrDefault(each.id(), Map.of()), said.value())
                    .ifPresent(reason -> {
                        throw new DeskRefused(reason);
                    });
        }
        Set<Long> signing = signing(member, said.others());
        saying.require(resting.stream().map(StoredCase::person).toList(), signing, said.value(), on);
        Instant now = now();
        StatementId id = statements.propose(said, on, member.body().id(), signing, member.account(), now);
        List<String> codes = sets.stream().map(CriterionSet::code).toList();
        for (StoredCase each : resting) {
            cases.move(each.id(), CaseState.PROPOSED, codes, id, now);
            cases.step(each.id(), CaseAct.PROPOSED, "", member.account(), now);
        }
        record("desk.proposed", id);
        return id;
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
     * Joins in for one's own body, by its own cases or by the proposer's assessment as its own, where nobody of it has; else signs for
     * it. With the last signature the statement is said.
     *
     * @param version of the statement as it was looked at
     * @param seen the people of the statement as they were looked at: a signature is for them and nobody else
     * @return whether it is said now
     * @throws DeskRefused when one has given a hand to it already, or somebody else has done something with it, or with one of the people,
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
        List<PersonId> about =
                cases.of(id).stream().map(StoredCase::person).distinct().toList();
        people.lock(about);
        StoredStatement statement = named(id, version, member);
        if (member.account().equals(statement.proposedBy()) || statements.hasHand(id, member.account())) {
            throw new DeskRefused(Reason.SAME_HAND);
        }
        List<SigningBody> before = statements.bodies(id);
        SigningBody own = before.stream()
                .filter(body -> body.body() == member.body().id())
                .findFirst()
                .orElseThrow();
        if (own.signedAt() != null) {
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
        if (own.joinedAt() == null) {
            join(statement, member, before, resting);
            return false;
        }
        return sign(statement, member, before, resting);
    }

    /** The first hand of a body that another one's statement names. */
    private void join(StoredStatement statement, Member member, List<SigningBody> signing, List<StoredCase> resting) {
        Instant now = now();
        long proposer = signing.stream()
                .filter(SigningBody::proposes)
                .findFirst()
                .orElseThrow()
                .body();
        joining.join(
                statement,
                member,
                resting.stream().filter(each -> each.body() == proposer).toList(),
                now);
        statements.join(statement.id(), member.body().id(), member.account(), now);
        record("desk.entered", statement.id());
    }

    /** The second hand of a body. */
    private boolean sign(StoredStatement statement, Member member, List<SigningBody> before, List<StoredCase> resting) {
        StatementId id = statement.id();
        Instant now = now();
        statements.sign(id, member.body().id(), member.account(), now);
        boolean last = before.stream().filter(body -> body.signedAt() == null).count() == 1;
        if (last) {
            saying.require(
                    resting.stream().map(StoredCase::person).distinct().toList(),
                    Set.copyOf(before.stream().map(SigningBody::body).toList()),
                    statement.value(),
                    statement.on());
            saying.say(statement, resting, before);
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

    /** Does not agree, or takes one's own proposal back: its cases are open again, and what was only taken over is kept no longer. */
    @ForDesk
    public void sendBack(StatementId id, int version, String reason) {
        Member member = membership.acting();
        StoredStatement statement = named(id, version, member);
        String note = DeskCases.note(reason);
        List<StoredCase> resting =
                cases.lock(cases.of(id).stream().map(StoredCase::id).toList());
        Instant now = now();
        statements.end(statement.id(), StatementState.SENT_BACK, now);
        long proposer = statements.bodies(id).stream()
                .filter(SigningBody::proposes)
                .findFirst()
                .map(SigningBody::body)
                .orElse(member.body().id());
        Set<CaseId> takenOver =
                cases.onlyTakenOver(resting.stream().map(StoredCase::id).toList());
        for (StoredCase each : resting) {
            // what another body only took over to join in is nothing it works on by itself
            boolean letGo = each.body() != proposer && takenOver.contains(each.id());
            if (letGo) {
                cases.putFindings(each.id(), List.of(), each.seen());
            }
            cases.move(
                    each.id(),
                    letGo ? CaseState.WITHDRAWN : CaseState.OPEN,
                    letGo ? each.criteria() : Set.of(),
                    null,
                    now);
            // why another desk sent it back is told the desks it names
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
