package org.vestka.directory.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.vestka.accounts.AccountId;
import org.vestka.accounts.AuditTrail;
import org.vestka.accounts.CurrentAccount;
import org.vestka.directory.PersonId;
import org.vestka.directory.duplicates.LikenessToHeld;
import org.vestka.directory.imports.persistence.HeldPeopleQuery;
import org.vestka.directory.imports.persistence.HeldPeopleQuery.ChangedSince;
import org.vestka.directory.imports.persistence.ImportBatchRepository;
import org.vestka.directory.imports.persistence.ImportBatchRepository.Showing;
import org.vestka.directory.imports.persistence.ImportListRepository;
import org.vestka.directory.imports.persistence.RowDecisions;
import org.vestka.directory.imports.persistence.StagedRows;
import org.vestka.directory.imports.reading.ColumnLetters;
import org.vestka.directory.imports.reading.MappingProposal;
import org.vestka.directory.imports.reading.Table;
import org.vestka.directory.person.Publication;
import org.vestka.directory.registry.EditorSettings;
import org.vestka.directory.registry.Registry;
import org.vestka.directory.source.SourceDraft;
import org.vestka.shared.AgainAfterDeadlock;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PlainText;
import org.vestka.shared.Sha256;
import org.vestka.shared.Utc;
import org.vestka.shared.security.ForEditors;

/** Files of lists on their way: looked into, read, applied or discarded. Nothing of them is public before it is applied. */
@Service
@AgainAfterDeadlock
public class Imports {

    /** After the last act on a file: how long its applied rows can be read in the source's own words. */
    public static final Duration WORDS_KEPT = Duration.ofDays(14);

    /** After the last act of somebody on a file in review: how long what nobody has decided on waits. */
    public static final Duration REVIEW_KEPT = Duration.ofDays(90);

    private static final int SAMPLES = 5;
    private static final int AT_ONCE = 100;
    private static final int FILE_NAME = 200;
    private static final int ROWS = 500;

