package org.vestka.directory.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.PersonId;
import org.vestka.directory.imports.persistence.HeldPeopleQuery;
import org.vestka.directory.imports.persistence.ImportBatchRepository;
import org.vestka.directory.imports.persistence.ImportListRepository;
import org.vestka.directory.imports.persistence.ImportMemoryRepository;
import org.vestka.directory.imports.persistence.ImportRowRepository;
import org.vestka.directory.imports.persistence.KnownCountryQuery;
import org.vestka.directory.imports.persistence.KnownPlaceQuery;
import org.vestka.directory.imports.persistence.LearnedPlaces;
import org.vestka.directory.imports.reading.ListFile;
import org.vestka.directory.imports.reading.MappingProposal;
import org.vestka.directory.imports.reading.PlaceReading;
import org.vestka.directory.imports.reading.Table;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.security.ForEditors;

/** Taking over the lists of others: upload, compare, decide, apply. Nothing is public before it is applied. */
@Service
public class Imports {

    private static final int SAMPLES = 5;

    private final ImportBatchRepository batches;
    private final ImportListRepository lists;
    private final ImportRowRepository rows;
    private final HeldPeopleQuery held;
    private final KnownPlaceQuery places;
    private final KnownCountryQuery countries;
    private final ImportReading reading;
    private final ImportApplication application;
    private final ImportLimits limits;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final LearnedPlaces learned;
    private final Registry registry;
    private final Clock clock;

    Imports(
            ImportBatchRepository batches,
            ImportListRepository lists,
            ImportRowRepository rows,
            HeldPeopleQuery held,
            KnownPlaceQuery places,
            KnownCountryQuery countries,
            ImportReading reading,
            ImportApplication application,
            ImportLimits limits,
            CurrentAccount current,
            AuditTrail audit,
            LearnedPlaces learned,
            Registry registry,
            Clock clock) {
        this.batches = batches;
        this.lists = lists;
        this.rows = rows;
        this.held = held;
        this.places = places;
        this.countries = countries;
        this.reading = reading;
        this.application = application;
        this.limits = limits;
        this.current = current;
        this.audit = audit;
        this.learned = learned;
        this.registry = registry;
        this.clock = clock;
    }

    @ForEditors
    public ImportLimits limits() {
        return limits;
    }

    @ForEditors
    @Transactional(readOnly = true)
    public List<ImportList> lists() {
        return lists.all();
    }

    @ForEditors
    @Transactional(readOnly = true)
    public List<CountryCode> countries() {
        return countries.all();
    }

    /** Uploaded files, newest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<ImportBatch> batches(int offset, int limit) {
        return batches.page(offset, limit);
    }

    @ForEditors
    @Transactional(readOnly = true)
    public int count() {
        return batches.count();
    }

    @ForEditors
    @Transactional(readOnly = true)
    public Optional<ImportBatch> batch(ImportId id) {
        return batches.find(id);
    }

    /**
     * Looks into a file without keeping anything of it.
     *
     * @param charset what it is written in; null to find out
     * @throws FileRefused when it cannot be read
     */
    @ForEditors
    public FilePreview preview(Path file, @Nullable Charset charset) {
        Table table = ListFile.read(file, limits, charset);
        ColumnMapping proposal = MappingProposal.of(table);
        Map<String, List<String>> samples = new LinkedHashMap<>();
        for (int i = 0; i < table.header().size(); i++) {
            int column = i;
            samples.put(
                    table.header().get(i),
                    table.lines().stream()
                            .map(line -> line.cells().get(column).strip())
                            .filter(cell -> !cell.isEmpty())
                            .distinct()
                            .limit(SAMPLES)
                            .toList());
        }
        return new FilePreview(
                table.header(), table.lines().size(), samples, proposal, MappingProposal.language(table, proposal));
    }

    /** @throws ListCodeTaken when there is a list of this code */
    @ForEditors
    @Transactional
    public ListId createList(ImportListDraft draft) {
        ListId id = lists.create(draft);
        audit.record("list.created", "import-list", Long.toString(id.value()));
        return id;
    }

    /** The mapping that will be used for this file and the next ones of the list. */
    @ForEditors
    @Transactional
    public void remember(ListId id, ColumnMapping mapping) {
        ImportList list = lists.find(id).orElseThrow();
        Map<String, ListField> known = new LinkedHashMap<>(list.mapping().fields());
        known.keySet().retainAll(mapping.fields().keySet());
        if (!known.equals(mapping.fields())) {
            lists.remember(list, mapping);
        }
    }

