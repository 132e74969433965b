package org.vestka.accounts.ui;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;
import org.vestka.accounts.AccountBlocked;
import org.vestka.accounts.DemoAccountIsShared;
import org.vestka.accounts.LastAdministrator;
import org.vestka.accounts.LinkExpired;
import org.vestka.accounts.PasswordFault;
import org.vestka.accounts.PasswordRules;
import org.vestka.accounts.PseudonymTaken;
import org.vestka.accounts.RecoveryRefused;
import org.vestka.accounts.SignInRefused;
import org.vestka.accounts.TooManyAtOnce;
import org.vestka.accounts.TooManyAttempts;
import org.vestka.accounts.TooMuchMail;
import org.vestka.accounts.UnusablePassword;
import org.vestka.accounts.WrongPassword;
import org.vestka.shared.ui.ErrorText;

/** Does something that may be refused, and says why it was and what to do. */
final class Attempt {

    private Attempt() {}

    /** Returns whether it was done. */
    static boolean run(ErrorText error, Runnable act) {
        error.clear();
        try {
            act.run();
            return true;
        } catch (RuntimeException refused) {
            error.show(text(error, refused).orElseThrow(() -> refused));
            return false;
        }
    }

    private static Optional<String> text(ErrorText reader, RuntimeException refused) {
        if (refused instanceof UnusablePassword password) {
            return Optional.of(fault(reader, password.fault()));
        }
        String key =
                switch (refused) {
                    case SignInRefused e -> "sign-in-refused";
                    case AccountBlocked e -> "blocked";
                    case TooManyAttempts e -> "too-many-attempts";
                    case TooMuchMail e -> "too-much-mail";
                    case TooManyAtOnce e -> "too-many-at-once";
                    case PseudonymTaken e -> "pseudonym-taken";
                    case WrongPassword e -> "wrong-password";
                    case RecoveryRefused e -> "recovery-refused";
                    case LinkExpired e -> "link-expired";
                    case LastAdministrator e -> "last-administrator";
                    case DemoAccountIsShared e -> "demo-account";
                    default -> "";
                };
        return key.isEmpty() ? Optional.empty() : Optional.of(reader.getTranslation("accounts.error." + key));
    }

    static String fault(Component reader, PasswordFault fault) {
        return switch (fault) {
            case TOO_SHORT -> reader.getTranslation("accounts.password.too-short", PasswordRules.MIN_LENGTH);
            case TOO_LONG -> reader.getTranslation("accounts.password.too-long", PasswordRules.MAX_LENGTH);
            case EASY_TO_GUESS -> reader.getTranslation("accounts.password.easy-to-guess");
        };
    }

    /** The end of a key for an enum's value. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
