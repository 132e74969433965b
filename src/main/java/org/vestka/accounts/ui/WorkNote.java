package org.vestka.accounts.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vestka.accounts.Puzzle;
import org.vestka.accounts.PuzzleWanted;
import org.vestka.accounts.Solution;
import org.vestka.shared.ui.ErrorText;

/** Does acts that may cost a puzzle: has the browser solve it, says so meanwhile, and does the act then. */
@JsModule("./work.ts")
public class WorkNote extends Div {

    private static final long serialVersionUID = 1L;

    /** From here on it takes a phone long enough to mention the other ways in. */
    private static final int LONG = 21;

    private final Paragraph text = new Paragraph();
    private final ErrorText error;
    private boolean working;

    /** @param error where it is said that an act was refused */
    public WorkNote(ErrorText error) {
        this.error = error;
        addClassName("a-work");
        getElement().setAttribute("role", "status");
        text.addClassName("v-small");
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-hidden", "true");
        add(text, bar);
        setVisible(false);
    }

    /** While the device works nothing is begun anew. */
    public void run(Consumer<@Nullable Solution> act) {
        run(act, () -> error.show(getTranslation("accounts.error.too-many-attempts")));
    }

    /** @param unsolved what happens where the device cannot solve it */
    public void run(Consumer<@Nullable Solution> act, Runnable unsolved) {
        if (!working) {
            attempt(act, null, unsolved);
        }
    }

    private void attempt(Consumer<@Nullable Solution> act, @Nullable Solution solution, Runnable unsolved) {
        try {
            Attempt.run(error, () -> act.accept(solution));
        } catch (PuzzleWanted wanted) {
            solve(wanted.puzzle(), act, unsolved);
        }
    }

    private void solve(Puzzle puzzle, Consumer<@Nullable Solution> act, Runnable unsolved) {
        working = true;
        text.setText(getTranslation(puzzle.zeros() < LONG ? "accounts.work" : "accounts.work.long"));
        setVisible(true);
        getElement()
                .executeJs("return window.Vestka.work(this, $0, $1)", puzzle.text(), puzzle.zeros())
                .then(
                        String.class,
                        number -> {
                            rest();
                            if (!number.isEmpty()) {
                                attempt(act, new Solution(puzzle, Long.parseLong(number)), unsolved);
                            }
                        },
                        failed -> {
                            rest();
                            unsolved.run();
                        });
    }

    private void rest() {
        working = false;
        setVisible(false);
    }
}
