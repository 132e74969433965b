package org.vestka.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before an act that cannot be undone. Escape and the first button take one back; there it begins. */
public final class Confirmation {

    /** The component would begin on the button that does it: a second Enter out of habit did it unread. */
    private static final String FOCUS_ON_CANCEL = """
            const cancel = () => this.querySelector('[slot="cancel-button"]').focus();
            this.$.overlay.addEventListener('vaadin-overlay-open', cancel);
            if (this.opened) {
              cancel();
            }
            """;

    private Confirmation() {}

    /**
     * Opens the question.
     *
     * @param act what the button does, as a verb: "Pass on"
     */
    public static void ask(String question, String consequence, String act, Runnable confirmed) {
        open(question, consequence, act, "shared.cancel", confirmed, "primary");
    }

    /** The same for taking something back: "cancel" could be taken for the act itself. */
    public static void askUndo(String question, String consequence, String act, Runnable confirmed) {
        open(question, consequence, act, "shared.keep", confirmed, "primary");
    }

    /** The same for an act that takes something away for good. */
    public static void askDanger(String question, String consequence, String act, Runnable confirmed) {
        askDanger(question, consequence, act, "shared.cancel", confirmed);
    }

    /** @param keep key of what is said for not doing it, where "cancel" could be taken for the act itself */
    public static void askDanger(String question, String consequence, String act, String keep, Runnable confirmed) {
        open(question, consequence, act, keep, confirmed, "primary error");
    }

    private static void open(
            String question, String consequence, String act, String keep, Runnable confirmed, String theme) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setText(consequence);
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation(keep));
        dialog.setConfirmText(act);
        dialog.setConfirmButtonTheme(theme);
        dialog.addConfirmListener(confirm -> confirmed.run());
        dialog.open();
        dialog.getElement().executeJs(FOCUS_ON_CANCEL);
    }
}
