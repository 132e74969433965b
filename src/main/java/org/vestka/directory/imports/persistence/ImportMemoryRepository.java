package org.vestka.directory.imports.persistence;

import static org.vestka.tables.Tables.IMPORT_MEMORY;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.ListId;
import org.vestka.directory.imports.RememberedWords;
import org.vestka.shared.LanguageTag;

/** What lists said last, as far as somebody has decided on it. */
@Repository
public class ImportMemoryRepository {

    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext sql;

    ImportMemoryRepository(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Something a list said.
     *
     * @param digest of the row as it was read, keyed: {@link RememberedWords}
     */
    public record Said(String key, Map<Fact, String> facts, String digest, boolean gone) {}

    /** Digests of all that a list said in a language, by key; of those that were gone, none. */
    public Map<String, String> digests(ListId list, LanguageTag language) {
        return sql.select(IMPORT_MEMORY.SOURCE_KEY, IMPORT_MEMORY.FACTS_SHA256)
                .from(IMPORT_MEMORY)
                .where(IMPORT_MEMORY.LIST_ID.eq(list.value()))
                .and(IMPORT_MEMORY.LANGUAGE.eq(language))
                .and(IMPORT_MEMORY.GONE.isFalse())
                .fetchMap(IMPORT_MEMORY.SOURCE_KEY, IMPORT_MEMORY.FACTS_SHA256);
    }

    /** People whose absence somebody has already decided on. */
    public Set<String> gone(ListId list) {
        return new HashSet<>(sql.select(IMPORT_MEMORY.SOURCE_KEY)
                .from(IMPORT_MEMORY)
                .where(IMPORT_MEMORY.LIST_ID.eq(list.value()))
                .and(IMPORT_MEMORY.GONE.isTrue())
                .fetch(IMPORT_MEMORY.SOURCE_KEY));
    }

    public Map<String, Map<Fact, String>> facts(ListId list, LanguageTag language, List<String> keys) {
        Map<String, Map<Fact, String>> facts = new HashMap<>();
        for (int from = 0; from < keys.size(); from += ROWS_AT_ONCE) {
            sql.select(IMPORT_MEMORY.SOURCE_KEY, IMPORT_MEMORY.FACTS)
                    .from(IMPORT_MEMORY)
                    .where(IMPORT_MEMORY.LIST_ID.eq(list.value()))
                    .and(IMPORT_MEMORY.LANGUAGE.eq(language))
                    .and(IMPORT_MEMORY.GONE.isFalse())
                    .and(IMPORT_MEMORY.SOURCE_KEY.in(keys.subList(from, Math.min(keys.size(), from + ROWS_AT_ONCE))))
                    .forEach(row -> facts.put(row.value1(), Json.facts(row.value2())));
        }
        return facts;
    }

    /** Takes the place of what was said before; of somebody gone, of what was said in every language. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(ListId list, LanguageTag language, Collection<Said> said) {
        if (said.isEmpty()) {
            return;
        }
        List<String> keys = said.stream().map(Said::key).toList();
        List<String> gone = said.stream().filter(Said::gone).map(Said::key).toList();
        sql.deleteFrom(IMPORT_MEMORY)
                .where(IMPORT_MEMORY.LIST_ID.eq(list.value()))
                .and(IMPORT_MEMORY.SOURCE_KEY.in(keys))
                .and(IMPORT_MEMORY
                        .LANGUAGE
                        .eq(language)
                        .or(IMPORT_MEMORY.GONE.isTrue())
                        .or(IMPORT_MEMORY.SOURCE_KEY.in(gone)))
                .execute();
        var insert = sql.insertInto(
                IMPORT_MEMORY,
                IMPORT_MEMORY.LIST_ID,
                IMPORT_MEMORY.SOURCE_KEY,
                IMPORT_MEMORY.LANGUAGE,
                IMPORT_MEMORY.FACTS_SHA256,
                IMPORT_MEMORY.FACTS,
                IMPORT_MEMORY.GONE);
        for (Said each : said) {
            insert = insert.values(
                    list.value(), each.key(), language, each.digest(), Json.write(each.facts()), each.gone());
        }
        insert.execute();
    }
}
