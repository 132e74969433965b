package org.vestka.directory.persistence;

import static org.vestka.tables.Tables.PERSON_PICTURE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Picture;

/** Portraits. */
@Repository
public class PictureRepository {

    private final DSLContext sql;

    PictureRepository(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Picture> find(PersonId person) {
        return sql.select(PERSON_PICTURE.MEDIA_TYPE, PERSON_PICTURE.BYTES)
                .from(PERSON_PICTURE)
                .where(PERSON_PICTURE.PERSON_ID.eq(person.value()))
                .fetchOptional(row -> new Picture(row.value1(), row.value2()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(PersonId person, Picture picture, long source) {
        remove(person);
        sql.insertInto(PERSON_PICTURE)
                .set(PERSON_PICTURE.PERSON_ID, person.value())
                .set(PERSON_PICTURE.MEDIA_TYPE, picture.mediaType())
                .set(PERSON_PICTURE.BYTES, picture.bytes())
                .set(PERSON_PICTURE.SOURCE_ID, source)
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(PersonId person) {
        sql.deleteFrom(PERSON_PICTURE)
                .where(PERSON_PICTURE.PERSON_ID.eq(person.value()))
                .execute();
    }
}
