package org.vestka.directory.imports;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.persistence.HeldPeopleQuery;
import org.vestka.directory.imports.persistence.ImportBatchRepository;
import org.vestka.directory.imports.persistence.ImportListRepository;
import org.vestka.directory.imports.persistence.KnownPlaceQuery;
import org.vestka.directory.imports.persistence.LearnedPlaces;
import org.vestka.directory.imports.persistence.ReviewRowQuery;
import org.vestka.directory.imports.persistence.StagedRows;
import org.vestka.directory.imports.reading.PlaceReading;
import org.vestka.directory.motion.AddressProposals;
import org.vestka.directory.motion.MotionDesk;
import org.vestka.directory.motion.MotionDraft;
import org.vestka.directory.place.AddressDraft;
import org.vestka.directory.place.AddressStatus;
import org.vestka.directory.place.AddressText;
import org.vestka.directory.place.FacilityDraft;
import org.vestka.directory.place.FacilityState;
import org.vestka.directory.registry.FacilityRegistry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Sha256;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEditors;

/** Places that lists name in words nobody here knows: which one is meant, or a new one. */
@Service
@AgainAfterDeadlock
public class ImportPlaces {

    private static final int AT_ONCE = 500;
    private static final int PLACES = 2_000;
    private static final int CODE = 10;

