package org.vestka.directory.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.PersonId;
import org.vestka.directory.designation.DesignatingBody;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.desk.Membership.Member;
import org.vestka.directory.desk.persistence.CaseListQuery;
import org.vestka.directory.desk.persistence.CaseListQuery.CaseRow;
import org.vestka.directory.desk.persistence.CaseRepository;
import org.vestka.directory.desk.persistence.CaseRepository.StoredCase;
import org.vestka.directory.desk.persistence.CriterionRepository;
import org.vestka.directory.desk.persistence.DeskMemberRepository.Body;
import org.vestka.directory.desk.persistence.StatementRepository;
import org.vestka.directory.desk.persistence.StatementRepository.SigningBody;
import org.vestka.directory.persistence.DesignationRepository;
import org.vestka.directory.person.People;
import org.vestka.directory.source.SourceLinks;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PlainText;
import org.vestka.shared.security.ForDesk;

/**
 * The cases of a body: opening them, assessing them by published criteria, letting go of them. A desk sees and does its own
 * body's work only; administrators look at all of it. Nobody is asked whether they agree, and nothing of relatives is kept.
 */
@Service
@AgainAfterDeadlock
@Transactional
public class DeskCases {

    private static final int MOST = 200;
    private static final int NOTE = 1000;

    private final Membership membership;
    private final CaseRepository cases;
    private final CaseListQuery list;
    private final CriterionRepository criteria;
    private final StatementRepository statements;
    private final StatementViews views;
    private final Assessments assessments;
    private final DesignationRepository bodies;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    DeskCases(
            Membership membership,
            CaseRepository cases,
            CaseListQuery list,
            CriterionRepository criteria,
            StatementRepository statements,
            StatementViews views,
            Assessments assessments,
            DesignationRepository bodies,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.membership = membership;
        this.cases = cases;
        this.list = list;
        this.criteria = criteria;
        this.statements = statements;
        this.views = views;
        this.assessments = assessments;
        this.bodies = bodies;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** The body the one who asks acts for; empty for administrators who only look. */
    @ForDesk
    @Transactional(readOnly = true)
    public Optional<DesignatingBody> ownBody() {
        return membership.body().map(Body::code).flatMap(this::body);
    }

    /** All bodies, by code. */
    @ForDesk
    @Transactional(readOnly = true)
    public List<DesignatingBody> bodies() {
        return bodies.all();
    }

    /** Latest changed first; 200 at most. */
    @ForDesk
    @Transactional(readOnly = true)
    public List<CaseListItem> list(CaseFilter filter, int offset, int limit) {
        Body own = membership.body().orElse(null);
        Long body = own == null ? null : Long.valueOf(own.id());
        if (membership.seesAll()) {
            body = filter.body() == null ? null : bodies.bodies().getOrDefault(filter.body(), 0L);
        } else if (own == null) {
            return List.of();
        }
        List<CaseRow> rows = list.rows(
                body,
                filter.state(),
                membership.account(),
                own == null ? null : own.id(),
                filter.waiting(),
                Math.max(0, offset),
                Math.clamp(limit, 0, MOST));
        Map<PersonId, CasePerson> persons =
                views.persons(rows.stream().map(CaseRow::person).toList());
        Map<String, Map<LanguageTag, String>> names = views.names();
        return rows.stream()
                .map(row -> new CaseListItem(
                        row.id(),
                        row.state(),
                        names.getOrDefault(row.body(), Map.of()),
                        persons.get(row.person()),
                        row.openedAt(),
                        row.changedAt(),
                        row.said(),
                        row.waitsForReader()))
                .toList();
    }

    /**
     * Empty where there is no such case, or it is another body's: nobody learns which. What a statement rests on that names one's own
     * body too is shared with it, to be read and nothing else, as long as the person is shown.
     */
    @ForDesk
    @Transactional(readOnly = true)
    public Optional<CaseView> view(CaseId id) {
        return cases.find(id)
                .filter(each -> membership.sees(each.body()) || (shared(each) && shown(each.person())))
                .map(this::view);
    }

    /** Whether the desk's body was asked to say something on this case of the body that proposed it. */
    private boolean shared(StoredCase each) {
        StatementId statement = each.statement();
        Body own = membership.body().orElse(null);
        if (statement == null || own == null) {
            return false;
        }
        List<SigningBody> named = statements.bodies(statement);
        return named.stream().anyMatch(body -> body.proposes() && body.body() == each.body())
                && named.stream().anyMatch(body -> body.body() == own.id());
    }

    private boolean shown(PersonId person) {
        return people.brief(person).isPresent();
    }

    private CaseView view(StoredCase each) {
        DesignatingBody body = bodies.bodies().entrySet().stream()
                .filter(entry -> entry.getValue() == each.body())
                .findFirst()
                .flatMap(entry -> body(entry.getKey()))
                .orElseThrow();
        Map<String, Assessed> findings = cases.findings(each.id());
        boolean seesBody = membership.sees(each.body());
        StatementView statement = each.statement() == null
                ? null
                : statements.find(each.statement()).map(views::of).orElse(null);
        List<CriterionSet> sets = assessments.sets(each, findings.keySet());
        return new CaseView(
                each.id(),
                each.version(),
                body,
                each.person(),
                views.persons(List.of(each.person())).get(each.person()),
                each.state(),
                sets,
                seesBody ? findings : Assessments.by(sets, findings),
                statement,
                // how a desk came to its assessment is its own affair
                seesBody ? cases.steps(each.id(), membership.account()) : List.of(),
                !seesBody,
                membership.body().filter(own -> own.id() == each.body()).isPresent());
    }

    /** The case that one's own body has at work on a person. */
    @ForDesk
    @Transactional(readOnly = true)
    public Optional<CaseId> live(PersonId person) {
        return membership.body().flatMap(body -> cases.live(body.id(), person));
    }

    /** One's own cases that are open: those that are complete can be proposed. Latest changed first, 200 at most. */
    @ForDesk
    @Transactional(readOnly = true)
    public List<CaseView> atWork() {
        return membership.body().map(body -> list.open(body.id(), MOST)).orElse(List.of()).stream()
                .flatMap(id -> view(id).stream())
                .toList();
    }

    /**
     * Begins to work on a person who is on the list.
     *
     * @throws DeskRefused when the body works on them already, or nobody of this id is shown
     */
    @ForDesk
    public CaseId open(PersonId person) {
        Member member = membership.acting();
        if (people.brief(person).isEmpty()) {
            throw new DeskRefused(Reason.NOBODY);
        }
        Instant now = now();
        CaseId id;
        try {
            id = cases.open(member.body().id(), person, now);
        } catch (DuplicateKeyException e) {
            throw new DeskRefused(Reason.ALREADY_OPEN);
        }
        cases.step(id, CaseAct.OPENED, "", member.account(), now);
        record("desk.opened", id);
        return id;
    }

    /**
     * Begins to work anew on the person of a case that is over, with what was assessed there: to withdraw what was said, or to say
     * something else.
     *
     * @throws DeskRefused when the case is not over, the body works on the person already, or they are not shown
     */
    @ForDesk
    public CaseId openAgain(CaseId earlier) {
        Member member = membership.acting();
        StoredCase over = cases.find(earlier)
                .filter(found -> found.body() == member.body().id())
                .orElseThrow(() -> new AccessDeniedException("the case is not the desk's"));
        if (over.state() != CaseState.DECIDED && over.state() != CaseState.WITHDRAWN) {
            throw new DeskRefused(Reason.ALREADY_OPEN);
        }
        CaseId id = open(over.person());
        Map<String, Assessed> findings = cases.findings(earlier);
        if (!findings.isEmpty()) {
            cases.putFindings(id, findings.values(), over.seen());
            // what nobody of the body has assessed does not become its own work by being begun anew
            CaseAct how = cases.takenOver(List.of(earlier)).isEmpty() ? CaseAct.TAKEN_OVER : CaseAct.SHARED;
            cases.step(id, how, "", member.account(), now());
        }
        return id;
    }

    /**
     * Puts the findings in the place of those before.
     *
     * @param version of the case as it was looked at
     * @return its version now
     * @throws DeskRefused when somebody else has done something meanwhile, with the case or with the criteria of the body, or words
     *     are among them that are never stored
     */
    @ForDesk
    public int assess(CaseId id, int version, Collection<Assessed> findings) {
        Member member = membership.acting();
        StoredCase each = own(id, version, member);
        if (each.state() != CaseState.OPEN) {
            throw new DeskRefused(Reason.MOVED_ON);
        }
        Set<String> known = criteria.setsOf(each.body()).stream()
                .flatMap(set -> set.criteria().stream())
                .map(Criterion::code)
                .collect(Collectors.toSet());
        if (!findings.stream().map(Assessed::criterion).allMatch(known::contains)) {
            // by other criteria than are chosen now: what was typed is not dropped without a word
            throw new DeskRefused(Reason.MOVED_ON);
        }
        // what was found by criteria that are not chosen now waits until they are again
        Map<String, Assessed> kept = new LinkedHashMap<>(cases.findings(id));
        kept.keySet().removeAll(known);
        for (Assessed finding : findings) {
            kept.put(finding.criterion(), checked(finding));
        }
        Instant now = now();
        cases.putFindings(id, kept.values(), cases.lastChange(each.person()));
        cases.move(id, CaseState.OPEN, Set.of(), null, now);
        cases.step(id, CaseAct.ASSESSED, "", member.account(), now);
        record("desk.assessed", id);
        return version + 1;
    }

    private static Assessed checked(Assessed finding) {
        String reasons = PlainText.of(finding.reasons()).strip();
        String sources = PlainText.of(finding.sources()).strip();
        if (reasons.length() > Assessed.REASONS || sources.length() > Assessed.SOURCES) {
            throw new DeskRefused(Reason.TOO_LONG);
        }
        UnstoredWords.refuseIn(reasons);
        UnstoredWords.refuseIn(withoutLinks(sources));
        return new Assessed(finding.criterion(), finding.finding(), reasons, sources);
    }

    /** What an address on the web leads to is published there. */
    private static String withoutLinks(String sources) {
        String rest = sources;
        for (String link : SourceLinks.in(sources)) {
            rest = rest.replace(link, " ");
        }
        return rest;
    }

    /** Lets go of a case without saying anything. */
    @ForDesk
    public void withdraw(CaseId id, int version, String reason) {
        Member member = membership.acting();
        StoredCase each = own(id, version, member);
        if (each.state() != CaseState.OPEN) {
            throw new DeskRefused(Reason.MOVED_ON);
        }
        String note = note(reason);
        Instant now = now();
        cases.move(id, CaseState.WITHDRAWN, criteriaCodes(each), null, now);
        cases.step(id, CaseAct.WITHDRAWN, note, member.account(), now);
        record("desk.withdrawn", id);
    }

    private List<String> criteriaCodes(StoredCase each) {
        return criteria.setsOf(each.body()).stream().map(CriterionSet::code).toList();
    }

    /** A reason as it is kept. */
    static String note(String reason) {
        String note = PlainText.of(reason).strip();
        if (note.isEmpty()) {
            throw new DeskRefused(Reason.NO_REASON);
        }
        if (note.length() > NOTE) {
            throw new DeskRefused(Reason.TOO_LONG);
        }
        UnstoredWords.refuseIn(note);
        return note;
    }

    /** All published criteria there are. */
    @ForDesk
    @Transactional(readOnly = true)
    public List<CriterionSet> criteria() {
        return criteria.sets();
    }

    /** Codes of those one's own body assesses by. */
    @ForDesk
    @Transactional(readOnly = true)
    public Set<String> chosenCriteria() {
        return membership.body().map(body -> criteria.setsOf(body.id())).orElse(List.of()).stream()
                .map(CriterionSet::code)
                .collect(Collectors.toSet());
    }

    /** Chooses by what one's own body assesses from now on; what is proposed or decided stays as it was assessed. */
    @ForDesk
    public void chooseCriteria(Set<String> codes) {
        Member member = membership.acting();
        List<String> known = criteria.sets().stream()
                .map(CriterionSet::code)
                .filter(codes::contains)
                .toList();
        if (known.isEmpty()) {
            throw new DeskRefused(Reason.NO_CRITERIA);
        }
        criteria.choose(member.body().id(), known);
        audit.record("desk.criteria", "body", Long.toString(member.body().id()));
    }

    private StoredCase own(CaseId id, int version, Member member) {
        StoredCase each = cases.lock(List.of(id)).stream()
                .findFirst()
                .filter(found -> found.body() == member.body().id())
                .orElseThrow(() -> new AccessDeniedException("the case is not the desk's"));
        if (each.version() != version) {
            throw new DeskRefused(Reason.MOVED_ON);
        }
        return each;
    }

    private Optional<DesignatingBody> body(String code) {
        return bodies.all().stream().filter(body -> body.code().equals(code)).findFirst();
    }

    private void record(String act, CaseId id) {
        audit.record(act, "case", Long.toString(id.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
