package org.vestka.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vestka.directory.JoiningId;
import org.vestka.directory.PersonId;
import org.vestka.shared.Sha256;
import org.vestka.testing.TestAccounts;

/** Sealed copies go with the record that stays, and back, as far as they are still there. */
class SealedCopiesOfTwoRecordsTest extends TwoRecords {

    @Test
    void theyGoAlongAndBack() {
        PersonId kept = make.inColony();
        PersonId other = make.inColony();
        byte[] ofKept = copy(kept);
        byte[] ofOther = copy(other);
        byte[] withdrawn = copy(other);

        JoiningId act = joined(kept, other, Set.of());
        assertThat(whose(ofKept)).containsExactly(kept.value());
        assertThat(whose(ofOther)).containsExactly(kept.value());
        byte[] since = copy(kept);
        sql.execute("delete from sealed_copy where id = ?", withdrawn);

        // where one waits for a second hand, there is one
        if (accounts.as(editor, () -> joinings.undo(act))) {
            accounts.as(another, () -> joinings.undo(act));
        }
        assertThat(whose(ofKept)).containsExactly(kept.value());
        assertThat(whose(since)).containsExactly(kept.value());
        assertThat(whose(ofOther)).containsExactly(other.value());
        assertThat(whose(withdrawn)).isEmpty();
    }

    private byte[] copy(PersonId person) {
        byte[] id = Sha256.of(TestAccounts.unique("copy").getBytes(StandardCharsets.UTF_8));
        if (sql.fetch("select id from trustee_key").isEmpty()) {
            sql.execute("insert into trustee (names, country_code, contact, state)"
                    + " values ('en=Letters', 'LT', 'https://example.org', 'CLOSED')");
            sql.execute("insert into trustee_key (trustee_id, public_key, fingerprint, from_day, state)"
                    + " select id, repeat('k', 32), repeat('f', 16), '2026-01-01', 'REVOKED' from trustee limit 1");
        }
        sql.execute(
                "insert into sealed_copy (id, person_id, key_id, sealed_on, ciphertext)"
                        + " select ?, ?, id, '2026-01-02', 'sealed' from trustee_key limit 1",
                id,
                person.value());
        return id;
    }

    private List<Long> whose(byte[] id) {
        return sql.fetch("select person_id from sealed_copy where id = ?", id).map(row -> row.get(0, Long.class));
    }
}
