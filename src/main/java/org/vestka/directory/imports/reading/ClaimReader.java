package org.vestka.directory.imports.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.directory.imports.Claim;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.FileFault;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ListField;
import org.vestka.directory.person.Gender;
import org.vestka.directory.person.NamePart;
import org.vestka.directory.person.NameParts;
import org.vestka.shared.PartialDate;
import org.vestka.shared.PlainText;

/** Turns the rows of a table into claims about people, by the mapping of its list. */
public final class ClaimReader {

    private static final int NAME_LENGTH = 200;
    private static final int WORDS_LENGTH = 1000;
    private static final int KEY_LENGTH = 160;
    private static final Set<Fact> PAST =
            EnumSet.of(Fact.BORN, Fact.DIED, Fact.ARRESTED, Fact.VERDICT_ON, Fact.APPEAL_ON);

    /** Words in place of a sentence that tell of none. */
    private static final Set<String> NO_SENTENCE = Set.of("", "unknown", "невядома", "неизвестно", "detention");

    private final Table table;
    private final ColumnMapping mapping;
    private final Map<ListField, List<Integer>> columns = new EnumMap<>(ListField.class);
    private final PlaceIndex places;
    private final @Nullable DesignationValue listedAs;
    private final LocalDate today;
    private final Map<String, Optional<PartialDate>> dates = new HashMap<>();
    private final Map<String, Optional<CustodyKind>> punishments = new HashMap<>();
    private final Map<String, Optional<CustodyKind>> insteadOfPlaces = new HashMap<>();
    private final Map<Place, Boolean> privatePlaces = new HashMap<>();

    private record Place(PlaceReading read, boolean known) {

        boolean holdsPrivateWords() {
            return read.holdsPrivateWords(known);
        }
    }

    /**
     * @param listedAs what being on the list means where no column says it
     * @throws FileRefused when no column is the name, or two columns are one thing
     */
    public ClaimReader(
            Table table,
            ColumnMapping mapping,
            PlaceIndex places,
            @Nullable DesignationValue listedAs,
            LocalDate today) {
        this.table = table;
        this.mapping = mapping;
        this.places = places;
        this.listedAs = listedAs;
        this.today = today;
        for (int i = 0; i < table.header().size(); i++) {
            ListField field = mapping.of(table.header().get(i));
            List<Integer> at = columns.computeIfAbsent(field, unused -> new ArrayList<>());
            if (!field.many() && !at.isEmpty()) {
                throw new FileRefused(
                        FileFault.REPEATED_FIELD, 1, table.header().get(i));
            }
            at.add(i);
        }
        if (!ColumnMapping.named(columns.keySet())) {
            throw new FileRefused(FileFault.NO_NAME_COLUMN);
        }
    }

    /** @throws FileRefused when a row has no name, one too long, or one without a letter */
    public List<Claim> read() {
        List<Claim> claims = new ArrayList<>(table.lines().size());
        for (Table.Line line : table.lines()) {
            claims.add(claim(line));
        }
        return Repeats.marked(claims);
    }

