package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vestka.tables.Tables.AUDIT_EVENT;
import static org.vestka.tables.Tables.AUDIT_HEAD;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.testing.VestkaTest;

@VestkaTest
class AuditTrailTest {

    @Autowired
    private AuditTrail trail;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void isWholeAsLongAsNobodyTouchesIt() {
        record("test.done", "test", "1");
        record("test.done", "test", "2");

        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void tellsWhichEventWasChanged() {
        record("test.done", "test", "before");
        long changed = last();
        record("test.done", "test", "after");

        inUndoneTransaction(() -> {
            sql.update(AUDIT_EVENT)
                    .set(AUDIT_EVENT.ACT, "test.other")
                    .where(AUDIT_EVENT.ID.eq(changed))
                    .execute();
            assertThat(trail.firstBroken()).hasValue(changed);
        });
    }

    @Test
    void tellsWhichEventWasRemoved() {
        record("test.done", "test", "removed");
        long removed = last();
        record("test.done", "test", "after");

        inUndoneTransaction(() -> {
            sql.deleteFrom(AUDIT_EVENT).where(AUDIT_EVENT.ID.eq(removed)).execute();
            assertThat(trail.firstBroken()).hasValue(removed);
        });
    }

    @Test
    void noticesThatItsEndWasCutOff() {
        record("test.done", "test", "cut");
        long cut = last();

        inUndoneTransaction(() -> {
            sql.deleteFrom(AUDIT_EVENT).where(AUDIT_EVENT.ID.ge(cut)).execute();
            assertThat(trail.firstBroken()).hasValue(cut);
        });
    }

    @Test
    void noticesAnEventAddedBehindItsBack() {
        record("test.done", "test", "last");
        long last = last();

        inUndoneTransaction(() -> {
            sql.execute("insert into audit_event select id + 1, happened_at, role, act, object_kind, object_id, hash"
                    + " from audit_event where id = " + last);
            sql.update(AUDIT_HEAD).set(AUDIT_HEAD.EVENT_ID, last + 1).execute();
            assertThat(trail.firstBroken()).hasValue(last + 1);
        });
    }

    @Test
    void staysWholeWhenManyWriteAtOnce() throws Exception {
        long before = sql.fetchCount(AUDIT_EVENT);
        List<Callable<Void>> writers = IntStream.range(0, 8)
                .<Callable<Void>>mapToObj(writer -> () -> {
                    for (int i = 0; i < 10; i++) {
                        record("test.done", "test", writer + "-" + i);
                    }
                    return null;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : threads.invokeAll(writers)) {
                done.get();
            }
        }

        assertThat(sql.fetchCount(AUDIT_EVENT) - before).isGreaterThanOrEqualTo(80);
        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void forgetsWhatWasUndone() {
        inUndoneTransaction(() -> record("test.undone", "test", "1"));

        assertThat(sql.fetchCount(AUDIT_EVENT, AUDIT_EVENT.ACT.eq("test.undone")))
                .isZero();
        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void takesNoNamesAndNoAddresses() {
        assertThatIllegalArgumentException().isThrownBy(() -> record("test.done", "person", "Алесь Прыклад"));
        assertThatIllegalArgumentException().isThrownBy(() -> record("test.done", "mail", "a@example.org"));
    }

    @Test
    void takesNothingOutsideATransaction() {
        assertThatThrownBy(() -> trail.record("test.done", "test", "1"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void record(String act, String objectKind, String objectId) {
        transaction.executeWithoutResult(status -> trail.record(act, objectKind, objectId));
    }

    private long last() {
        return sql.fetchValue(AUDIT_HEAD.EVENT_ID, AUDIT_HEAD.ID.eq((byte) 1));
    }

    private void inUndoneTransaction(Runnable act) {
        transaction.executeWithoutResult(status -> {
            act.run();
            status.setRollbackOnly();
        });
    }
}
