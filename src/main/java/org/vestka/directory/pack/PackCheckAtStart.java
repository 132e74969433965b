package org.vestka.directory.pack;

import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;

/** {@code --check-pack=FOLDER}: checks a country pack in the place of a start. */
class PackCheckAtStart implements ApplicationListener<ApplicationStartingEvent> {

    @Override
    public void onApplicationEvent(ApplicationStartingEvent start) {
        PackCheck.asked(start.getArgs()).ifPresent(check -> System.exit(check.print(System.out)));
    }
}
