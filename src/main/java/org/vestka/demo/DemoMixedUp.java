package org.vestka.demo;

import org.vestka.shared.StartFault;

/** A database that was begun as a demo is started as a real place, or the other way round. */
final class DemoMixedUp extends RuntimeException implements StartFault {

    private static final long serialVersionUID = 1L;

    private DemoMixedUp(String message) {
        super(message);
    }

    static DemoMixedUp demoOnRealPlace() {
        return new DemoMixedUp(
                "This place was begun without the demo. Start it with VESTKA_DEMO=false; to try the demo, start"
                        + " with another data folder (VESTKA_DATA) or database.");
    }

    static DemoMixedUp realPlaceOnDemo() {
        return new DemoMixedUp(
                "This place was begun as a demo: its people are invented, and everybody knows its passwords. For a"
                        + " real place start with VESTKA_DEMO=false and a new data folder (VESTKA_DATA) or an empty database.");
    }
}
