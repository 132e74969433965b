package org.vestka.directory.imports.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.imports.Concern;
import org.vestka.directory.imports.Fact;
import org.vestka.directory.imports.FactChange;
import org.vestka.directory.imports.Refusal;
import org.vestka.directory.imports.ReviewRow;
import org.vestka.directory.imports.RowKind;
import org.vestka.shared.ui.NewTabLink;

/** One row in full: what would change, old and new, and the source's own words. */
class RowDetails extends Div {

    private static final long serialVersionUID = 1L;

    /** So much is shown of long words in a row. */
    static final int SHORT = 240;

    /** Reasons that ask for something, which nobody can do any more once the row is applied. */
    private static final Set<Concern> PAST =
            EnumSet.of(Concern.DEAD_ADDRESS, Concern.UNKNOWN_PLACE, Concern.PRIVATE_WORDS, Concern.AT_HOME);

    /** @param refusal of what the row says, where somebody has refused it before */
    RowDetails(ReviewRow row, ImportWords words, Map<String, String> links, @Nullable Refusal refusal) {
        addClassName("imports-details");
        row.concerns().forEach(concern -> add(new Paragraph(why(row, words, concern, refusal))));
        if (row.changes().stream().anyMatch(RowDetails::cut)) {
            add(new H3(ImportWords.text("details.changes")), changes(row.meant(), words, Integer.MAX_VALUE));
        }
        if (!row.facts().isEmpty()) {
            add(
                    new H3(ImportWords.text(row.kind() == RowKind.GONE ? "details.held" : "details.read")),
                    facts(row.meant().facts(), words));
        }
        if (!row.words().isEmpty()) {
            add(new H3(ImportWords.text("details.words")), source(row, words));
        } else if (row.wordsPutAway()) {
            add(new Paragraph(ImportWords.text("details.words.away")));
        } else if (row.kind() == RowKind.UNCHANGED) {
            add(new Paragraph(ImportWords.text("details.words.same")));
        }
        links.forEach((href, text) ->
                add(new Paragraph(href.startsWith("people/") ? new Anchor(href, text) : new NewTabLink(text, href))));
    }

    /** Whether the row alone does not show all of it. */
    private static boolean cut(FactChange change) {
        String before = change.before();
        return change.after().length() > SHORT || before != null && before.length() > SHORT;
    }

    private static String why(ReviewRow row, ImportWords words, Concern concern, @Nullable Refusal refusal) {
        if (concern == Concern.SENTENCE_OVER) {
            return ImportWords.text(
                    "why.SENTENCE_OVER",
                    words.value(Fact.SENTENCE_END, row.facts().get(Fact.SENTENCE_END)));
        }
        if (concern == Concern.REFUSED_BEFORE && refusal != null) {
            return ImportWords.text("why.REFUSED_BEFORE.file", refusal.fileName(), ImportWords.day(refusal.at()));
        }
        if (row.applied() && PAST.contains(concern)) {
            return ImportWords.text("why." + concern.name() + ".applied");
        }
        if (concern == Concern.UNKNOWN_PLACE
                && !Fact.NOWHERE.equals(row.facts().getOrDefault(Fact.FACILITY, Fact.NOWHERE))) {
            return ImportWords.text("why.UNKNOWN_PLACE.words");
        }
        return concern == Concern.PRIVATE_WORDS && !row.freeWordsPrivate()
                ? ImportWords.text("why.PRIVATE_WORDS.place")
                : ImportWords.text("why." + concern.name());
    }

    /**
     * Each fact that changes, old and new.
     *
     * @param longest how much is shown of long words
     */
    static DescriptionList changes(ReviewRow row, ImportWords words, int longest) {
        DescriptionList list = facts();
        row.changes().forEach(change -> {
            Span before = value(change.fact(), before(change, row, words), longest);
            before.addClassName("imports-before");
            Span after = value(change.fact(), after(change, row, words), longest);
            after.addClassName("imports-after");
            Span becomes = new Span(" → ");
            becomes.getElement().setAttribute("aria-label", ImportWords.text("details.becomes"));
            becomes.getElement().setAttribute("role", "img");
            list.add(
                    new DescriptionList.Term(ImportWords.fact(change.fact())),
                    new DescriptionList.Description(before, becomes, after));
        });
        return list;
    }

    private static String before(FactChange change, ReviewRow row, ImportWords words) {
        String custody = row.changes().stream()
                .filter(other -> other.fact() == Fact.CUSTODY)
                .flatMap(other -> Stream.ofNullable(other.before()))
                .findFirst()
                .orElse(row.facts().get(Fact.CUSTODY));
        String before = change.before();
        if (before == null && row.kind() == RowKind.CHANGED && !change.fact().inEveryLanguage()) {
            return words.notInThisLanguage();
        }
        return words.value(change.fact(), inNone(before, custody) ? null : before);
    }

    private static String after(FactChange change, ReviewRow row, ImportWords words) {
        return inNone(change.after(), row.facts().get(Fact.CUSTODY))
                ? ImportWords.text("value.left")
                : words.value(change.fact(), change.after());
    }

    /** Whether somebody is in no place because they are not held in any; else it is only not known. */
    private static boolean inNone(@Nullable String facility, @Nullable String custody) {
        return Fact.NOWHERE.equals(facility) && !ImportWords.placeMissing(custody);
    }

    /** Private words are marked wherever somebody wrote freely. */
    private static Span value(Fact fact, String text, int longest) {
        if (fact.freeWords()) {
            return new MarkedWords(text, longest);
        }
        return new Span(
                text.length() <= longest ? text : text.substring(0, longest).strip() + "…");
    }

    private static DescriptionList facts(Map<Fact, String> facts, ImportWords words) {
        DescriptionList list = facts();
        facts.forEach((fact, value) -> {
            if (!inNone(value, facts.get(Fact.CUSTODY))) {
                list.add(
                        new DescriptionList.Term(ImportWords.fact(fact)),
                        new DescriptionList.Description(value(fact, words.value(fact, value), Integer.MAX_VALUE)));
            }
        });
        return list;
    }

    private static DescriptionList source(ReviewRow row, ImportWords words) {
        DescriptionList list = facts();
        row.words()
                .forEach((column, cell) -> list.add(
                        new DescriptionList.Term(column),
                        new DescriptionList.Description(new MarkedWords(cell, words.privateWords(row, column, cell)))));
        return list;
    }

    private static DescriptionList facts() {
        DescriptionList list = new DescriptionList();
        list.addClassName("v-facts");
        return list;
    }
}
