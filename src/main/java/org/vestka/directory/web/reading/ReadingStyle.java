package org.vestka.directory.web.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one style sheet: the colours and measures of the application, and the few rules of these pages. */
@Component
class ReadingStyle {

    private static final List<String> PARTS = List.of("tokens", "reading");

    private final Rendered sheet = new Rendered(true, text().getBytes(StandardCharsets.UTF_8));

    Rendered sheet() {
        return sheet;
    }

    private static String text() {
        StringBuilder text = new StringBuilder();
        for (String part : PARTS) {
            try (InputStream in =
                    new ClassPathResource("META-INF/resources/vestka/" + part + ".css").getInputStream()) {
                text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return text.toString();
    }
}
