package org.vestka.accounts.persistence;

import static org.vestka.tables.Tables.ACCOUNT_ADDRESS;
import static org.vestka.tables.Tables.ACCOUNT_TOKEN;
import static org.vestka.tables.Tables.MAIL_CONSENT;
import static org.vestka.tables.Tables.SECRET_MARK;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.shared.persistence.Additions;

/** By what the secret is known that this database was begun with, and what it alone could open. */
@Repository
public class SecretMarkRepository {

    private static final byte ONLY = 1;

    private final DSLContext sql;

    SecretMarkRepository(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<byte[]> find() {
        return sql.select(SECRET_MARK.MARK).from(SECRET_MARK).fetchOptional(SECRET_MARK.MARK);
    }

    /** Unless there is one. */
    public void add(byte[] mark) {
        Additions.unlessTaken(
                sql.insertInto(SECRET_MARK).set(SECRET_MARK.ID, ONLY).set(SECRET_MARK.MARK, mark));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(byte[] mark) {
        sql.update(SECRET_MARK).set(SECRET_MARK.MARK, mark).execute();
    }

    /** Mail addresses, the links on their way to them, and what was to be mailed there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetWhatWasSealed() {
        sql.deleteFrom(ACCOUNT_TOKEN).execute();
        sql.deleteFrom(ACCOUNT_ADDRESS).execute();
        sql.deleteFrom(MAIL_CONSENT).execute();
    }
}
