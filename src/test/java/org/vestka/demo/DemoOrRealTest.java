package org.vestka.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vestka.tables.Tables.DEMO_MARK;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.demo.persistence.DemoMarkRepository;
import org.vestka.shared.StartFault;
import org.vestka.testing.VestkaTest;

/** The tests' database was begun without the demo. */
@VestkaTest
class DemoOrRealTest {

    @Autowired
    private DemoMarkRepository marks;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aRealPlaceStaysOne() {
        assertThatCode(() -> new DemoOrReal(marks, false).afterPropertiesSet()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new DemoOrReal(marks, true).afterPropertiesSet())
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("VESTKA_DEMO=false");
    }

    @Test
    void aDemoIsNeverTakenForARealPlace() {
        transaction.executeWithoutResult(work -> {
            work.setRollbackOnly();
            sql.update(DEMO_MARK).set(DEMO_MARK.DEMO, true).execute();
            assertThatCode(() -> new DemoOrReal(marks, true).afterPropertiesSet())
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> new DemoOrReal(marks, false).afterPropertiesSet())
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("a new data folder");
        });
    }
}
