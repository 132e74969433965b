package org.vestka.shared.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.vestka.shared.PartialDate;
import org.vestka.shared.Utc;

/** A date as people say it, with the exact one in its title. */
@Tag("time")
public class DateText extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    private DateText(String iso, String text) {
        addClassName("v-date");
        getElement().setAttribute("datetime", iso);
        getElement().setText(text);
    }

    /** "3 days ago", "in 2 weeks"; the exact day on hover. */
    public static DateText relative(LocalDate day, LocalDate today) {
        DateText text = new DateText(day.toString(), "");
        SpokenDates dates = new SpokenDates(text.reader());
        text.getElement().setText(dates.relative(day, today));
        text.getElement().setAttribute("title", dates.exact(day));
        return text;
    }

    /** The same for an instant, by its day in UTC. */
    public static DateText relative(Instant instant, LocalDate today) {
        return relative(Utc.day(instant), today);
    }

    /** "14 December 2026 at 09:05", where the reader is. */
    public static DateText moment(Instant instant) {
        DateText text = new DateText(instant.toString(), "");
        text.getElement().setText(new SpokenDates(text.reader()).moment(instant, BrowserZone.current()));
        return text;
    }

    /** "14 December 2026". */
    public static DateText exact(LocalDate day) {
        DateText text = new DateText(day.toString(), "");
        text.getElement().setText(new SpokenDates(text.reader()).exact(day));
        return text;
    }

    /** As precisely as it is known. */
    public static DateText partial(PartialDate date) {
        DateText text = new DateText(date.toString(), "");
        text.getElement().setText(new SpokenDates(text.reader()).partial(date));
        return text;
    }

    private Locale reader() {
        return getLocale();
    }
}