    private Claim claim(Table.Line line) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        Set<Concern> concerns = EnumSet.noneOf(Concern.class);
        NameParts parts = parts(line);
        String written = cell(line, ListField.NAME).replaceAll("\\s+", " ").strip();
        String name = written.isEmpty() ? parts.whole() : written;
        if (name.isEmpty()) {
            throw new FileRefused(FileFault.ROW_WITHOUT_NAME, line.row(), "");
        }
        if (name.codePoints().noneMatch(Character::isLetter)) {
            throw new FileRefused(FileFault.LOST_LETTERS, line.row(), "");
        }
        if (name.length() > NAME_LENGTH) {
            throw new FileRefused(
                    FileFault.CELL_TOO_LONG,
                    line.row(),
                    column(written.isEmpty() ? ListField.SURNAME : ListField.NAME));
        }
        facts.put(Fact.NAME, name);
        if (!parts.all().isEmpty()) {
            facts.put(Fact.NAME_PARTS, parts.stored());
        }
        if (NameScripts.mixed(name) || NameScripts.mixed(parts.whole())) {
            concerns.add(Concern.HOMOGLYPH);
        }
        Gender gender = gender(cell(line, ListField.GENDER));
        if (gender != Gender.UNKNOWN) {
            facts.put(Fact.GENDER, gender.name());
        }
        dates(line, facts, concerns);
        designation(line, facts, concerns);
        put(facts, concerns, Fact.ARTICLES, String.join("\n", articles(line)));
        put(facts, concerns, Fact.SENTENCE, sentence(line));
        put(facts, concerns, Fact.LOCALITY, cell(line, ListField.LOCALITY));
        put(facts, concerns, Fact.STORY, cell(line, ListField.STORY));
        boolean keepPlaceWords = place(line, facts, concerns);
        if (facts.containsKey(Fact.DIED)) {
            concerns.add(Concern.DEATH);
        }
        if (sentenceOver(facts)) {
            concerns.add(Concern.SENTENCE_OVER);
        }
        return new Claim(
                line.row(),
                key(line, name, facts.getOrDefault(Fact.BORN, "")),
                urls(line),
                facts,
                words(line, keepPlaceWords),
                concerns);
    }

    /** Whether somebody would be new in custody, or nobody knows where, whose sentence has ended by the list's own words. */
    private boolean sentenceOver(Map<Fact, String> facts) {
        String end = facts.get(Fact.SENTENCE_END);
        String custody = facts.get(Fact.CUSTODY);
        return end != null
                && PartialDate.parse(end).latest().isBefore(today)
                && !facts.containsKey(Fact.RELEASED_ON)
                && !DesignationValue.FORMER.name().equals(facts.get(Fact.DESIGNATION))
                && (custody == null || !CustodyKind.valueOf(custody).isEvent());
    }

    private void dates(Table.Line line, Map<Fact, String> facts, Set<Concern> concerns) {
        date(line, ListField.BORN, Fact.BORN, facts, concerns);
        date(line, ListField.DIED, Fact.DIED, facts, concerns);
        date(line, ListField.ARRESTED, Fact.ARRESTED, facts, concerns);
        date(line, ListField.VERDICT_ON, Fact.VERDICT_ON, facts, concerns);
        date(line, ListField.SENTENCE_START, Fact.SENTENCE_START, facts, concerns);
        date(line, ListField.RELEASED_ON, Fact.RELEASED_ON, facts, concerns);
        date(line, ListField.APPEAL_ON, Fact.APPEAL_ON, facts, concerns);
        sentenceEnd(cell(line, ListField.SENTENCE_END)).ifPresent(end -> facts.put(Fact.SENTENCE_END, end.toString()));
        String released = facts.get(Fact.RELEASED_ON);
        if (released != null && PartialDate.parse(released).isAfter(today)) {
            // nobody is released on a day to come: a list means the end of the sentence
            facts.remove(Fact.RELEASED_ON);
            facts.putIfAbsent(Fact.SENTENCE_END, released);
        }
    }

    private Optional<PartialDate> sentenceEnd(String text) {
        return text.isEmpty() ? Optional.empty() : dates.computeIfAbsent(text, DateWords::read);
    }

    private void date(Table.Line line, ListField field, Fact fact, Map<Fact, String> facts, Set<Concern> concerns) {
        String text = cell(line, field);
        if (text.isEmpty()) {
            return;
        }
        Optional<PartialDate> date = dates.computeIfAbsent(text, DateWords::read);
        if (date.isEmpty()) {
            concerns.add(Concern.UNREADABLE_DATE);
            return;
        }
        facts.put(fact, date.get().toString());
        if (PAST.contains(fact) && date.get().isAfter(today)) {
            concerns.add(Concern.FUTURE_DATE);
        }
    }

    private void designation(Table.Line line, Map<Fact, String> facts, Set<Concern> concerns) {
        String text = cell(line, ListField.STATUS).toLowerCase(Locale.ROOT);
        DesignationValue value =
                switch (text) {
                    case "" -> listedAs;
                    case "active", "recognised", "recognized" -> DesignationValue.RECOGNISED;
                    case "former" -> DesignationValue.FORMER;
                    case "np", "persecuted" -> DesignationValue.PERSECUTED;
                    case "withdrawn" -> DesignationValue.WITHDRAWN;
                    default -> {
                        concerns.add(Concern.UNKNOWN_STATUS);
                        yield null;
                    }
                };
        if (value != null) {
            facts.put(Fact.DESIGNATION, value.name());
        }
    }

    /** Whether the place's own words may be kept: never of people who are in none, since they may tell of a home. */
    private boolean place(Table.Line line, Map<Fact, String> facts, Set<Concern> concerns) {
        PlaceReading read = PlaceReading.of(cell(line, ListField.PLACE), cell(line, ListField.PLACE_ADDRESS));
        Optional<CustodyKind> instead = insteadOfPlaces.computeIfAbsent(read.title(), PlaceWords::instead);
        CustodyKind punishment = punishments
                .computeIfAbsent(
                        cell(line, ListField.PENALTY), words -> Optional.ofNullable(PlaceWords.ofPunishment(words)))
                .orElse(null);
        boolean keep = true;
        if (read.title().isEmpty() && read.address().isEmpty()) {
            withoutPlace(line, facts, punishment);
        } else if (instead.isPresent() && !outdone(instead.get(), read)) {
            custody(facts, instead.get(), null);
            keep = instead.get().inFacility();
        } else {
            keep = inPlace(read, facts, concerns, punishment);
            if (keep && PlaceWords.mentionsRecognisance(read.title()) && !places.names(read.title())) {
                // a place and that somebody is in none: which of the two holds, a person must say
                concerns.add(Concern.UNKNOWN_PLACE);
            }
        }
        boolean known = instead.isEmpty() && !concerns.contains(Concern.UNKNOWN_PLACE);
        if (keep && privatePlaces.computeIfAbsent(new Place(read, known), Place::holdsPrivateWords)) {
            concerns.add(Concern.PRIVATE_WORDS);
        }
        if (facts.containsKey(Fact.DIED)) {
            custody(facts, CustodyKind.DIED, null);
        }
        return keep;
    }

    /** A recognisance may be told of whoever is held since: it never hides a place that we know, nor a prison in the address. */
    private boolean outdone(CustodyKind instead, PlaceReading read) {
        return instead == CustodyKind.MEASURE_RECOGNISANCE
                && (PlaceWords.prison(read.address())
                        || places.find(read.title(), read.address()).isPresent());
    }

    private boolean inPlace(
            PlaceReading read, Map<Fact, String> facts, Set<Concern> concerns, @Nullable CustodyKind punishment) {
        Optional<PlaceIndex.Found> found = places.find(read.title(), read.address());
        if (found.isEmpty()) {
            // who must not leave the town is at home, unless the words name a prison or a prisoner; a fine is paid
            // anywhere
            if (punishment != null
                    && (punishment.atHome()
                            || punishment == CustodyKind.MEASURE_RECOGNISANCE
                                    && !read.prison()
                                    && !PlaceWords.prison(read.address())
                                    && !DesignationValue.RECOGNISED.name().equals(facts.get(Fact.DESIGNATION)))) {
                custody(facts, punishment, null);
                return false;
            }
            custody(facts, PlaceWords.ofTitle(read.title()), null);
            concerns.add(Concern.UNKNOWN_PLACE);
            return true;
        }
        CustodyKind kind = Custody.in(found.get().place().kind());
        custody(
                facts,
                kind,
                kind.inFacility() ? Long.toString(found.get().place().id().value()) : null);
        switch (found.get().fit()) {
            case DEAD -> concerns.add(Concern.DEAD_ADDRESS);
            case OTHER -> concerns.add(Concern.OTHER_ADDRESS);
            case SAME -> {}
        }
        return true;
    }

    private void withoutPlace(Table.Line line, Map<Fact, String> facts, @Nullable CustodyKind punishment) {
        String designation = facts.get(Fact.DESIGNATION);
        if (columns.containsKey(ListField.SENTENCE_END)) {
            CustodyKind kind = Custody.bySentence(cell(line, ListField.SENTENCE_END), today);
            if (kind != CustodyKind.UNKNOWN) {
                custody(facts, kind, null);
            }
        } else if (DesignationValue.FORMER.name().equals(designation)) {
            custody(facts, CustodyKind.RELEASED, null);
        } else if (punishment != null
                && punishment != CustodyKind.OPEN_TYPE
                && !DesignationValue.RECOGNISED.name().equals(designation)) {
            custody(facts, punishment, null);
        }
    }

    private static void custody(Map<Fact, String> facts, CustodyKind kind, @Nullable String facility) {
        facts.put(Fact.CUSTODY, kind.name());
        facts.put(Fact.FACILITY, facility == null ? Fact.NOWHERE : facility);
    }

    private List<String> articles(Table.Line line) {
        return columns.getOrDefault(ListField.ARTICLES, List.of()).stream()
                .map(column -> clean(line.cells().get(column)))
                .flatMap(String::lines)
                .map(String::strip)
                .filter(article -> !article.isEmpty())
                .toList();
    }

    /** An empty cell does not say that somebody has no such part. */
    private NameParts parts(Table.Line line) {
        Map<NamePart, String> parts = new EnumMap<>(NamePart.class);
        for (ListField field : ListField.values()) {
            NamePart part = field.part();
            String word = part == null
                    ? ""
                    : PlainText.of(cell(line, field))
                            .replaceAll("[\\s\\p{Cntrl}]+", " ")
                            .strip();
            if (word.length() > NameParts.LONGEST) {
                throw new FileRefused(FileFault.CELL_TOO_LONG, line.row(), column(field));
            }
            if (part != null && !word.isEmpty()) {
                parts.put(part, word);
            }
        }
        return new NameParts(parts);
    }

    private String sentence(Table.Line line) {
        List<String> parts = new ArrayList<>();
        for (ListField field : List.of(ListField.SENTENCE, ListField.PENALTY)) {
            String text = cell(line, field);
            if (!NO_SENTENCE.contains(text.toLowerCase(Locale.ROOT))) {
                parts.add(text);
            }
        }
        String end = cell(line, ListField.SENTENCE_END);
        if (!NO_SENTENCE.contains(end.toLowerCase(Locale.ROOT))
                && sentenceEnd(end).isEmpty()) {
            parts.add(end);
        }
        return String.join(", ", parts);
    }

    private static void put(Map<Fact, String> facts, Set<Concern> concerns, Fact fact, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (fact != Fact.STORY && value.length() > WORDS_LENGTH) {
            concerns.add(Concern.SHORTENED);
            facts.put(fact, value.substring(0, WORDS_LENGTH));
        } else {
            facts.put(fact, value);
        }
    }

    private String key(Table.Line line, String name, String born) {
        String key = cell(line, ListField.SOURCE_KEY);
        if (key.length() > KEY_LENGTH) {
            throw new FileRefused(FileFault.CELL_TOO_LONG, line.row(), column(ListField.SOURCE_KEY));
        }
        return key.isEmpty() ? NameKeys.of(name, born) : key;
    }

    /** Only web addresses count. */
    private @Nullable String urls(Table.Line line) {
        List<String> urls = new ArrayList<>();
        for (ListField field : List.of(ListField.URL, ListField.SOURCES)) {
            for (int column : columns.getOrDefault(field, List.of())) {
                for (String word : line.cells().get(column).split("[\\s;]+")) {
                    if (word.startsWith("https://") || word.startsWith("http://")) {
                        urls.add(word);
                    }
                }
            }
        }
        StringBuilder joined = new StringBuilder();
        for (String url : urls.stream().distinct().toList()) {
            if (joined.length() + url.length() + 3 <= WORDS_LENGTH) {
                joined.append(joined.isEmpty() ? "" : " ; ").append(url);
            }
        }
        return joined.isEmpty() ? null : joined.toString();
    }

    private Map<String, String> words(Table.Line line, boolean keepPlace) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String text = line.cells().get(i);
            if (mapping.of(table.header().get(i)) != ListField.IGNORED
                    && !clean(text).isEmpty()) {
                words.put(table.header().get(i), text);
            }
        }
        return keepPlace ? words : mapping.withoutPlace(words);
    }

    private String cell(Table.Line line, ListField field) {
        List<Integer> at = columns.get(field);
        if (at == null) {
            return "";
        }
        return clean(line.cells().get(at.getFirst()));
    }

    /** Without blanks around, and without the signs that stand for nothing: the list of 2023 writes {@code FALSE} in any column. */
    private static String clean(String text) {
        String stripped = text.strip();
        return switch (stripped) {
            case "-", "–", "—", "n/a", "N/A", "NULL", "null", "FALSE" -> "";
            default -> stripped;
        };
    }

    private String column(ListField field) {
        return columns.getOrDefault(field, List.of()).stream()
                .map(at -> table.header().get(at))
                .findFirst()
                .orElse("");
    }

    private static Gender gender(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "male", "m", "м", "муж", "мужской", "мужчынскі", "мужчина", "мужчына", "男" -> Gender.MALE;
            case "female", "f", "ж", "жен", "жан", "женский", "жаночы", "женщина", "жанчына", "女" -> Gender.FEMALE;
            case "other" -> Gender.OTHER;
            default -> Gender.UNKNOWN;
        };
    }
}
