package org.vestka.directory.attention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.attention.CoverageBoard.OfCustody;
import org.vestka.directory.attention.CoverageBoard.OfPlace;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.persistence.BoardQuery;
import org.vestka.directory.persistence.BoardQuery.Cell;
import org.vestka.directory.persistence.CoverageMonthRepository;
import org.vestka.directory.persistence.FloorRepository;
import org.vestka.directory.persistence.PersonQuery;
import org.vestka.directory.person.PersonBrief;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEveryone;

/** Who waits for letters, for everybody to see. */
@Service
@Transactional(readOnly = true)
public class CoverageBoards {

    /** So many of a list at most are read at once. */
    public static final int MOST = 100;

    private static final int MONTHS = 12;

    private final BoardQuery board;
    private final CoverageMonthRepository months;
    private final FloorRepository floors;
    private final PersonQuery people;
    private final Clock clock;

    CoverageBoards(
            BoardQuery board, CoverageMonthRepository months, FloorRepository floors, PersonQuery people, Clock clock) {
        this.board = board;
        this.months = months;
        this.floors = floors;
        this.people = people;
        this.clock = clock;
    }

    /** As it is now. */
    @ForEveryone
    public CoverageBoard of(CountryCode country) {
        LocalDate today = Utc.today(clock);
        FloorInForce floor =
                Optional.ofNullable(floors.inForce(today).get(country)).orElseGet(() -> FloorInForce.unset(today));
        List<Cell> cells = board.cells(country, floor);
        Map<@Nullable FacilityId, CoverageTally> places = new HashMap<>();
        Map<CustodyKind, CoverageTally> kinds = new EnumMap<>(CustodyKind.class);
        CoverageTally all = CoverageTally.EMPTY;
        CoverageMonth month = new CoverageMonth(YearMonth.from(today), 0, 0, 0, false);
        for (Cell cell : cells) {
            places.merge(cell.place(), cell.tally(), CoverageTally::plus);
            kinds.merge(cell.custody(), cell.tally(), CoverageTally::plus);
            all = all.plus(cell.tally());
            month = new CoverageMonth(
                    month.month(),
                    month.people() + cell.tally().people(),
                    month.none() + cell.noneThisMonth(),
                    month.letters() + cell.lettersThisMonth(),
                    false);
        }
        List<CoverageMonth> year =
                new ArrayList<>(months.of(country, month.month().minusMonths(MONTHS)));
        year.removeIf(written -> !written.month().isBefore(YearMonth.from(today)));
        year.add(month);
        return new CoverageBoard(
                country,
                today,
                floor,
                all,
                places.entrySet().stream()
                        .map(entry -> new OfPlace(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(OfPlace::tally, mostWaiting())
                                .thenComparing(place -> place.place() == null
                                        ? Long.MAX_VALUE
                                        : Objects.requireNonNull(place.place()).value()))
                        .toList(),
                kinds.entrySet().stream()
                        .map(entry -> new OfCustody(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(OfCustody::tally, mostWaiting())
                                .thenComparing(kind -> kind.kind().name()))
                        .toList(),
                board.apart(country),
                year);
    }

    private static Comparator<CoverageTally> mostWaiting() {
        return Comparator.comparingInt(CoverageTally::none)
                .thenComparingInt(CoverageTally::people)
                .reversed();
    }

    /**
     * Held people who are shown and cannot be written to, by why; within it as they were registered.
     *
     * @param limit at most {@link #MOST} and one
     */
    @ForEveryone
    public List<ApartPerson> apart(CountryCode country, int offset, int limit) {
        Map<PersonId, ApartPerson> found = new LinkedHashMap<>();
        var listed = board.apart(country, Math.max(0, offset), Math.clamp(limit, 0, MOST + 1));
        Map<PersonId, PersonBrief> briefs =
                people.briefs(listed.keySet()).stream().collect(Collectors.toMap(PersonBrief::id, person -> person));
        listed.forEach((person, why) -> {
            PersonBrief brief = briefs.get(person);
            if (brief != null) {
                found.put(person, new ApartPerson(brief, why));
            }
        });
        return List.copyOf(found.values());
    }
}
