package org.vestka.shared.start;

import org.springframework.boot.SpringApplication;

/** One start of the application. */
public final class Start {

    private Start() {}

    /** Runs {@code application}; ends the process with status 1 and one line on standard error when it cannot start. */
    public static void run(SpringApplication application, String[] arguments) {
        application.addListeners(BrokenOffStart.watch());
        application.addInitializers(new EmbeddedDatabaseInitializer());
        application.run(arguments);
    }
}
