package org.vestka.letters.bank;

import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.PersonId;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.RegisteredPeople;
import org.vestka.letters.bank.persistence.SealedCopyRepository;
import org.vestka.letters.bank.persistence.TrusteeRepository;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForTrustees;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands sealed copies to the trustee who can open them: of people alone whom the list shows as free. Whoever acts for a trustee acts
 * for that one only, and whoever runs this server for none.
 */
@Service
@AgainAfterDeadlock
public class Bundles {

    private static final int MOST = 100;
    private static final int FORMAT = 1;

    private final SealedCopyRepository copies;
    private final TrusteeRepository trustees;
    private final RegisteredPeople people;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final JsonMapper json = JsonMapper.shared();

    Bundles(
            SealedCopyRepository copies,
            TrusteeRepository trustees,
            RegisteredPeople people,
            CurrentAccount current,
            AuditTrail audit) {
        this.copies = copies;
        this.trustees = trustees;
        this.people = people;
        this.current = current;
        this.audit = audit;
    }

    /** A copy in the file; see the offline page. */
    private record InFile(String on, String sealed) {}

    /** The file; see the offline page. It names nobody: the person by their public id alone. */
    private record File(String vestka, int version, String person, List<InFile> copies) {}

    /** For whom the caller acts. */
    @ForTrustees
    @Transactional(readOnly = true)
    public Trustee trustee() {
        return trustees.find(own()).orElseThrow(Bundles::nobody);
    }

    /**
     * People who are free with copies for the caller's trustee, by their ids.
     *
     * @param limit at most a hundred
     */
    @ForTrustees
    @Transactional(readOnly = true)
    public List<CopyCount> free(int offset, int limit) {
        return copies.free(own(), offset, Math.clamp(limit, 0, MOST));
    }

    /**
     * All copies of a person that the caller's trustee can open. They stay here.
     *
     * @throws NothingToTake unless the list shows the person, and shows them as free, and there are copies
     */
    @ForTrustees
    @Transactional
    public Bundle bundle(PersonId person) {
        TrusteeId own = own();
        PersonBrief brief = free(person);
        List<SealedCopy> all = copies.of(person, own);
        if (all.isEmpty()) {
            throw new NothingToTake();
        }
        byte[] file = json.writeValueAsBytes(new File(
                "sealed-letters",
                FORMAT,
                brief.publicId().value(),
                all.stream()
                        .map(copy -> new InFile(
                                copy.on().toString(), Base64.getEncoder().encodeToString(copy.ciphertext())))
                        .toList()));
        audit.record("bank.bundle.handed", "person", Long.toString(person.value()));
        return new Bundle(all.stream().map(SealedCopy::id).toList(), file);
    }

    /**
     * Removes for good what a trustee has in its hands.
     *
     * @param some those of a {@link #bundle}; another's are left
     * @return how many there were
     */
    @ForTrustees
    @Transactional
    public int taken(PersonId person, Collection<CopyId> some) {
        TrusteeId own = own();
        free(person);
        int removed = copies.remove(person, own, some);
        if (removed > 0) {
            audit.record("bank.bundle.deleted", "person", Long.toString(person.value()));
        }
        return removed;
    }

    private PersonBrief free(PersonId person) {
        return people.brief(person)
                .filter(brief -> brief.custody().group() == CustodyKind.Group.RELEASED)
                .filter(brief -> people.shown(Set.of(person)).contains(person))
                .orElseThrow(NothingToTake::new);
    }

    /** By the table and not by the session: who acts for a trustee no more takes nothing more. */
    private TrusteeId own() {
        return trustees.trusteeOf(current.required()).orElseThrow(Bundles::nobody);
    }

    private static AccessDeniedException nobody() {
        return new AccessDeniedException("acts for no trustee");
    }
}
