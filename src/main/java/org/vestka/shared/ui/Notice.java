package org.vestka.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.jspecify.annotations.Nullable;

/** A short word at the foot of the screen that something was done, or was not. */
public final class Notice {

    private static final int SHORT_MILLIS = 5_000;
    private static final int UNDO_MILLIS = 12_000;
    /** The problem that is shown: never two of them. */
    private static final String STANDING = Notice.class.getName();

    private Notice() {}

    /** Something was done. */
    public static void show(String text) {
        open(text, null, null, SHORT_MILLIS);
    }

    /** Something was done and can be taken back while the notice stands. */
    public static void undoable(String text, Runnable undo) {
        open(text, undo, null, UNDO_MILLIS);
    }

    /** Something could not be done; stays until it is closed, the next act begins or the next notice comes. */
    public static void problem(String text) {
        open(text, null, NotificationVariant.ERROR, 0);
    }

    private static void open(
            String text, @Nullable Runnable undo, @Nullable NotificationVariant variant, int duration) {
        UI ui = UI.getCurrent();
        over(ui);
        Notification notification = new Notification();
        ComponentUtil.setData(ui, STANDING, variant == null ? null : notification);
        notification.setPosition(Notification.Position.BOTTOM_CENTER);
        notification.setDuration(duration);
        notification.setAssertive(variant != null);
        Div content = new Div(new Span(text));
        content.addClassName("v-notice");
        if (variant != null) {
            notification.addThemeVariants(variant);
            content.add(closing(notification, "shared.close", () -> {}));
        }
        if (undo != null) {
            content.add(closing(notification, "shared.undo", undo));
        }
        notification.add(content);
        notification.open();
    }

    /** What went wrong before was tried again, or is over: the next act has begun. */
    static void over(UI ui) {
        Notification standing = (Notification) ComponentUtil.getData(ui, STANDING);
        if (standing != null) {
            ComponentUtil.setData(ui, STANDING, null);
            standing.close();
        }
    }

    private static Button closing(Notification notification, String key, Runnable act) {
        Button button = Buttons.secondary(notification.getTranslation(key), () -> {
            notification.close();
            act.run();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
