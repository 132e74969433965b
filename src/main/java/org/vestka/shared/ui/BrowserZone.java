package org.vestka.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Days where the person before the screen is: their time zone is asked of the browser when needed and never kept. */
public final class BrowserZone {

    private BrowserZone() {}

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The day of an event. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, current());
    }

    /** UTC where the browser does not say. */
    public static ZoneId current() {
        UI ui = UI.getCurrent();
        ExtendedClientDetails details = ui == null ? null : ui.getPage().getExtendedClientDetails();
        String zone = details == null ? null : details.getTimeZoneId();
        if (zone == null || zone.isBlank()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
