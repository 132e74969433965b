package org.vestka.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void thePasswordIsTheSameHoweverTheKeyboardWritesIt() {
        Passwords passwords = new Passwords(10);
        String hash = passwords.hash("жы\u0439 й");

        assertThat(passwords.matches("жы\u0438\u0306 й", hash)).isTrue();
        assertThat(passwords.matches("жый", hash)).isFalse();
        assertThat(passwords.matches("жы\u0439 й", null)).isFalse();
    }

    @Test
    void aFewWaitAndWhoeverComesThenHearsItAtOnce() throws Exception {
        Passwords passwords = new Passwords(3);
        int processors = Runtime.getRuntime().availableProcessors();
        List<Future<String>> crowd = new ArrayList<>();
        try (var everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40 + processors; i++) {
                crowd.add(everybody.submit(() -> passwords.hash("one of many")));
            }
        }

        int sentAway = 0;
        for (Future<String> one : crowd) {
            try {
                assertThat(one.get()).startsWith("$argon2id$");
            } catch (ExecutionException e) {
                assertThat(e.getCause()).isInstanceOf(TooManyAtOnce.class);
                sentAway++;
            }
        }
        assertThat(sentAway).isPositive().isLessThan(crowd.size());
        assertThat(passwords.hash("later there is room again")).startsWith("$argon2id$");
    }
}