    private final ImportBatchRepository batches;
    private final ImportListRepository lists;
    private final ReviewRowQuery rows;
    private final StagedRows staged;
    private final HeldPeopleQuery held;
    private final KnownPlaceQuery known;
    private final LearnedPlaces learned;
    private final ListSurroundings surroundings;
    private final FacilityRegistry facilities;
    private final MotionDesk motion;
    private final AddressProposals proposals;
    private final RememberedWords words;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    ImportPlaces(
            ImportBatchRepository batches,
            ImportListRepository lists,
            ReviewRowQuery rows,
            StagedRows staged,
            HeldPeopleQuery held,
            KnownPlaceQuery known,
            LearnedPlaces learned,
            ListSurroundings surroundings,
            FacilityRegistry facilities,
            MotionDesk motion,
            AddressProposals proposals,
            RememberedWords words,
            CurrentAccount current,
            AuditTrail audit,
            Clock clock) {
        this.batches = batches;
        this.lists = lists;
        this.rows = rows;
        this.staged = staged;
        this.held = held;
        this.known = known;
        this.learned = learned;
        this.surroundings = surroundings;
        this.facilities = facilities;
        this.motion = motion;
        this.proposals = proposals;
        this.words = words;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** The places a row of the file may mean, 2,000 at most. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<KnownPlace> of(ImportId id) {
        return batches.find(id)
                .flatMap(batch -> lists.find(batch.list()))
                .map(list -> known.of(list.country()).stream().limit(PLACES).toList())
                .orElse(List.of());
    }

    /** What a row itself says of a place nobody knows, to begin with; empty when it names none, or perhaps a home. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<PlaceOfList> proposal(ImportId id, ImportRowId row) {
        ImportBatch batch = batches.find(id).orElseThrow();
        return rows.find(id, row).flatMap(each -> proposal(batch, each));
    }

    private static Optional<PlaceOfList> proposal(ImportBatch batch, ReviewRow row) {
        return PlaceReading.of(row.words(), batch.mapping()).flatMap(PlaceReading::proposal);
    }

    /**
     * Says which place a list means by words we do not know. It holds for every undecided row of the file with the same words,
     * and for the list's later files, unless the words tell of a home, a phone or a relative, which are not remembered; what has
     * been decided stays as it was seen. It holds for this row alone where we know the place and letters to its address are lost,
     * and where the words say that somebody is in no place.
     *
     * @return how many rows say something else now
     * @throws AlreadyDecided when somebody else has decided on the row or said which place it is
     * @throws ImportMoved when the file is no longer in review
     */
    @ForEditors
    @Transactional
    public int choose(ImportId id, ImportRowId rowId, FacilityId facility) {
        batches.lockListOf(id);
        ImportBatch batch = batches.lockReview(id);
        undecided(id, rowId, Concern.UNKNOWN_PLACE, Concern.DEAD_ADDRESS);
        int changed = meant(batch, lists.find(batch.list()).orElseThrow(), rowId, facility);
        record("import.place", batch);
        return changed;
    }

    /**
     * Writes down a place that the list names and nobody here knows, with the file and the row as its source; from then on it
     * is the one the words mean. Its address, unverified, waits for a second editor where there are two.
     *
     * @return how many rows say something else now
     * @throws AlreadyDecided when somebody else has decided on the row or said which place it is
     * @throws ImportMoved when the file is no longer in review
     * @throws IllegalArgumentException when the row has no {@link #proposal}
     */
    @ForEditors
    @Transactional
    public int add(ImportId id, ImportRowId rowId, PlaceOfList place) {
        batches.lockListOf(id);
        ImportBatch batch = batches.lockReview(id);
        ImportList list = lists.find(batch.list()).orElseThrow();
        ReviewRow row = undecided(id, rowId, Concern.UNKNOWN_PLACE);
        if (proposal(batch, row).isEmpty()) {
            throw new IllegalArgumentException("the row names no place, or perhaps a home");
        }
        surroundings.require(list, batch.language());
        SourceDraft source =
                new SourceDraft(row.url(), list.title(), null, Utc.today(clock), batch.sha256(), row.row());
        FacilityId facility = facilities.add(
                new FacilityDraft(
                        list.country(),
                        code(list, place, rowId),
                        place.kind(),
                        FacilityState.OPEN,
                        null,
                        null,
                        Map.of(batch.language(), place.name()),
                        List.of(),
                        null,
                        null),
                source);
        if (place.hasAddress()) {
            String town = place.placeLine().startsWith(place.postcode())
                    ? place.placeLine()
                    : (place.postcode() + " " + place.placeLine()).strip();
            address(
                    facility,
                    new AddressDraft(
                            AddressStatus.UNVERIFIED,
                            place.postcode().isEmpty() ? null : place.postcode(),
                            null,
                            null,
                            null,
                            List.of(new AddressText(batch.language(), place.name(), place.streetLine(), town))),
                    source);
        }
        int changed = meant(batch, list, rowId, facility);
        audit.record("place.added", "facility", Long.toString(facility.value()));
        record("import.place", batch);
        return changed;
    }

    /** Nobody is held there yet, and what goes on envelopes takes two. */
    private void address(FacilityId facility, AddressDraft address, SourceDraft source) {
        MotionDraft draft = MotionDraft.firstAddress(facility, address, PartialDate.of(Utc.today(clock)), source);
        if (motion.takesTwo(draft)) {
            proposals.propose(draft);
        } else {
            facilities.addAddress(facility, address, source);
        }
    }

    private void record(String act, ImportBatch batch) {
        audit.record(act, "import", Long.toString(batch.id().value()));
    }

    private ReviewRow undecided(ImportId id, ImportRowId rowId, Concern... oneOf) {
        ReviewRow row = rows.find(id, rowId).orElseThrow();
        if (row.decision() != Decision.OPEN || Stream.of(oneOf).noneMatch(row.concerns()::contains)) {
            throw new AlreadyDecided(rowId, row.decision());
        }
        return row;
    }

    private int meant(ImportBatch batch, ImportList list, ImportRowId rowId, FacilityId facility) {
        KnownPlace place = known.of(list.country()).stream()
                .filter(each -> each.id().equals(facility))
                .findFirst()
                .orElseThrow();
        ReviewRow chosen = rows.find(batch.id(), rowId).orElseThrow();
        if (chosen.concerns().contains(Concern.DEAD_ADDRESS)) {
            // the words mean a place we know; where this one person is now, they do not say
            return reread(batch, list, place, List.of(chosen));
        }
        Optional<PlaceReading> named =
                PlaceReading.of(chosen.words(), batch.mapping()).filter(read -> !read.insteadOfPlace());
        named.filter(read -> !read.titlePrivate())
                .ifPresent(read -> learned.learn(
                        list.id(), read.title(), facility, current.required().value()));
        int changed = 0;
        long after = 0;
        ReviewFilter unknown = ReviewFilter.having(Concern.UNKNOWN_PLACE).decided(Decision.OPEN);
        for (List<ReviewRow> some = rows.after(batch.id(), unknown, after, AT_ONCE);
                !some.isEmpty();
                some = rows.after(batch.id(), unknown, after, AT_ONCE)) {
            changed += reread(
                    batch,
                    list,
                    place,
                    some.stream()
                            .filter(row -> row.id().equals(rowId) || sameTitle(batch, row, named))
                            .toList());
            after = some.getLast().id().value();
        }
        return changed;
    }

    private static boolean sameTitle(ImportBatch batch, ReviewRow row, Optional<PlaceReading> named) {
        return named.isPresent()
                && PlaceReading.of(row.words(), batch.mapping())
                        .map(PlaceReading::title)
                        .equals(named.map(PlaceReading::title));
    }

    private int reread(ImportBatch batch, ImportList list, KnownPlace place, List<ReviewRow> meant) {
        Map<PersonId, Map<Fact, String>> facts = held.facts(
                meant.stream().map(ReviewRow::person).filter(Objects::nonNull).toList(),
                list.bodyCode(),
                batch.language());
        meant.forEach(row -> staged.reread(row.id(), placed(row, place, batch.mapping(), facts)));
        return meant.size();
    }

    private StagedRow placed(
            ReviewRow row, KnownPlace place, ColumnMapping mapping, Map<PersonId, Map<Fact, String>> held) {
        Map<Fact, String> facts = PlaceReading.placed(row.facts(), place.id(), place.kind());
        PersonId person = row.person();
        Set<Concern> concerns = PlaceReading.known(row.concerns());
        if (!row.freeWordsPrivate()
                && PlaceReading.of(row.words(), mapping)
                        .filter(read -> read.holdsPrivateWords(true))
                        .isEmpty()) {
            // a street and a house, and now they are those of a prison
            concerns.remove(Concern.PRIVATE_WORDS);
        }
        Claim read = new Claim(0, row.key(), row.url(), facts, row.words(), concerns);
        List<FactChange> changes =
                person == null ? List.of() : Comparison.changes(read, held.getOrDefault(person, Map.of()));
        Claim claim = read.privateWordsIn(Comparison.stored(changes)) ? read.with(Concern.PRIVATE_WORDS) : read;
        return new StagedRow(
                row.row(),
                row.key(),
                row.url(),
                person != null && changes.isEmpty() ? RowKind.UNCHANGED : row.kind(),
                row.name(),
                person,
                row.candidate(),
                facts,
                row.words(),
                claim.concerns(),
                changes,
                words.digest(facts));
    }

    /** Unlike those of country packs: {@code BY-L-1a2b3c4d5e}. */
    private static String code(ImportList list, PlaceOfList place, ImportRowId row) {
        return list.country().value().toUpperCase(Locale.ROOT)
                + "-L-"
                + Sha256.hex(place.name() + '\n' + row.value()).substring(0, CODE);
    }
}