    private final ImportBatchRepository batches;
    private final ImportListRepository lists;
    private final StagedRows rows;
    private final RowDecisions decisions;
    private final HeldPeopleQuery held;
    private final ListFiles files;
    private final ImportReading reading;
    private final Readings readings;
    private final ImportApplication application;
    private final ImportLimits limits;
    private final EditorSettings editors;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Registry registry;
    private final LikenessToHeld likeness;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ImportBatchRepository batches,
            ImportListRepository lists,
            StagedRows rows,
            RowDecisions decisions,
            HeldPeopleQuery held,
            ListFiles files,
            ImportReading reading,
            Readings readings,
            ImportApplication application,
            ImportLimits limits,
            EditorSettings editors,
            CurrentAccount current,
            AuditTrail audit,
            Registry registry,
            LikenessToHeld likeness,
            TransactionTemplate transaction,
            Clock clock) {
        this.batches = batches;
        this.lists = lists;
        this.rows = rows;
        this.decisions = decisions;
        this.held = held;
        this.files = files;
        this.reading = reading;
        this.readings = readings;
        this.application = application;
        this.limits = limits;
        this.editors = editors;
        this.current = current;
        this.audit = audit;
        this.registry = registry;
        this.likeness = likeness;
        this.transaction = transaction;
        this.clock = clock;
    }

    @ForEditors
    public ImportLimits limits() {
        return limits;
    }

    /** Uploaded files, newest first, 100 at most. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<ImportBatch> batches(int offset, int limit) {
        return batches.page(offset, Math.min(limit, AT_ONCE));
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

    /** Earlier files of the same list in the same language that still wait for decisions, newest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<EarlierFile> overtakenBy(ImportBatch batch) {
        return batches.overtakenBy(batch).stream()
                .map(earlier -> new EarlierFile(earlier, batches.comeAgain(earlier.id(), batch.id())))
                .toList();
    }

    /** Those of the files that have a page: they are kept, or are being read. */
    @ForEditors
    @Transactional(readOnly = true)
    public Set<ImportId> known(Collection<ImportId> ids) {
        Set<ImportId> known = batches.existing(ids);
        ids.stream().filter(id -> readings.of(id).isPresent()).forEach(known::add);
        return known;
    }

    /** How far the reading of a file is, or how it has failed; empty when it is a review, or nobody knows any more. */
    @ForEditors
    public Optional<ReadingState> reading(ImportId id) {
        return readings.of(id);
    }

    /**
     * Looks into a file without keeping anything of it.
     *
     * @param charset what it is written in; null to find out
     * @throws FileRefused when it cannot be read
     */
    @ForEditors
    public FilePreview preview(Path file, @Nullable Charset charset) {
        return files.open(file, charset, Imports::preview);
    }

    private static FilePreview preview(Table table) {
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
        Set<String> unclear = new HashSet<>(MappingProposal.unclear(proposal));
        unclear.removeIf(column -> samples.getOrDefault(column, List.of()).isEmpty());
        return new FilePreview(
                table.header(), table.lines().size(), samples, proposal, new ColumnLetters(table), Set.copyOf(unclear));
    }

    /**
     * Announces a file, or finds the same file where it is being read or reviewed already. To be followed by {@link
     * #reader}. The file is read as the list is now, whoever changes it while the file waits for its turn.
     *
     * @param version of the list as the editor saw or left it
     * @throws ListChanged when somebody else has changed the list since
     * @throws FileRefused when the file is no longer there
     */
    @ForEditors
    public BegunImport begin(ListId list, int version, LanguageTag language, String fileName, Path file) {
        String sha256;
        long bytes;
        try {
            sha256 = Sha256.hex(file);
            bytes = Files.size(file);
        } catch (NoSuchFileException e) {
            throw new FileRefused(FileFault.VANISHED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String plain = PlainText.of(fileName).strip();
        String name = plain.length() > FILE_NAME ? plain.substring(plain.length() - FILE_NAME) : plain;
        return Objects.requireNonNull(
                transaction.execute(unused -> announced(list, version, language, name, sha256, bytes)));
    }

    private BegunImport announced(
            ListId id, int version, LanguageTag language, String name, String sha256, long bytes) {
        // two editors with one file: the second finds the first one's
        ImportList list = lists.lock(id).orElseThrow();
        if (list.version() != version) {
            throw new ListChanged(id);
        }
        Optional<ImportId> going = batches.going(id, sha256, language);
        if (going.isPresent()) {
            return new BegunImport(going.get(), true);
        }
        ImportId begun = batches.create(
                list, language, name, sha256, bytes, current.required().value());
        audit.record("import.begun", "import", Long.toString(begun.value()));
        // last: it is kept in memory, and no transaction takes it back
        reading.announce(begun);
        return new BegunImport(begun, false);
    }

    /**
     * The work of reading a file that {@link #begin} has announced, to be run on a thread of its own. It throws {@link
     * FileRefused} when the file cannot be read, and nothing is left of it then; {@link #reading} says so too.
     */
    @ForEditors
    public Runnable reader(ImportId id, Path file, @Nullable Charset charset) {
        return () -> reading.read(id, file, charset);
    }

    /** People this file has brought who are not shown to everybody yet, by how they can be shown. */
    @ForEditors
    @Transactional(readOnly = true)
    public DraftsToShow drafts(ImportId id) {
        ImportBatch batch = batches.find(id).orElseThrow();
        return drafts(batch, held.drafts(brought(id))).told();
    }

    /**
     * @param ready who is shown together, and how
     * @param told the same for the one who decides
     */
    private record Drafts(Map<PersonId, Publication> ready, DraftsToShow told) {}

    /** With two hands, who was changed by hand since is not shown by what others read in the file's rows. */
    private Drafts drafts(ImportBatch batch, Map<PersonId, Publication> all) {
        ChangedSince since = held.changedSince(batch, all.keySet());
        Set<PersonId> apart = editors.two() ? since.byHand() : Set.of();
        Map<PersonId, Publication> asBrought = new HashMap<>(all);
        asBrought.keySet().removeAll(apart);
        Map<PersonId, Publication> ready = ready(asBrought);
        Map<PersonId, Integer> versions = held.versions(ready.keySet());
        return new Drafts(
                ready,
                new DraftsToShow(
                        ready.size(),
                        (int) since.byFiles().stream()
                                .filter(ready::containsKey)
                                .count(),
                        asBrought.size() - ready.size(),
                        apart.stream().sorted().toList(),
                        Sha256.hex(ready.keySet().stream()
                                .sorted()
                                .map(person -> person.value() + ":" + versions.get(person))
                                .collect(Collectors.joining(" ")))));
    }

    /** Of drafts, who may be shown with others: whoever may be somebody not shown in full is looked at alone, on their page. */
    private Map<PersonId, Publication> ready(Map<PersonId, Publication> drafts) {
        Map<PersonId, Publication> ready = new HashMap<>(drafts);
        likeness.unshown(drafts.keySet()).forEach(like -> ready.remove(like.person()));
        return ready;
    }

    /** Whether another editor has to agree before new people are shown to everybody. */
    @ForEditors
    public boolean takesTwo() {
        return editors.two();
    }

    /**
     * Shows everybody the people this file has brought and who are still drafts; who has died becomes a page of memory. Where two
     * editors are needed, the first proposes it by this, and another agrees by the same. Those only shown from their own pages stay
     * drafts: who may be somebody not shown in full and, with two hands, who was changed by hand since.
     *
     * @param version of the file as the editor saw it
     * @param seen {@link DraftsToShow#seen} of the people as the editor saw them
     * @throws ImportMoved when something of it was applied, or somebody of them was changed, meanwhile
     */
    @ForEditors
    @Transactional
    public ShownImport publishDrafts(ImportId id, int version, String seen) {
        ImportBatch batch = batches.lock(id).orElseThrow(() -> new ImportMoved(id));
        if (batch.version() != version) {
            throw new ImportMoved(id);
        }
        if (batch.state() == ImportState.REVIEW) {
            batches.lockReview(id);
        }
        List<PersonId> brought = brought(id);
        registry.hold(brought);
        Drafts now = drafts(batch, held.drafts(brought));
        if (!now.told().seen().equals(seen)) {
            throw new ImportMoved(id);
        }
        Map<PersonId, Publication> ready = now.ready();
        int left = now.told().own();
        AccountId me = current.required();
        boolean enough = ready.isEmpty()
                || !editors.two()
                || batches.showing(id)
                        .filter(showing -> !me.equals(showing.by()))
                        .isPresent();
        if (!enough) {
            proposeShowing(id);
            return new ShownImport(ready.size(), left, true);
        }
        batches.dropShowing(id);
        show(id, ready);
        return new ShownImport(ready.size(), left, false);
    }

    private void show(ImportId id, Map<PersonId, Publication> people) {
        if (people.isEmpty()) {
            return;
        }
        SourceDraft source = SourceDraft.editor(Utc.today(clock));
        for (Publication publication : EnumSet.of(Publication.PUBLIC, Publication.MEMORIAL)) {
            registry.publish(
                    people.entrySet().stream()
                            .filter(draft -> draft.getValue() == publication)
                            .map(Map.Entry::getKey)
                            .toList(),
                    publication,
                    source);
        }
        audit.record("import.published", "import", Long.toString(id.value()));
    }

    private void proposeShowing(ImportId id) {
        batches.proposeShowing(id, current.required(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record("import.proposed", "import", Long.toString(id.value()));
    }

    /** That the new people of a file be shown, as one editor proposes; empty where nobody does. */
    @ForEditors
    @Transactional(readOnly = true)
    public Optional<ImportToShow> toShow(ImportId id) {
        return batches.showing(id).map(this::toShow);
    }

    /** All files of which something waits for a second editor, new people or changes of those who are shown, the longest first. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<ImportToShow> toShow(int limit) {
        Map<ImportId, ImportToShow> waiting = new LinkedHashMap<>();
        Stream.concat(batches.showing(limit).stream(), batches.waiting(current.required(), limit).stream())
                .map(this::toShow)
                .forEach(each -> waiting.merge(each.id(), each, ImportToShow::with));
        return waiting.values().stream()
                .sorted(Comparator.comparing(ImportToShow::at)
                        .thenComparing(each -> each.id().value()))
                .limit(limit)
                .toList();
    }

    private ImportToShow toShow(Showing showing) {
        return new ImportToShow(
                showing.id(),
                showing.listTitle(),
                showing.fileName(),
                current.required().equals(showing.by()),
                showing.at());
    }

    /** Nobody is shown: declined by another, or taken back by whoever proposed it. The people stay drafts. */
    @ForEditors
    @Transactional
    public void leaveDrafts(ImportId id) {
        if (batches.lock(id).isPresent() && batches.dropShowing(id)) {
            audit.record("import.left", "import", Long.toString(id.value()));
        }
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
     * With two hands, what changes who somebody is that is shown, what a body says of them, or that they are free or dead, waits until
     * another agrees by {@link #agree}.
     *
     * @param version of the file as the editor saw it
     * @param publication {@link Publication#PUBLIC} or {@link Publication#DRAFT}, of newcomers; where two editors are needed,
     *     public ones are drafts until another agrees by {@link #publishDrafts}. Who may be somebody not shown in full is a draft
     * @throws ImportMoved when it was applied or discarded by somebody else in the meantime
     */
    @ForEditors
    @Transactional
    public AppliedImport apply(ImportId id, int version, Publication publication) {
        if (!EnumSet.of(Publication.PUBLIC, Publication.DRAFT).contains(publication)) {
            throw new IllegalArgumentException("newcomers are public or drafts");
        }
        // with two editors one alone shows nobody, and what another has agreed to was less
        boolean two = editors.two();
        Set<PersonId> before = two ? Set.of() : held.drafts(brought(id)).keySet();
        AppliedImport applied = application.apply(id, version, two ? Hands.first(current.required()) : Hands.ONE);
        if (!two && publication == Publication.PUBLIC) {
            Map<PersonId, Publication> newcomers = held.drafts(brought(id));
            newcomers.keySet().removeAll(before);
            show(id, ready(newcomers));
        }
        if (two && applied.registered() > 0) {
            if (publication == Publication.PUBLIC) {
                proposeShowing(id);
            } else {
                batches.dropShowing(id);
            }
        }
        audit.record("import.applied", "import", Long.toString(id.value()));
        return applied;
    }

    /** Changes of people who are shown that wait here for a second editor. */
    @ForEditors
    @Transactional(readOnly = true)
    public RowsToAgree toAgree(ImportId id) {
        return decisions.toAgree(id, current.required());
    }

    /** The rows of these changes, in the order of the file; 500 at most. */
    @ForEditors
    @Transactional(readOnly = true)
    public List<ReviewRow> toAgree(ImportId id, int offset, int limit) {
        return decisions.toAgree(id, offset, Math.min(limit, ROWS));
    }

    /**
     * Agrees to what others have accepted of people who are shown: it takes effect. What is no longer as the row says goes back to the
     * review.
     *
     * @param version of the file as the editor saw it
     * @throws ImportMoved when more of it was applied meanwhile
     */
    @ForEditors
    @Transactional
    public AppliedImport agree(ImportId id, int version) {
        AppliedImport applied = application.apply(id, version, Hands.second(current.required()));
        audit.record("import.agreed", "import", Long.toString(id.value()));
        return applied;
    }

    /**
     * Changes that wait for a second editor go back to the review, undecided.
     *
     * @param own one's own, else those of others
     * @return how many
     * @throws ImportMoved when the file is no longer in review
     */
    @ForEditors
    @Transactional
    public int sendBack(ImportId id, boolean own) {
        batches.lockReview(id);
        int back = decisions.sendBack(id, current.required(), own);
        audit.record("import.returned", "import", Long.toString(id.value()));
        return back;
    }

    /**
     * Throws away what has not been applied.
     *
     * @throws ImportMoved when the file is no longer in review
     */
    @ForEditors
    @Transactional
    public void discard(ImportId id) {
        batches.lockReview(id);
        batches.empty(id, ImportState.DISCARDED);
        audit.record("import.discarded", "import", Long.toString(id.value()));
    }
}
