package org.vestka.directory.place;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.persistence.EntrySpellQuery;
import org.vestka.directory.persistence.EntrySpellQuery.Entry;
import org.vestka.directory.place.EntryLife.Basis;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;
import org.vestka.shared.statistics.SurvivalCurve;
import org.vestka.shared.statistics.Watched;

/**
 * Learns from the history of addresses how long they stay true. An address is watched from the day from which it held, or
 * from which it was first known to; until it ended, or was last known to hold: what nobody has looked at since may have ended.
 */
@Service
@Transactional(readOnly = true)
public class EntryLives {

    /** With fewer ends of its own a place learns from others. */
    private static final int FEWEST_OF_PLACE = 3;

    private static final int FEWEST = 5;

    private final EntrySpellQuery entries;
    private final Clock clock;

    EntryLives(EntrySpellQuery entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Of a place, else of its kind, else of its country. */
    @ForEveryone
    public EntryLife of(FacilityPage place) {
        LocalDate today = Utc.today(clock);
        List<Entry> all = entries.ofCountry(place.country());
        return learned(Basis.PLACE, all, entry -> entry.place().equals(place.id()), FEWEST_OF_PLACE, today)
                .or(() -> learned(Basis.KIND, all, entry -> entry.kind() == place.kind(), FEWEST, today))
                .or(() -> learned(Basis.COUNTRY, all, entry -> true, FEWEST, today))
                .orElseGet(() -> {
                    SurvivalCurve curve = SurvivalCurve.of(spells(all, entry -> true, today));
                    return new EntryLife(Basis.TOO_LITTLE, 0, (int) curve.watched(), (int) curve.happened());
                });
    }

    private static Optional<EntryLife> learned(
            Basis basis, List<Entry> all, Predicate<Entry> which, int fewest, LocalDate today) {
        SurvivalCurve curve = SurvivalCurve.of(spells(all, which, today));
        OptionalInt median = curve.median();
        return curve.happened() < fewest || median.isEmpty()
                ? Optional.empty()
                : Optional.of(new EntryLife(basis, median.getAsInt(), (int) curve.watched(), (int) curve.happened()));
    }

    private static List<Watched> spells(List<Entry> all, Predicate<Entry> which, LocalDate today) {
        return all.stream()
                .filter(which)
                .flatMap(entry -> spell(entry, today).stream())
                .toList();
    }

    /** Nothing of an address that died nobody knows when, or that never held. */
    private static Optional<Watched> spell(Entry entry, LocalDate today) {
        LocalDate until = entry.until();
        boolean ended = until != null && !until.isAfter(today);
        if (!ended && entry.dead()) {
            return Optional.empty();
        }
        LocalDate last = until != null && ended ? until : entry.lastKnown();
        int days = (int) ChronoUnit.DAYS.between(entry.firstKnown(), last);
        return ended && days <= 0 || days < 0 ? Optional.empty() : Optional.of(Watched.one(days, ended));
    }
}
