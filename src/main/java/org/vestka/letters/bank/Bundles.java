package org.vestka.letters.bank;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
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
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;
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
    /** How many copies are read together. */
    private static final int AT_ONCE = 10;

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
     * Copies of a person that the caller's trustee can open, as many as go into a file. They stay here.
     *
     * @param part counted from 0; see {@link CopyCount#parts}
     * @throws NothingToTake unless the list shows the person, and shows them as free, and there are copies
     */
    @ForTrustees
    @Transactional
    public Bundle bundle(PersonId person, int part) {
        TrusteeId own = own();
        PersonBrief brief = free(person);
        List<CopyId> some = copies.idsOf(person, own, Math.multiplyExact(part, Bundle.MOST), Bundle.MOST);
        if (some.isEmpty()) {
            throw new NothingToTake();
        }
        audit.record("bank.bundle.handed", "person", Long.toString(person.value()));
        return new Bundle(person, brief.publicId(), some);
    }

    /**
     * Writes the file that the offline page reads, a few copies at a time: never more of them are in memory. What is no longer here is
     * passed over. A file that breaks off has no end, so that it is not taken for a whole one.
     *
     * @return those that are in the file
     * @throws NothingToTake when nothing of it may be taken any more
     */
    @ForTrustees
    public List<CopyId> write(Bundle bundle, OutputStream to) throws IOException {
        List<CopyId> written = new ArrayList<>();
        try {
            JsonGenerator file = json.createGenerator(to);
            file.writeStartObject()
                    .writeStringProperty("vestka", "sealed-letters")
                    .writeNumberProperty("version", FORMAT)
                    .writeStringProperty("person", bundle.publicId().value())
                    .writeArrayPropertyStart("copies");
            for (int at = 0; at < bundle.copies().size(); at += AT_ONCE) {
                for (SealedCopy copy : read(bundle, at)) {
                    file.writeStartObject()
                            .writeStringProperty("on", copy.on().toString())
                            .writeBinaryProperty("sealed", copy.ciphertext())
                            .writeEndObject();
                    written.add(copy.id());
                }
            }
            file.writeEndArray().writeEndObject().flush();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        return List.copyOf(written);
    }

    private List<SealedCopy> read(Bundle bundle, int from) {
        free(bundle.person());
        int to = Math.min(from + AT_ONCE, bundle.copies().size());
        return copies.read(bundle.person(), own(), bundle.copies().subList(from, to));
    }

    /**
     * Removes for good what a trustee has in its hands.
     *
     * @param some those that were {@linkplain #write written}; another's are left
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
