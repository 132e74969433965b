package org.vestka.directory.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.directory.CountryCode;
import org.vestka.directory.imports.persistence.ImportListRepository;
import org.vestka.directory.imports.persistence.KnownCountryQuery;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.security.ForEditors;

/** The lists that others keep, and how their files are read. */
@Service
@AgainAfterDeadlock
public class ImportLists {

    private static final int LISTS = 500;

    private final ImportListRepository lists;
    private final KnownCountryQuery countries;
    private final AuditTrail audit;

    ImportLists(ImportListRepository lists, KnownCountryQuery countries, AuditTrail audit) {
        this.lists = lists;
        this.countries = countries;
        this.audit = audit;
    }

    /** By title, 500 at most. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<ImportList> all() {
        return lists.all(LISTS);
    }

    @ForEditors
    @Transactional(readOnly = true)
    public List<CountryCode> countries() {
        return countries.all();
    }

    /** @throws ListCodeTaken when there is a list of this code */
    @ForEditors
    @Transactional
    public ListId create(ImportListDraft draft) {
        ListId id = lists.create(draft);
        audit.record("list.created", "import-list", Long.toString(id.value()));
        return id;
    }

    /**
     * The mapping that will be used for this file and the next ones of the list. Where it says nothing new, nothing is compared.
     *
     * @param version of the list as the editor saw it
     * @return the version to {@linkplain Imports#begin begin} with
     * @throws ListChanged when somebody else has changed the list since
     */
    @ForEditors
    @Transactional
    public int remember(ListId id, int version, ColumnMapping mapping) {
        ImportList list = lists.lock(id).orElseThrow();
        Map<String, ListField> known = new LinkedHashMap<>(list.mapping().fields());
        known.keySet().retainAll(mapping.fields().keySet());
        if (known.equals(mapping.fields())) {
            return list.version();
        }
        if (list.version() != version) {
            throw new ListChanged(id);
        }
        int remembered = lists.remember(list, mapping);
        audit.record("list.mapped", "import-list", Long.toString(id.value()));
        return remembered;
    }
}
