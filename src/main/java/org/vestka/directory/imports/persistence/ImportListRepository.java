package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.IMPORT_LIST;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.ImportList;
import org.vestka.directory.imports.ImportListDraft;
import org.vestka.directory.imports.ListCodeTaken;
import org.vestka.directory.imports.ListField;
import org.vestka.directory.imports.ListId;
import org.vestka.tables.tables.records.ImportListRecord;

/** Lists and their mappings. */
@Repository
public class ImportListRepository {

    private final DSLContext sql;
    private final Clock clock;

    ImportListRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** By title, the first of them. */
    public List<ImportList> all(int limit) {
        return sql.selectFrom(IMPORT_LIST)
                .orderBy(IMPORT_LIST.TITLE, IMPORT_LIST.ID)
                .limit(limit)
                .fetch(ImportListRepository::list);
    }

    public Optional<ImportList> find(ListId id) {
        return sql.selectFrom(IMPORT_LIST)
                .where(IMPORT_LIST.ID.eq(id.value()))
                .fetchOptional(ImportListRepository::list);
    }

    /** Nobody else changes the list, or announces a file of it, before this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ImportList> lock(ListId id) {
        return sql.selectFrom(IMPORT_LIST)
                .where(IMPORT_LIST.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(ImportListRepository::list);
    }

    /** @throws ListCodeTaken when there is a list of this code */
    @Transactional(propagation = Propagation.MANDATORY)
    public ListId create(ImportListDraft draft) {
        if (sql.fetchExists(IMPORT_LIST, IMPORT_LIST.CODE.eq(draft.code()))) {
            throw new ListCodeTaken();
        }
        try {
            return new ListId(sql.insertInto(IMPORT_LIST)
                    .set(IMPORT_LIST.CODE, draft.code())
                    .set(IMPORT_LIST.TITLE, draft.title())
                    .set(IMPORT_LIST.COUNTRY_CODE, draft.country().value())
                    .set(IMPORT_LIST.BODY_CODE, draft.bodyCode())
                    .set(IMPORT_LIST.LISTED_AS, draft.listedAs())
                    .set(IMPORT_LIST.MAPPING, Json.mapping(draft.mapping()))
                    .set(IMPORT_LIST.GONE_PERCENT, draft.gonePercent())
                    .set(IMPORT_LIST.CREATED_AT, Instant.now(clock))
                    .returning(IMPORT_LIST.ID)
                    .fetchSingle()
                    .getId());
        } catch (DuplicateKeyException e) {
            throw new ListCodeTaken();
        }
    }

    /**
     * Columns of this file take the place of those known by the same name; others stay, for the next file.
     *
     * @return the version the list has now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int remember(ImportList list, ColumnMapping mapping) {
        Map<String, ListField> fields = new LinkedHashMap<>(list.mapping().fields());
        fields.putAll(mapping.fields());
        sql.update(IMPORT_LIST)
                .set(IMPORT_LIST.MAPPING, Json.mapping(new ColumnMapping(fields)))
                .set(IMPORT_LIST.VERSION, IMPORT_LIST.VERSION.plus(1))
                .where(IMPORT_LIST.ID.eq(list.id().value()))
                .execute();
        return list.version() + 1;
    }

    private static ImportList list(ImportListRecord row) {
        return new ImportList(
                new ListId(row.getId()),
                row.getCode(),
                row.getTitle(),
                new CountryCode(row.getCountryCode()),
                row.getBodyCode(),
                row.getListedAs(),
                Json.mapping(row.getMapping()),
                row.getGonePercent(),
                row.getVersion());
    }
}
