package org.vestka.mail.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.vestka.shared.ui.MenuAccess;
import org.vestka.shared.ui.MenuEntry;

/** Links to the mail module's views. */
@Component
public class MailNavigation {

    public static final String OUTBOX = "mail";
    public static final String MAILBOX = "demo/mailbox";

    @Bean
    MenuEntry mailMenuEntry() {
        return new MenuEntry(80, "mail.menu", OUTBOX, MenuAccess.ADMINS);
    }
}
