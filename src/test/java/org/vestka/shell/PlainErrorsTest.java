package org.vestka.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.vestka.shared.i18n.Texts;
import org.vestka.testing.LogCanary;

class PlainErrorsTest {

    private final PlainErrors errors = new PlainErrors(new PlainPage(new Texts()));

    @Test
    void whatIsNotHereIsSaidInTheReadersLanguage() {
        MockHttpServletRequest request = failed(404);
        request.addHeader("Accept-Language", "be, ru;q=0.8");

        ResponseEntity<String> answer = errors.answer(request);

        assertThat(answer.getStatusCode().value()).isEqualTo(404);
        assertThat(answer.getBody()).contains("<html lang=\"be\">", "Такой старонкі тут няма");
    }

    @Test
    void anErrorHasAReferenceUnderWhichItsTraceIsLoggedButNotWhatItSays() {
        MockHttpServletRequest request = failed(500);
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new IllegalStateException("Natallia, Kazlova 9", new IllegalArgumentException("canary-cause")));

        try (LogCanary logs = LogCanary.listen()) {
            ResponseEntity<String> answer = errors.answer(request);

            assertThat(answer.getStatusCode().value()).isEqualTo(500);
            assertThat(answer.getBody())
                    .containsPattern("tell us this word: [a-z0-9]{8}<")
                    .doesNotContain("Natallia", "canary", "IllegalState");
            assertThat(logs.heard()).isPositive();
            logs.mustNotTell("Natallia", "canary-cause");
        }
    }

    @Test
    void aBrokenWishForALanguageIsNoError() {
        MockHttpServletRequest request = failed(403);
        request.addHeader("Accept-Language", "\u0000;;q=x");

        assertThat(errors.answer(request).getBody()).contains("This page is not for you");
    }

    private static MockHttpServletRequest failed(int status) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        return request;
    }
}
