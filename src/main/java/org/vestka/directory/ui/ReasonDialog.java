package org.vestka.directory.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.ReasonRefused;

/** Asks for the reason of an act, and stays with what was written where it is refused. */
public final class ReasonDialog {

    /** What an act refuses of its reason, in words; null where something else went wrong. */
    @FunctionalInterface
    public interface Refusals {
        @Nullable
        String said(RuntimeException refused);
    }

    private ReasonDialog() {}

    /** For an editor's act, whose reason is an editor's. */
    public static void ask(
            String title, String consequence, String button, DirectoryWords words, Consumer<String> act) {
        ask(title, consequence, button, field(words), refusals(words), act);
    }

    /** @param act is given the reason */
    public static void ask(
            String title, String consequence, String button, TextArea reason, Refusals refusals, Consumer<String> act) {
        new ActDialog(
                        title,
                        consequence,
                        button,
                        () -> given(reason, refusals, () -> act.accept(reason.getValue())),
                        reason)
                .open();
    }

    /** Where an editor writes it. */
    public static TextArea field(DirectoryWords words) {
        TextArea reason = field(words.correction("reason"));
        reason.setHelperText(words.correction("reason.help"));
        return reason;
    }

    public static TextArea field(String label) {
        TextArea reason = new TextArea(label);
        reason.setMaxLength(ReasonRefused.LONGEST);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        return reason;
    }

    /** What is refused of an editor's reason. */
    private static Refusals refusals(DirectoryWords words) {
        return refused -> refused instanceof ReasonRefused reason
                ? words.correction(reason.naming() ? "reason.naming" : "reason.missing")
                : null;
    }

    /** Whether an editor's act was done; else the field says why. */
    public static boolean given(TextArea reason, DirectoryWords words, Runnable act) {
        return given(reason, refusals(words), act);
    }

    private static boolean given(TextArea reason, Refusals refusals, Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuntimeException e) {
            String said = refusals.said(e);
            if (said == null) {
                throw e;
            }
            reason.setErrorMessage(said);
            reason.setInvalid(true);
            reason.focus();
            return false;
        }
    }
}
