package org.vestka.directory.corrections.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.corrections.Correction;
import org.vestka.directory.corrections.CorrectionKind;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.MarkedWords;
import org.vestka.shared.WordDifference;

/** What is held beside what is proposed; where a line of the one is meant by a line of the other, what differs is marked in both. */
class CorrectionDifference extends DescriptionList {

    private static final long serialVersionUID = 1L;

    /** @param held of the matter */
    CorrectionDifference(Correction correction, List<HeldWords.Line> held, DirectoryWords words) {
        addClassName("v-difference");
        List<String> said = CorrectionCard.said(correction, words);
        if (correction.kind() == CorrectionKind.HIDE) {
            row(words.correction("why"), plain(said));
            return;
        }
        row(
                words.correction("field"),
                plain(List.of(words.correction("matter." + correction.matter().name()))));
        if (HeldWords.elsewhere(correction.matter())) {
            row(words.correction("proposed"), plain(said));
        } else {
            compare(held, said, words);
        }
        row(
                words.correction("known-from"),
                plain(List.of(
                        correction.knownFrom().isBlank() ? words.correction("from.nothing") : correction.knownFrom())));
    }

    private void compare(List<HeldWords.Line> held, List<String> said, DirectoryWords words) {
        Map<Integer, WordDifference> marked = new HashMap<>();
        List<Component> proposed = new ArrayList<>();
        for (String line : said) {
            Optional<Integer> meant = meant(held, line);
            meant.ifPresent(number -> marked.putIfAbsent(
                    number, WordDifference.of(held.get(number).said(), line)));
            proposed.add(meant.<Component>map(number -> new MarkedWords(
                            WordDifference.of(held.get(number).said(), line).after(), words))
                    .orElseGet(() -> new Div(line)));
        }
        List<Component> now = new ArrayList<>();
        for (int number = 0; number < held.size(); number++) {
            now.add(held(held.get(number), marked.get(number), words));
        }
        row(words.correction("held"), now.isEmpty() ? plain(List.of(words.correction("held.nothing"))) : now);
        row(words.correction("proposed"), proposed);
        if (!marked.isEmpty()) {
            Span legend = new Span(words.text("differs.legend"));
            legend.addClassName("v-small");
            proposed.getLast().getElement().getParent().appendChild(new Div(legend).getElement());
        }
    }

    private static Component held(HeldWords.Line line, @Nullable WordDifference difference, DirectoryWords words) {
        if (difference == null) {
            return new Div(line.whole());
        }
        MarkedWords marked = new MarkedWords(difference.before(), words);
        if (!line.of().isEmpty()) {
            marked.addComponentAsFirst(new Span(line.of() + ": "));
        }
        return marked;
    }

    /** The line that is most like it, where one is. */
    private static Optional<Integer> meant(List<HeldWords.Line> held, String line) {
        Map<Integer, Double> alike = new HashMap<>();
        for (int number = 0; number < held.size(); number++) {
            WordDifference difference = WordDifference.of(held.get(number).said(), line);
            if (difference.ofTheSame()) {
                alike.put(number, difference.alike());
            }
        }
        return alike.entrySet().stream()
                .min(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static List<Component> plain(List<String> lines) {
        return lines.stream().<Component>map(Div::new).toList();
    }

    private void row(String term, List<Component> lines) {
        Description description = new Description();
        description.add(lines);
        add(new Term(term), description);
    }
}
