package org.vestka.directory.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

class OpenAnswersTest {

    private final OpenAnswers answers = new OpenAnswers(JsonMapper.builder().build());

    @Test
    void aCrowdWaitsForItsTurnAndIsToldWhenToComeAgain() throws Exception {
        CountDownLatch made = new CountDownLatch(16);
        CountDownLatch enough = new CountDownLatch(1);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ResponseEntity<byte[]>>> first = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                first.add(crowd.submit(() -> answers.answer(() -> {
                    made.countDown();
                    await(enough);
                    return answers.json("made");
                })));
            }
            made.await();
            ResponseEntity<byte[]> late = answers.answer(() -> answers.json("made"));
            assertThat(late.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(late.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("60");
            enough.countDown();
            for (Future<ResponseEntity<byte[]>> each : first) {
                assertThat(each.get().getStatusCode()).isEqualTo(HttpStatus.OK);
            }
        }
        assertThat(answers.answer(() -> answers.json("made")).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void whatFailsGivesItsTurnBack() {
        for (int i = 0; i < 40; i++) {
            assertThat(answers.answer(() -> {
                                throw new OpenQuestion.Unreadable("no");
                            })
                            .getStatusCode())
                    .isEqualTo(HttpStatus.BAD_REQUEST);
        }
    }

    private static void await(CountDownLatch enough) {
        try {
            enough.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
