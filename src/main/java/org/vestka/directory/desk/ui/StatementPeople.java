package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.desk.StatementView;
import org.vestka.directory.desk.StatementView.Basis;
import org.vestka.directory.desk.StatementView.Subject;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Tone;

/** Whom a statement names, and for each the assessment that the reader's body signs for, or would. */
class StatementPeople extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient StatementView statement;

    StatementPeople(StatementView statement) {
        this.statement = statement;
        addClassName("v-desk-people");
        statement.people().forEach(subject -> add(item(subject)));
    }

    private ListItem item(Subject subject) {
        ListItem item = new ListItem(DeskWords.link(subject.person()));
        if (subject.value() != statement.value()) {
            item.add(new Span(" "), new Badge(Tone.BLUE, DeskWords.designation(subject.value())));
        }
        if (!subject.changed().isEmpty()) {
            DirectoryWords words = DirectoryWords.current();
            item.add(
                    new Span(" "),
                    new Badge(
                            Tone.AMBER,
                            DeskWords.text(
                                    "changed-since",
                                    subject.changed().stream()
                                            .sorted()
                                            .map(what -> words.word("changed", what))
                                            .collect(Collectors.joining(", ")))));
        }
        if (subject.changed().isEmpty() && subject.changedSince()) {
            item.add(new Span(" "), new Badge(Tone.AMBER, DeskWords.text("changed-since.out-of-sight")));
        }
        if (subject.own() != null) {
            item.add(basis(subject, subject.own(), own(subject.own()), true));
        }
        if (subject.shared() != null) {
            boolean becomes = statement.firstHand() && subject.own() == null && !subject.outOfSight();
            item.add(basis(
                    subject,
                    subject.shared(),
                    DeskWords.text(becomes ? "basis.becomes" : "basis.shared", proposer()),
                    // reasons and sources would tell who is not shown
                    !subject.outOfSight()));
        }
        return item;
    }

    private String own(Basis own) {
        if (statement.firstHand() && !own.ready()) {
            return DeskWords.text("basis.unfinished");
        }
        return DeskWords.text(own.takenOver() ? "basis.taken-over" : "basis.own");
    }

    private String proposer() {
        StatementView.@Nullable Signature proposer = statement.proposer();
        Map<LanguageTag, String> names = proposer == null ? Map.of() : proposer.names();
        return DeskWords.name(names);
    }

    /** Whose assessment it is, the way to it, and what it comes to by each text. */
    private static Div basis(Subject subject, Basis basis, String whose, boolean open) {
        Anchor link = new Anchor(DeskNavigation.caseOf(basis.id()), DeskWords.text("basis.read"));
        link.getElement()
                .setAttribute("aria-label", DeskWords.text("basis.read.whose", DeskWords.name(subject.person())));
        Div line = open ? new Div(new Span(whose + " · "), link) : new Div(new Span(whose));
        line.addClassName("v-small");
        basis.verdicts()
                .forEach(verdict -> line.add(new Div(DeskWords.text("conclusion.set", DeskWords.name(verdict.names()))
                        + " "
                        + DeskWords.word("conclusion", verdict.conclusion()))));
        return line;
    }
}
