package org.vestka.museum.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.museum.MuseumCode;

/** Letters that stand in the museum, of anybody, whatever is shown of them. */
@TestComponent
public class TestMuseum {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcTemplate jdbc;

    public TestMuseum(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Agreed to, looked at and shown, as far as that is the letter's own affair. */
    public MuseumCode shown(PersonId person, @Nullable FacilityId place, String text) {
        MuseumCode code = MuseumCode.random(RANDOM);
        byte[] page = jpeg(320, 240);
        jdbc.update(
                "insert into museum_letter (code, person_id, facility_id, on_date, on_year, kind, language, state, begun_at,"
                        + " shown_at, version) values (?, ?, ?, '2024-05', 2024, 'LETTER', 'be', 'SHOWN', utc_timestamp(6),"
                        + " utc_timestamp(6), 0)",
                code.value(),
                person.value(),
                place == null ? null : place.value());
        Long id = jdbc.queryForObject("select id from museum_letter where code = ?", Long.class, code.value());
        jdbc.update(
                "insert into museum_consent (letter_id, giver, way, given_on) values (?, 'FAMILY', 'WRITTEN',"
                        + " '2025-01-02')",
                id);
        jdbc.update(
                "insert into museum_page (letter_id, number, width, height, redaction, image, small, uploaded_at)"
                        + " values (?, 1, 320, 240, 'NOTHING_TO_REDACT', ?, ?, utc_timestamp(6))",
                id,
                page,
                page);
        jdbc.update(
                "insert into museum_text (letter_id, language, origin, text) values (?, 'be', 'ORIGINAL', ?)",
                id,
                text);
        return code;
    }

    /** White, with a red square in the middle of its upper left quarter. */
    public static BufferedImage page(int width, int height) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(width / 8, height / 8, width / 4, height / 4);
        pen.dispose();
        return page;
    }

    public static byte[] png(int width, int height) {
        return encoded("png", page(width, height));
    }

    public static byte[] jpeg(int width, int height) {
        return encoded("jpeg", page(width, height));
    }

    private static byte[] encoded(String format, BufferedImage page) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(page, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
