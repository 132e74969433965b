package org.vestka.directory.desk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.directory.desk.DeskRefused;
import org.vestka.directory.desk.StatementState;
import org.vestka.directory.desk.StatementView;
import org.vestka.directory.desk.Statements;
import org.vestka.directory.ui.ReasonDialog;
import org.vestka.shared.ui.Badge;
import org.vestka.shared.ui.Buttons;
import org.vestka.shared.ui.DateText;
import org.vestka.shared.ui.ErrorText;
import org.vestka.shared.ui.NewTabLink;
import org.vestka.shared.ui.Note;
import org.vestka.shared.ui.Notice;
import org.vestka.shared.ui.Row;
import org.vestka.shared.ui.Section;
import org.vestka.shared.ui.Tone;

/** What is proposed or was said, of whom, who has signed, and the second hand's two buttons. */
class StatementPart extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Statements statements;
    private final transient StatementView statement;
    private final transient Runnable changed;
    private final ErrorText error = new ErrorText();
    private final Checkbox outOfSight = new Checkbox(DeskWords.text("out-of-sight.known"));

    StatementPart(Statements statements, StatementView statement, Runnable changed) {
        super(DeskWords.word("statement", statement.state()));
        this.statements = statements;
        this.statement = statement;
        this.changed = changed;
        Paragraph what = new Paragraph(new NewTabLink(DeskWords.title(statement), statement.url()), new Span(" · "));
        what.add(DateText.exact(statement.on()));
        add(new Paragraph(DeskWords.word("value", statement.value())), what, new StatementPeople(statement), bodies());
        if (statement.state() == StatementState.PROPOSED) {
            decide();
        }
    }

    private Row bodies() {
        Row row = new Row();
        for (StatementView.Signature signature : statement.signatures()) {
            row.add(new Badge(
                    signature.at() == null ? Tone.AMBER : Tone.GREEN,
                    DeskWords.text(hands(signature), DeskWords.name(signature.names()))));
        }
        return row;
    }

    private static String hands(StatementView.Signature signature) {
        if (signature.at() != null) {
            // what was decided before two hands of each body were asked for
            return signature.joined() ? "signature.signed" : "signature.one";
        }
        return signature.joined() ? "signature.half" : "signature.waits";
    }

    /** What the reader's hand does: the first joins in, the last publishes. */
    private String hand() {
        if (statement.firstHand()) {
            return "join";
        }
        return statement.signatures().stream()
                                .filter(signature -> signature.at() == null)
                                .count()
                        == 1
                ? "decide"
                : "sign";
    }

    private void decide() {
        if (statement.firstHand()) {
            add(new Note(
                    Tone.AMBER,
                    DeskWords.text("join.strong"),
                    DeskWords.text(statement.ownReady() ? "join.text" : "join.unfinished")));
        } else if (statement.waitsForMe()) {
            add(new Note(Tone.AMBER, DeskWords.text("decide.strong"), DeskWords.text("decide.text")));
        } else if (statement.own()) {
            add(new Note(Tone.BLUE, DeskWords.text("decide.own")));
        } else {
            add(new Note(Tone.NEUTRAL, DeskWords.text("decide.others")));
        }
        if (statement.waitsForMe() && statement.outOfSight() > 0) {
            add(
                    new Note(
                            Tone.AMBER,
                            DeskWords.text("out-of-sight.strong", statement.outOfSight()),
                            DeskWords.text("out-of-sight.text")),
                    outOfSight);
        }
        Row acts = new Row();
        if (statement.waitsForMe()) {
            acts.add(Buttons.primary(DeskWords.text(hand()), this::sign));
        }
        if (statement.mayAct()) {
            acts.add(Buttons.secondary(
                    DeskWords.text(statement.own() ? "takeback" : "sendback"),
                    () -> ReasonDialog.ask(
                            DeskWords.text(statement.own() ? "takeback" : "sendback"),
                            DeskWords.text("sendback.text"),
                            DeskWords.text(statement.own() ? "takeback" : "sendback"),
                            ReasonDialog.field(DeskWords.text("reason")),
                            DeskWords::refusal,
                            reason -> {
                                statements.sendBack(statement.id(), statement.version(), reason);
                                Notice.show(DeskWords.text("sendback.done"));
                                changed.run();
                            })));
        }
        add(error, acts);
    }

    /** Under the names that were shown here. */
    private String whoChanged() {
        Set<StatementView.Subject> now = statements
                .view(statement.id())
                .map(view -> Set.copyOf(view.people()))
                .orElse(Set.of());
        return statement.people().stream()
                .filter(subject -> !now.contains(subject))
                .map(subject -> DeskWords.name(subject.person()))
                .collect(Collectors.joining(", "));
    }

    private void sign() {
        try {
            boolean said =
                    statements.sign(statement.id(), statement.version(), statement.people(), outOfSight.getValue());
            String done = said ? "decided.done" : "signed.done";
            Notice.show(DeskWords.text(statement.firstHand() ? "joined.done" : done));
            changed.run();
        } catch (DeskRefused e) {
            if (e.reason() == DeskRefused.Reason.PEOPLE_CHANGED) {
                Notice.problem(DeskWords.text("people-changed", whoChanged()));
                changed.run();
                return;
            }
            error.show(DeskWords.refused(e));
        }
    }
}
