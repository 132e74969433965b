package org.vestka.directory.imports.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.Labels;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.imports.ColumnMapping;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Decision;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.FileRefused;
import org.vestka.directory.imports.ImportState;
import org.vestka.directory.imports.ListField;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.directory.imports.RowKind;
import org.vestka.directory.imports.reading.KeptWords;
import org.vestka.directory.person.NameParts;
import org.vestka.directory.source.PrivateWords;
import org.vestka.directory.source.SourceTitle;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.SpokenDates;
import org.vestka.shared.ui.Tone;

/** What an import has to say, in the words of the one who reads. */
final class ImportWords {

    private final LanguageTag reader = ReaderLanguage.current();
    private final SpokenDates dates = new SpokenDates(reader.locale());
    private final Map<String, Map<LanguageTag, String>> facilities;
    private final ColumnMapping mapping;
    private final LanguageTag language;
    private final DirectoryWords directory;

    /**
     * @param mapping of the file's columns
     * @param language in which the file is
     * @param directory with what the list's country calls kinds of custody
     */
    ImportWords(
            Map<String, Map<LanguageTag, String>> facilities,
            ColumnMapping mapping,
            LanguageTag language,
            DirectoryWords directory) {
        this.facilities = facilities;
        this.mapping = mapping;
        this.language = language;
        this.directory = directory;
    }

    /** What stands before a name or words that we hold in other languages at most. */
    String notInThisLanguage() {
        return text("value.none.language", language.locale().getDisplayLanguage(reader.locale()));
    }

    /** What a list is called, for the one who reads. */
    static String title(String list) {
        return SourceTitle.in(ReaderLanguage.current(), list);
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(ReaderLanguage.current().locale(), "imports." + key, arguments);
    }

    static String fact(Fact fact) {
        return text("fact." + fact.name());
    }

    static String concern(Concern concern) {
        return text("concern." + concern.name());
    }

    /** With how many rows there are of it, and whether each of them is decided by itself. */
    static String concern(Concern concern, int rows) {
        return concern.singly() ? text("concern.singly", concern(concern), rows) : concern(concern) + " (" + rows + ")";
    }

    /** What is wrong with a file, where, and what to do. */
    static String refused(FileRefused refused) {
        return fault(refused) + " " + text("fault.nothingKept");
    }

    /** The same of a file that is still there, because there is something to choose. */
    static String waiting(FileRefused refused) {
        return fault(refused) + " " + text("fault.waiting");
    }

    private static String fault(FileRefused refused) {
        String what = text("fault." + refused.fault().name(), detail(refused));
        Integer row = refused.row();
        return row == null ? what : text("fault.row", row) + " " + what;
    }

    /** How many there may be is a number, written as that of the row; all else is a name. */
    private static Object detail(FileRefused refused) {
        return switch (refused.fault()) {
            case TOO_MANY_ROWS, TOO_MANY_COLUMNS -> Integer.valueOf(refused.detail());
            default -> refused.detail();
        };
    }

    /** A value as people read it; null is what we do not hold. */
    String value(Fact fact, @Nullable String value) {
        if (value == null) {
            return text("value.none");
        }
        if (fact.date()) {
            return dates.partial(PartialDate.parse(value));
        }
        return switch (fact) {
            case CUSTODY -> directory.custody(CustodyKind.valueOf(value));
            case DESIGNATION, GENDER -> text("value." + fact.name() + "." + value);
            case FACILITY -> place(value);
            case NAME_PARTS -> parts(NameParts.read(value));
            default -> value;
        };
    }

    private static String parts(NameParts parts) {
        return parts.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> text("value.part", text("field." + part.getKey()), part.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Whether somebody in no place could be in one: who is released, at home or dead is not looked for. */
    static boolean placeMissing(@Nullable String custody) {
        CustodyKind kind = custody == null ? CustodyKind.UNKNOWN : CustodyKind.valueOf(custody);
        return kind.inFacility() || kind == CustodyKind.UNKNOWN;
    }

    /** What is private in a cell as the source has written it. */
    List<PrivateWords.Part> privateWords(ReviewRow row, String column, String cell) {
        if (!row.privateWords()) {
            return List.of();
        }
        if (!mapping.place(column)) {
            return PrivateWords.inList(cell);
        }
        return KeptWords.perhapsHome(row, mapping) ? PrivateWords.inPlace(cell) : PrivateWords.inPrison(cell);
    }

    private String place(String facility) {
        Map<LanguageTag, String> names = facilities.get(facility);
        return names == null ? text("value.nowhere") : Labels.in(reader, names);
    }

    /** The day of an instant, in UTC. */
    static String day(Instant at) {
        return new SpokenDates(ReaderLanguage.current().locale()).exact(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    static Badge badge(ImportState state) {
        Tone tone =
                switch (state) {
                    case READING -> Tone.BLUE;
                    case REVIEW, INTERRUPTED -> Tone.AMBER;
                    case APPLIED -> Tone.GREEN;
                    case DISCARDED -> Tone.NEUTRAL;
                };
        return new Badge(tone, text("state." + state.name()));
    }

    static Badge badge(RowKind kind) {
        return new Badge(kind == RowKind.GONE ? Tone.AMBER : Tone.BLUE, text("kind." + kind.name()));
    }

    Badge badge(ReviewRow row, Concern concern) {
        String status = concern == Concern.UNKNOWN_STATUS ? status(row) : "";
        return new Badge(
                concern.needsPerson() ? Tone.AMBER : Tone.NEUTRAL,
                status.isEmpty() ? concern(concern) : text("concern.UNKNOWN_STATUS.word", status));
    }

    /** The word of the status as the source writes it; empty where it is not kept any more. */
    String status(ReviewRow row) {
        return row.words().entrySet().stream()
                .filter(cell -> mapping.of(cell.getKey()) == ListField.STATUS)
                .map(cell -> cell.getValue().strip())
                .findFirst()
                .orElse("");
    }

    static Badge badge(Decision decision, boolean applied) {
        if (applied) {
            return new Badge(Tone.GREEN, text("applied." + decision.name()));
        }
        Tone tone =
                switch (decision) {
                    case ACCEPTED -> Tone.GREEN;
                    case REFUSED -> Tone.RED;
                    case OPEN, NONE -> Tone.NEUTRAL;
                };
        return new Badge(tone, text("decision." + decision.name()));
    }
}
