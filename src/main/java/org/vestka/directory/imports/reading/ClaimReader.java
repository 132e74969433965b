package org.vestka.directory.imports.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
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
    private final Cells cells;
    private final PlaceClaims places;
    private final @Nullable DesignationValue listedAs;
    private final LocalDate today;
    private final Map<String, Optional<PartialDate>> dates = new HashMap<>();

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
        this.cells = new Cells(table, mapping);
        this.places = new PlaceClaims(cells, places, today);
        this.listedAs = listedAs;
        this.today = today;
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
        String written = cells.of(line, ListField.NAME).replaceAll("\\s+", " ").strip();
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
                    cells.column(written.isEmpty() ? ListField.SURNAME : ListField.NAME));
        }
        facts.put(Fact.NAME, name);
        if (!parts.all().isEmpty()) {
            facts.put(Fact.NAME_PARTS, parts.stored());
        }
        if (NameScripts.mixed(name) || NameScripts.mixed(parts.whole())) {
            concerns.add(Concern.HOMOGLYPH);
        }
        Gender gender = gender(cells.of(line, ListField.GENDER));
        if (gender != Gender.UNKNOWN) {
            facts.put(Fact.GENDER, gender.name());
        }
        dates(line, facts, concerns);
        designation(line, facts, concerns);
        put(facts, concerns, Fact.ARTICLES, String.join("\n", articles(line)));
        put(facts, concerns, Fact.SENTENCE, sentence(line));
        put(facts, concerns, Fact.LOCALITY, cells.of(line, ListField.LOCALITY));
        put(facts, concerns, Fact.STORY, cells.of(line, ListField.STORY));
        boolean keepPlaceWords = places.claim(line, facts, concerns);
        if (facts.containsKey(Fact.DIED)) {
            concerns.add(Concern.DEATH);
        }
        if (sentenceOver(facts)) {
            concerns.add(Concern.SENTENCE_OVER);
        }
        return new Claim(
                line.row(),
                key(line, name, facts.getOrDefault(Fact.BORN, "")),
                cells.urls(line),
                facts,
                cells.words(line, keepPlaceWords),
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
        sentenceEnd(cells.of(line, ListField.SENTENCE_END))
                .ifPresent(end -> facts.put(Fact.SENTENCE_END, end.toString()));
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
        String text = cells.of(line, field);
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
        String text = cells.of(line, ListField.STATUS).toLowerCase(Locale.ROOT);
        DesignationValue value =
                switch (text) {
                    case "" -> listedAs;
                    case "active", "recognised", "recognized" -> DesignationValue.RECOGNISED;
                    case "former" -> DesignationValue.FORMER;
                    case "np", "persecuted" -> DesignationValue.PERSECUTED;
                    case "withdrawn" -> DesignationValue.WITHDRAWN;
                    default -> {
                        // that somebody is free, is said of custody: of designation it says nothing
                        if (!PlaceWords.released(text)) {
                            concerns.add(Concern.UNKNOWN_STATUS);
                        }
                        yield null;
                    }
                };
        if (value != null) {
            facts.put(Fact.DESIGNATION, value.name());
        }
    }

    private List<String> articles(Table.Line line) {
        return cells.each(line, ListField.ARTICLES).stream()
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
                    : PlainText.of(cells.of(line, field))
                            .replaceAll("[\\s\\p{Cntrl}]+", " ")
                            .strip();
            if (word.length() > NameParts.LONGEST) {
                throw new FileRefused(FileFault.CELL_TOO_LONG, line.row(), cells.column(field));
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
            String text = cells.of(line, field);
            if (!NO_SENTENCE.contains(text.toLowerCase(Locale.ROOT))) {
                parts.add(text);
            }
        }
        String end = cells.of(line, ListField.SENTENCE_END);
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
        String key = cells.of(line, ListField.SOURCE_KEY);
        if (key.length() > KEY_LENGTH) {
            throw new FileRefused(FileFault.CELL_TOO_LONG, line.row(), cells.column(ListField.SOURCE_KEY));
        }
        return key.isEmpty() ? NameKeys.of(name, born) : key;
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
