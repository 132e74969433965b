package org.vestka.directory.guideline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PeopleChanged;
import org.vestka.directory.persistence.HeldNamesQuery;
import org.vestka.shared.Sha256;

/**
 * Names of the people in a country's facilities whom the public list shows, as short hashes: enough for a browser to know one
 * that somebody has typed, without asking and without holding the list. Read by names.ts, which takes words apart in the same
 * way.
 */
@Component
public class HeldNames {

    /** Of each hash: few enough to travel, enough that a hundred thousand people do not make every name one of them. */
    private static final int BYTES = 4;

    private static final int SHORTEST = 3;
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final HeldNamesQuery names;
    private final LetterChecksMemory checks;
    private final Clock clock;
    private final Map<CountryCode, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    HeldNames(HeldNamesQuery names, LetterChecksMemory checks, Clock clock) {
        this.names = names;
        this.checks = checks;
        this.clock = clock;
    }

    private record Kept(byte[] hashes, Instant made) {}

    /** Whoever is hidden is not among them any more, and who has not been is not found by what is missing later. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PeopleChanged event) {
        changes.incrementAndGet();
        kept.clear();
    }

    /** The hashes one after the other, in order, of surnames and of pairs of names; empty where no check needs them. */
    public byte[] of(CountryCode country) {
        Instant now = clock.instant();
        Kept known = kept.get(country);
        if (known == null || known.made().plus(GOOD_FOR).isBefore(now)) {
            long before = changes.get();
            known = new Kept(hashes(country), now);
            kept.put(country, known);
            if (changes.get() != before) {
                // may have been read before the change
                kept.remove(country, known);
            }
        }
        return known.hashes().clone();
    }

    private byte[] hashes(CountryCode country) {
        List<String> endings = endings(checks.of(country));
        if (endings.isEmpty()) {
            return new byte[0];
        }
        SortedSet<Integer> hashes = new TreeSet<>(Integer::compareUnsigned);
        for (String name : names.of(country)) {
            List<String> stems = new ArrayList<>();
            for (String word : name.split("\\s+")) {
                stems.add(stem(word, endings));
            }
            for (int i = 0; i < stems.size(); i++) {
                hashes.add(hash(stems.get(i)));
                for (int j = i + 1; j < stems.size(); j++) {
                    List<String> pair = new ArrayList<>(List.of(stems.get(i), stems.get(j)));
                    pair.sort(Comparator.naturalOrder());
                    hashes.add(hash(String.join(" ", pair)));
                }
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * BYTES);
        hashes.forEach(bytes::putInt);
        return bytes.array();
    }

    /** Those of a name as it is held, the longest first. */
    private static List<String> endings(LetterChecks checks) {
        return Arrays.stream(checks.endings().getOrDefault("name", "").split("\\s+"))
                .filter(ending -> !ending.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    static String stem(String name, List<String> endings) {
        String word = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’ʼ‘`]", "'")
                .replace("\u0301", "")
                .replace('ё', 'е');
        return endings.stream()
                .filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= SHORTEST)
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .orElse(word)
                .replace('ў', 'в');
    }

    private static int hash(String text) {
        return ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).getInt();
    }
}
