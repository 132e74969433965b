package org.vestka;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.testing.VestkaTest;

@VestkaTest
class ApplicationStartsTest {

    @Autowired
    private DSLContext sql;

    @Test
    void onARealServerWithItsTables() {
        assertThat(sql.fetchValue("select count(*) from person")).isNotNull();
    }
}
