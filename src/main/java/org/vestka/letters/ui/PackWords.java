package org.vestka.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.directory.FacilityId;
import org.vestka.directory.Labels;
import org.vestka.directory.person.PersonBrief;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.letters.Letter;
import org.vestka.letters.pack.PrintPack;
import org.vestka.letters.print.LabelGrid;
import org.vestka.letters.print.LabelSheet;
import org.vestka.letters.print.PackFormat;
import org.vestka.letters.print.PaperFormat;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.ReaderLanguage;
import org.vestka.shared.ui.Tone;

/** To whom a letter goes, in a word for a list. */
final class PackWords {

    private PackWords() {}

    /** Names nobody where the person is not shown. */
    static String name(Component place, PersonSummary.Cards people, Letter letter) {
        return people.person(letter.person())
                .map(PackWords::name)
                .orElseGet(() -> place.getTranslation("letters.person.hidden"));
    }

    private static String name(PersonBrief person) {
        String name = person.originalName();
        String other = DirectoryWords.otherName(name, ReaderLanguage.current(), person.names());
        return other == null ? name : name + " · " + other;
    }

    /** On what addresses are printed. */
    static String format(Component place, PackFormat format) {
        return switch (format) {
            case PackFormat.Envelopes(PaperFormat paper) -> place.getTranslation("letters.format." + paper);
            case PackFormat.Labels(LabelGrid grid) ->
                LabelSheet.of(grid)
                        .map(sheet -> place.getTranslation(
                                "letters.pack.labels", sheet.name(), grid.perSheet(), grid.width(), grid.height()))
                        .orElseGet(() -> place.getTranslation("letters.pack.labels.own"));
        };
    }

    /** How many letters there are, how many of them are posted, and on what they are printed. */
    static String counts(Component place, PrintPack pack, int letters, int posted) {
        return place.getTranslation("letters.pack.counts", letters, posted) + " · " + format(place, pack.format());
    }

    /** A warning, no refusal, where something is announced of places to which letters of a pack go; each place once. */
    static Optional<Note> coming(Component speaking, PersonSummary.Cards people, List<Letter> letters) {
        UnorderedList list = new UnorderedList();
        letters.stream()
                .flatMap(letter -> people.coming(letter.person()).stream()
                        .map(said -> speaking.getTranslation("letters.pack.coming.place", place(people, letter), said)))
                .distinct()
                .map(ListItem::new)
                .forEach(list::add);
        if (list.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        Note note = new Note(Tone.AMBER, speaking.getTranslation("letters.pack.coming"));
        note.add(list);
        return Optional.of(note);
    }

    /** Where they are held; empty where nobody knows or may know. */
    static String place(PersonSummary.Cards people, Letter letter) {
        FacilityId facility =
                people.person(letter.person()).map(PersonBrief::facility).orElse(null);
        return facility == null
                ? ""
                : Labels.in(ReaderLanguage.current(), people.places().getOrDefault(facility, Map.of()));
    }
}
