package org.vestka.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.Role;
import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;
import org.vestka.directory.person.People;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.PersonEditing;
import org.vestka.directory.testing.TestPeople;
import org.vestka.testing.TestAccounts;
import org.vestka.testing.VestkaTest;

/** A portrait goes to whoever sees the whole page, and to nobody's cache. */
@VestkaTest
@Import(TestPeople.class)
class PictureEndpointTest {

    @Autowired
    private PictureEndpoint pictures;

    @Autowired
    private TestPeople make;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PersonEditing editing;

    @Autowired
    private People people;

    private AccountId editor;

    @BeforeEach
    void anEditor() {
        editor = accounts.make(Role.EDITOR);
    }

    @ParameterizedTest
    @EnumSource(Publication.class)
    void readersSeeThePortraitsOfWholePagesAndEditorsAll(Publication publication) throws IOException {
        String id = pictured(publication).value();
        AccountId supporter = accounts.make(Role.SUPPORTER);
        boolean whole = publication == Publication.PUBLIC || publication == Publication.MEMORIAL;

        for (ResponseEntity<byte[]> answer :
                new ResponseEntity[] {pictures.picture(id), accounts.as(supporter, () -> pictures.picture(id))}) {
            assertThat(answer.getStatusCode()).isEqualTo(whole ? HttpStatus.OK : HttpStatus.NOT_FOUND);
            assertThat(answer.getBody() != null).isEqualTo(whole);
            assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        }
        ResponseEntity<byte[]> seen = accounts.as(editor, () -> pictures.picture(id));
        assertThat(seen.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(seen.getHeaders().getContentType()).hasToString("image/jpeg");
        assertThat(seen.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "../etc/passwd", "zzzzzzzzzzzz", "%00"})
    void whatIsNobodysIdIsNotFound(String id) {
        assertThat(pictures.picture(id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    private PublicId pictured(Publication publication) throws IOException {
        PersonId person = make.person().published(publication).register();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        return accounts.as(editor, () -> {
            PersonBrief brief = people.brief(person).orElseThrow();
            int version = people.page(brief.publicId()).orElseThrow().version();
            editing.putPicture(person, version, png.toByteArray());
            return brief.publicId();
        });
    }
}
