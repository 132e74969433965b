package org.vestka.directory.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.directory.memory.PeopleInMemory;
import org.vestka.directory.persistence.ListedPeopleQuery;

/** The writing side of the index of people: makes each view from the last one and the database. One thread at a time. */
final class PeopleIndexing implements PeopleInMemory.Making<PeopleView> {

    /** From here on everybody is read anew, on two cores. */
    private static final int MANY = 5000;

    private final ListedPeopleQuery query;
    private final TransactionTemplate fresh;
    private final Beside<NameTools> tools;
    /** Ordinal → hash of the names in the index. */
    private int[] nameHashes = {};
    /** Somebody failed half-way, so nobody knows which names are in the index. */
    private boolean halfWritten;

    PeopleIndexing(ListedPeopleQuery query, PlatformTransactionManager transactions, Beside<NameTools> tools) {
        this.query = query;
        this.tools = tools;
        fresh = new TransactionTemplate(transactions);
        fresh.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        fresh.setReadOnly(true);
    }

    /** Hands over each person's names. */
    private interface NamesSource {
        void read(BiConsumer<Long, List<String>> reader);
    }

    @Override
    public PeopleView all(@Nullable PeopleView last) {
        return inOneState(() -> {
            List<ListedPerson> people = query.all();
            Set<Long> gone = new HashSet<>();
            if (last != null) {
                last.people
                        .having(PeopleSnapshot.Trait.LISTED)
                        .forEach((int ordinal) -> gone.add(last.people.ids[ordinal]));
                people.forEach(person -> gone.remove(person.id()));
            }
            return next(last, people, gone, query::allNames);
        });
    }

    @Override
    public PeopleView some(PeopleView last, Set<Long> ids) {
        if (halfWritten || ids.size() > MANY) {
            return all(last);
        }
        return inOneState(() -> {
            List<ListedPerson> people = query.of(ids);
            Set<Long> gone = new HashSet<>(ids);
            people.forEach(person -> gone.remove(person.id()));
            return next(last, people, gone, reader -> query.namesOf(ids, reader));
        });
    }

    void close() {
        tools.made().names().close();
    }

    private PeopleView inOneState(Supplier<PeopleView> reading) {
        PeopleView next = Objects.requireNonNull(fresh.execute(transaction -> reading.get()));
        halfWritten = false;
        return next;
    }

    private PeopleView next(@Nullable PeopleView last, List<ListedPerson> people, Set<Long> gone, NamesSource source) {
        NameIndex names = tools.made().names();
        boolean anew = last == null || halfWritten;
        if (halfWritten) {
            names.clear();
            nameHashes = new int[0];
        }
        halfWritten = true;
        SnapshotChange change = new SnapshotChange(last == null ? PeopleSnapshot.empty() : last.people, people, gone);
        // orders on one core, names on another
        Beside<PeopleSnapshot> making =
                people.size() > MANY ? Beside.begin("people-snapshot", change::made) : Beside.atOnce(change::made);
        boolean namesChanged;
        try {
            namesChanged = index(names, change, people, gone, source);
        } finally {
            making.made();
        }
        if (last == null || people.size() > MANY) {
            names.compact();
            namesChanged = true;
        }
        DirectoryReader reader = last == null || anew || namesChanged ? names.reader() : last.shared();
        return new PeopleView(making.made(), reader);
    }

    /** Puts the names that have changed into the index. */
    private boolean index(
            NameIndex names, SnapshotChange change, List<ListedPerson> people, Set<Long> gone, NamesSource source) {
        int known = nameHashes.length;
        int[] ordinals = change.ordinals();
        nameHashes = Arrays.copyOf(nameHashes, change.size());
        FixedBitSet named = new FixedBitSet(change.size() + 1);
        FixedBitSet listed = PeopleSnapshot.bits(ordinals, change.size());
        int[] changes = {0};
        source.read((id, spellings) -> {
            int ordinal = change.ordinal(id);
            if (ordinal >= 0 && listed.get(ordinal)) {
                named.set(ordinal);
                changes[0] += put(names, ordinal, spellings, ordinal >= known);
            }
        });
        for (int i = 0; i < ordinals.length; i++) {
            if (!named.get(ordinals[i])) {
                List<String> shown = new ArrayList<>();
                people.get(i).names().forEach(name -> shown.add(name.name()));
                changes[0] += put(names, ordinals[i], shown, ordinals[i] >= known);
            }
        }
        for (long id : gone) {
            int ordinal = change.ordinal(id);
            if (ordinal >= 0 && nameHashes[ordinal] != 0) {
                names.remove(ordinal);
                nameHashes[ordinal] = 0;
                changes[0]++;
            }
        }
        return changes[0] > 0;
    }

    private int put(NameIndex names, int ordinal, List<String> spellings, boolean isNew) {
        int hash = spellings.hashCode() | 1;
        if (nameHashes[ordinal] == hash) {
            return 0;
        }
        nameHashes[ordinal] = hash;
        names.put(ordinal, spellings, isNew);
        return 1;
    }
}
