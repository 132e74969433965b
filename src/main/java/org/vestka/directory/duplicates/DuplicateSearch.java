package org.vestka.directory.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.vestka.directory.PersonId;
import org.vestka.directory.search.NameReader;
import org.vestka.directory.search.NameReader.ReadWord;
import org.vestka.shared.PartialDate;

/**
 * Finds those among everybody who are likely one person. Nobody is compared with everybody: only who shares two words of a name
 * as they sound (one of them with a letter missing or by its consonants), a word and a birthday, or a link.
 */
final class DuplicateSearch {

    /** What more people share tells nobody apart; they meet by something else. */
    private static final int COMMON = 300;

    private static final int PLACE_BITS = 24;
    private static final long PLACE = (1 << PLACE_BITS) - 1;

    private final List<ReadPerson> people;
    private final LikenessRule rule;
    /** Where those begin who are only compared with the ones before; 0: everybody is compared with everybody. */
    private final int newcomers;
    /** Places of those who are met by whatever they share, however common it is. */
    private final BitSet always = new BitSet();

    DuplicateSearch(Collection<KnownPerson> everybody) {
        this(everybody, List.of(), Set.of());
    }

    /**
     * Looks for newcomers among those held only.
     *
     * @param always of those held, who must not be missed however common the name is
     */
    DuplicateSearch(Collection<KnownPerson> held, Collection<KnownPerson> newcomers, Set<PersonId> always) {
        NameReader reader = new NameReader();
        people = Stream.concat(inOrder(held), inOrder(newcomers))
                .map(person -> ReadPerson.of(person, reader))
                .toList();
        this.newcomers = newcomers.isEmpty() ? 0 : held.size();
        for (int i = 0; i < held.size(); i++) {
            this.always.set(i, always.contains(people.get(i).known().id()));
        }
        rule = new LikenessRule(new Commonness(people));
    }

    private static Stream<KnownPerson> inOrder(Collection<KnownPerson> some) {
        return some.stream().sorted(Comparator.comparing(person -> person.id().value()));
    }

    /** Of each newcomer, whom of those held they are likely, the likeliest first; nobody where there is nobody held. */
    Map<PersonId, List<LikelyPair>> known() {
        Map<PersonId, List<LikelyPair>> known = new HashMap<>();
        if (newcomers == 0) {
            return known;
        }
        for (long pair : candidates()) {
            int held = (int) (pair >>> 32);
            ReadPerson one = people.get(held);
            ReadPerson other = people.get((int) pair);
            Likeness likeness = rule.of(one, other);
            if (likeness.suggested() || always.get(held) && likeness.conceivable()) {
                known.computeIfAbsent(other.known().id(), newcomer -> new ArrayList<>())
                        .add(new LikelyPair(one.known().id(), other.known().id(), likeness));
            }
        }
        known.values()
                .forEach(pairs -> pairs.sort(Comparator.<LikelyPair>comparingDouble(
                                pair -> -pair.likeness().bits())
                        .thenComparing(pair -> pair.one().value())));
        return known;
    }

    /** The likeliest first; between equals those of the lower numbers. */
    List<LikelyPair> pairs() {
        List<LikelyPair> likely = new ArrayList<>();
        for (long pair : candidates()) {
            ReadPerson one = people.get((int) (pair >>> 32));
            ReadPerson other = people.get((int) pair);
            Likeness likeness = rule.of(one, other);
            if (likeness.suggested()) {
                likely.add(new LikelyPair(one.known().id(), other.known().id(), likeness));
            }
        }
        likely.sort(
                Comparator.<LikelyPair>comparingDouble(pair -> -pair.likeness().bits())
                        .thenComparing(pair -> pair.one().value())
                        .thenComparing(pair -> pair.other().value()));
        return likely;
    }

    /** Pairs of places in {@link #people}, the lower in the upper half, each once. */
    long[] candidates() {
        Longs entries = new Longs();
        for (int i = 0; i < people.size(); i++) {
            int person = i;
            // a key's upper 40 bits beside the person: two keys that share them only bring a pair too many
            keys(people.get(i)).forEach(key -> entries.add(key << PLACE_BITS | person));
        }
        long[] sorted = entries.each();
        Longs pairs = new Longs();
        for (int from = 0; from < sorted.length; ) {
            int until = from + 1;
            while (until < sorted.length && sorted[until] >>> PLACE_BITS == sorted[from] >>> PLACE_BITS) {
                until++;
            }
            boolean common = until - from > COMMON;
            int met = newcomers == 0 ? until : from;
            while (met < until && newcomers > 0 && (sorted[met] & PLACE) < newcomers) {
                met++;
            }
            for (int i = from; i < met; i++) {
                if (common && !always.get((int) (sorted[i] & PLACE))) {
                    continue;
                }
                for (int j = newcomers == 0 ? i + 1 : met; j < until; j++) {
                    pairs.add((sorted[i] & PLACE) << 32 | sorted[j] & PLACE);
                }
            }
            from = until;
        }
        return pairs.each();
    }

    /** What a person may meet another by. */
    private static Set<Long> keys(ReadPerson person) {
        Set<Long> keys = new HashSet<>();
        PartialDate born = person.known().born();
        for (List<ReadWord> name : person.names()) {
            for (ReadWord one : name) {
                for (Object sure : Commonness.keys(one).toList()) {
                    if (born != null && born.day() != null) {
                        keys.add(key(Meeting.BORN, sure.hashCode(), born.hashCode()));
                    }
                    for (ReadWord other : name) {
                        if (other != one) {
                            together(sure, other, keys);
                        }
                    }
                }
            }
        }
        person.known().links().forEach(link -> keys.add(key(Meeting.LINK, link.hashCode(), link.length())));
        return keys;
    }

    private static void together(Object sure, ReadWord other, Set<Long> keys) {
        Commonness.keys(other).forEach(beside -> {
            int one = sure.hashCode();
            int two = beside.hashCode();
            keys.add(key(Meeting.WORDS, Math.min(one, two), Math.max(one, two)));
        });
        other.bones().forEach(bones -> keys.add(key(Meeting.BONES, sure.hashCode(), bones.hashCode())));
        for (String sound : other.sounds()) {
            // the word itself and with each of its letters missing: two of one slip share one of these
            keys.add(key(Meeting.SLIP, sure.hashCode(), sound.hashCode()));
            for (int i = 0; sound.length() > 3 && i < sound.length(); i++) {
                String lacking = sound.substring(0, i) + sound.substring(i + 1);
                keys.add(key(Meeting.SLIP, sure.hashCode(), lacking.hashCode()));
            }
        }
    }

    private enum Meeting {
        WORDS,
        BONES,
        SLIP,
        BORN,
        LINK
    }

    private static long key(Meeting meeting, int one, int two) {
        long mixed = ((long) one << 32 ^ two & 0xFFFF_FFFFL) + meeting.ordinal() * 0x9E37_79B9_7F4A_7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Grows, and is sorted once. */
    private static final class Longs {

        private long[] all = new long[1024];
        private int size;

        void add(long value) {
            if (size == all.length) {
                compact();
                if (size > all.length / 2) {
                    all = Arrays.copyOf(all, 2 * all.length);
                }
            }
            all[size++] = value;
        }

        long[] each() {
            compact();
            return Arrays.copyOf(all, size);
        }

        private void compact() {
            Arrays.sort(all, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || all[i] != all[i - 1]) {
                    all[kept++] = all[i];
                }
            }
            size = kept;
        }
    }
}