    /**
     * Announces a file, or finds the review of the same file that is still going on. To be followed by {@link
     * #reader}.
     */
    @ForEditors
    @Transactional
    public BegunImport begin(ListId list, LanguageTag language, String fileName, Path file) {
        try {
            String sha256 = Digests.sha256(file);
            Optional<ImportId> going = batches.inReview(list, sha256, language);
            if (going.isPresent()) {
                return new BegunImport(going.get(), true);
            }
            String name = fileName.length() > 200 ? fileName.substring(fileName.length() - 200) : fileName;
            ImportId id = batches.create(
                    list,
                    language,
                    name,
                    sha256,
                    Files.size(file),
                    current.required().value());
            audit.record("import.begun", "import", Long.toString(id.value()));
            return new BegunImport(id, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The work of reading a file that {@link #begin} has announced, to be run on a thread of its own. It throws {@link
     * FileRefused} when the file cannot be read, and nothing is left of it then.
     */
    @ForEditors
    public Runnable reader(ImportId id, Path file, @Nullable Charset charset, ReadingProgress progress) {
        return () -> reading.read(id, file, charset, progress);
    }

    @ForEditors
    @Transactional(readOnly = true)
    public List<ReviewRow> rows(ImportId id, ReviewFilter filter, int offset, int limit) {
        return rows.page(id, filter, offset, limit);
    }

    @ForEditors
    @Transactional(readOnly = true)
    public int count(ImportId id, ReviewFilter filter) {
        return rows.count(id, filter);
    }

    @ForEditors
    @Transactional(readOnly = true)
    public ReviewCounts counts(ImportId id) {
        return rows.counts(id);
    }

    @ForEditors
    @Transactional(readOnly = true)
    public Optional<ReviewRow> row(ImportRowId id) {
        return rows.find(id);
    }

    /** Names of the facilities that rows speak of, by their id as {@link Fact#FACILITY} writes it. */
    @ForEditors
    @Transactional(readOnly = true)
    public Map<String, Map<LanguageTag, String>> facilityNames(ImportId id) {
        Map<String, Map<LanguageTag, String>> names = new LinkedHashMap<>();
        batches.find(id).flatMap(batch -> lists.find(batch.list())).ifPresent(list -> places.of(list.country())
                .forEach(place -> names.put(Long.toString(place.id().value()), place.names())));
        return names;
    }

    /** Under which addresses people can be looked at. */
    @ForEditors
    @Transactional(readOnly = true)
    public Map<PersonId, String> publicIds(Collection<PersonId> people) {
        return held.publicIds(people);
    }

    /**
     * Decides one row, or takes the decision back.
     *
     * @param version of the row as the editor saw it
     * @throws AlreadyDecided when somebody else was quicker; says what they decided
     * @throws ImportMoved when the file is no longer in review
     */
    @ForEditors
    @Transactional
    public ReviewRow decide(ImportId id, ImportRowId row, int version, Decision decision) {
        requireReview(id);
        if (!rows.decide(row, version, decision, current.required().value())) {
            throw new AlreadyDecided(
                    row, rows.find(row).map(ReviewRow::decision).orElse(Decision.NONE));
        }
        return rows.find(row).orElseThrow();
    }

    /**
     * Decides all rows of a filter on which nobody has decided. Accepting leaves out those that are only decided singly, and
     * those that need a person unless the filter asks for one concern.
     *
     * @return how many, and by what they are taken back
     */
    @ForEditors
    @Transactional
    public DecidedRows decideAll(ImportId id, ReviewFilter filter, Decision decision) {
        requireReview(id);
        boolean plainOnly = decision == Decision.ACCEPTED && filter.concern() == null;
        ReviewFilter meant = plainOnly
                ? new ReviewFilter(filter.kind(), false, null, filter.changed(), null, filter.text())
                : filter;
        // as exact as the database keeps it: the act is taken back by it
        Instant at = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        return new DecidedRows(
                rows.decideOpen(id, meant, decision, current.required().value(), at), at);
    }

    /** Takes back one act on many rows; what was decided before or after it stays. */
    @ForEditors
    @Transactional
    public int reopen(ImportId id, DecidedRows act) {
        requireReview(id);
        return rows.reopen(id, ReviewFilter.ALL, act.at());
    }

    /** Takes back what has been decided in a filter and not been applied. */
    @ForEditors
    @Transactional
    public int reopen(ImportId id, ReviewFilter filter) {
        requireReview(id);
        return rows.reopen(id, filter, null);
    }

    /**
     * The newcomer is the person we hold under the same name and birth date: the row becomes a change of that person, to be
     * looked at again.
     */
    @ForEditors
    @Transactional
    public ReviewRow join(ImportId id, ImportRowId rowId, int version) {
        ImportBatch batch = requireReview(id);
        ImportList list = lists.find(batch.list()).orElseThrow();
        ReviewRow row = rows.find(rowId).orElseThrow();
        PersonId candidate = row.candidate();
        if (candidate == null || row.version() != version || row.applied()) {
            throw new AlreadyDecided(rowId, row.decision());
        }
        List<FactChange> changes = Comparison.changes(
                new Claim(0, row.key(), row.url(), row.facts(), Map.of(), Set.of()),
                held.facts(List.of(candidate), list.bodyCode(), batch.language())
                        .getOrDefault(candidate, Map.of()),
                null);
        rows.compareAnew(rowId, RowKind.CHANGED, candidate, changes, Decision.OPEN);
        return rows.find(rowId).orElseThrow();
    }

    /** The places a row of the file may mean, by name. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<KnownPlace> places(ImportId id) {
        return batches.find(id)
                .flatMap(batch -> lists.find(batch.list()))
                .map(list -> places.of(list.country()))
                .orElse(List.of());
    }

    /**
     * Says which place a list means by words we do not know. It holds for every undecided row of the file with the same words,
     * and for the list's later files.
     *
     * @return how many rows say something else now
     * @throws ImportMoved when the file is no longer in review
     */
    @ForEditors
    @Transactional
    public int choosePlace(ImportId id, ImportRowId rowId, FacilityId facility) {
        ImportBatch batch = requireReview(id);
        ImportList list = lists.find(batch.list()).orElseThrow();
        KnownPlace place = places.of(list.country()).stream()
                .filter(each -> each.id().equals(facility))
                .findFirst()
                .orElseThrow();
        String title = rows.find(rowId)
                .flatMap(row -> PlaceReading.of(row.words(), list.mapping()))
                .map(PlaceReading::title)
                .orElseThrow();
        learned.learn(list.id(), title, facility, current.required().value());
        List<ReviewRow> meant = rows.page(id, ReviewFilter.having(Concern.UNKNOWN_PLACE), 0, limits.maxRows()).stream()
                .filter(row -> !row.applied())
                .filter(row -> PlaceReading.of(row.words(), list.mapping())
                        .filter(read -> read.title().equals(title))
                        .isPresent())
                .toList();
        Map<PersonId, Map<Fact, String>> facts = held.facts(
                meant.stream().map(ReviewRow::person).filter(Objects::nonNull).toList(),
                list.bodyCode(),
                batch.language());
        meant.forEach(row -> rows.reread(row.id(), placed(row, place, facts)));
        audit.record("import.place", "import", Long.toString(id.value()));
        return meant.size();
    }

    private static StagedRow placed(ReviewRow row, KnownPlace place, Map<PersonId, Map<Fact, String>> held) {
        Map<Fact, String> facts = PlaceReading.placed(row.facts(), place.id(), place.kind());
        PersonId person = row.person();
        Claim claim = new Claim(0, row.key(), row.url(), facts, row.words(), PlaceReading.known(row.concerns()));
        List<FactChange> changes =
                person == null ? List.of() : Comparison.changes(claim, held.getOrDefault(person, Map.of()), null);
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
                ImportMemoryRepository.digest(facts));
    }

    /** People this file has brought who are not shown to everybody yet. */
    @ForEditors
    @Transactional(readOnly = true)
    public int drafts(ImportId id) {
        return held.drafts(brought(id)).size();
    }

    /**
     * Shows everybody the people this file has brought and who are still drafts; who has died becomes a page of memory.
     *
     * @return how many
     */
    @ForEditors
    @Transactional
    public int publishDrafts(ImportId id) {
        Map<PersonId, Publication> drafts = held.drafts(brought(id));
        SourceDraft source = SourceDraft.editor(LocalDate.now(clock));
        for (Publication publication : EnumSet.of(Publication.PUBLIC, Publication.MEMORIAL)) {
            registry.publish(
                    drafts.entrySet().stream()
                            .filter(draft -> draft.getValue() == publication)
                            .map(Map.Entry::getKey)
                            .toList(),
                    publication,
                    source);
        }
        audit.record("import.published", "import", Long.toString(id.value()));
        return drafts.size();
    }

    private List<PersonId> brought(ImportId id) {
        ImportBatch batch = batches.find(id).orElseThrow();
        Map<String, PersonId> references =
                held.references(lists.find(batch.list()).orElseThrow().code());
        return rows.registeredKeys(id).stream()
                .map(references::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * Carries out all decisions made so far; rows nobody has decided on stay.
     *
     * @param version of the file as the editor saw it
     * @param publication {@link Publication#PUBLIC} or {@link Publication#DRAFT}, of newcomers
     * @throws ImportMoved when it was applied or discarded by somebody else in the meantime
     */
    @ForEditors
    @Transactional
    public AppliedImport apply(ImportId id, int version, Publication publication) {
        if (!EnumSet.of(Publication.PUBLIC, Publication.DRAFT).contains(publication)) {
            throw new IllegalArgumentException("newcomers are public or drafts");
        }
        AppliedImport applied = application.apply(id, version, publication);
        audit.record("import.applied", "import", Long.toString(id.value()));
        return applied;
    }

    /** Throws away what has not been applied. */
    @ForEditors
    @Transactional
    public void discard(ImportId id) {
        requireReview(id);
        batches.empty(id, ImportState.DISCARDED);
        audit.record("import.discarded", "import", Long.toString(id.value()));
    }

    private ImportBatch requireReview(ImportId id) {
        return batches.find(id)
                .filter(batch -> batch.state() == ImportState.REVIEW)
                .orElseThrow(() -> new ImportMoved(id));
    }
}
