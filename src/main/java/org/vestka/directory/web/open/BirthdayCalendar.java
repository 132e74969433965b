package org.vestka.directory.web.open;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import biweekly.property.Trigger;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.directory.Country;
import org.vestka.directory.CountryCode;
import org.vestka.directory.FacilityId;
import org.vestka.directory.UrlWord;
import org.vestka.directory.custody.CustodyKind;
import org.vestka.directory.list.PersonList;
import org.vestka.directory.list.PersonListItem;
import org.vestka.directory.list.PersonSort;
import org.vestka.directory.person.BirthdayLetter;
import org.vestka.directory.person.Publication;
import org.vestka.directory.place.Places;
import org.vestka.directory.ui.DirectoryNavigation;
import org.vestka.directory.ui.DirectoryWords;
import org.vestka.directory.ui.PersonListLocation;
import org.vestka.shared.LanguageTag;

/** Birthdays of people who are held, for a calendar. They come again every year; of which year they first came is never told. */
@Component
class BirthdayCalendar {

    private static final int MOST = 2_000;
    /** So long before the last day of posting it is told. */
    private static final int DAYS_TO_WRITE = 7;
    /** A line has at most so many bytes, without its end. */
    private static final int BYTES = 75;

    private final PersonList list;
    private final Places places;
    private final OpenRows rows;
    private final Terms terms;

    BirthdayCalendar(PersonList list, Places places, OpenRows rows, Terms terms) {
        this.list = list;
        this.places = places;
        this.rows = rows;
        this.terms = terms;
    }

    /** Null is any. The nearest first. */
    String of(@Nullable CountryCode country, @Nullable FacilityId place, @Nullable Month month, LanguageTag language) {
        DirectoryWords words = rows.words(language);
        Map<CountryCode, Country> countries =
                places.countries().stream().collect(Collectors.toMap(Country::code, each -> each));
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Vestka//Vestka//EN");
        calendar.setName(words.text("open.birthdays"));
        calendar.addExperimentalProperty("X-WR-CALNAME", words.text("open.birthdays"));
        for (PersonListItem person : people(country, place, month, language)) {
            Country home = countries.get(person.country());
            calendar.addEvent(event(person, home == null ? 0 : home.postingDays(), words));
        }
        return written(calendar);
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString());
    }

    /** The library counts signs where bytes are meant: a line is cut between two signs, and the next begins with a space. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / BYTES * 3);
        int bytes = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int sign = text.codePointAt(i);
            int width = sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
            if (sign == '\r' || sign == '\n') {
                bytes = 0;
            } else if (bytes + width > BYTES) {
                folded.append("\r\n ");
                bytes = 1 + width;
            } else {
                bytes += width;
            }
            folded.appendCodePoint(sign);
        }
        return folded.toString();
    }

    private List<PersonListItem> people(
            @Nullable CountryCode country, @Nullable FacilityId place, @Nullable Month month, LanguageTag language) {
        PersonListLocation asked = PersonListLocation.START
                .with("birthday", month == null ? null : UrlWord.of(month))
                .with("place", place == null ? null : Long.toString(place.value()))
                .with("country", country == null ? null : country.value());
        List<PersonListItem> people = new ArrayList<>();
        List<PersonListItem> part;
        int from = 0;
        do {
            part = list.list(asked.filter(), PersonSort.BIRTHDAY, language, from, PersonList.LIMIT)
                    .items();
            part.stream()
                    .filter(person -> person.publication() == Publication.PUBLIC && person.birthday() != null)
                    // to a home no letter goes
                    .filter(person -> person.custody().group() != CustodyKind.Group.HOME)
                    .forEach(people::add);
            from += PersonList.LIMIT;
            // of whom the day is not known stand at the end
        } while (people.size() < MOST && !part.isEmpty() && part.getLast().birthday() != null);
        return people.size() > MOST ? people.subList(0, MOST) : people;
    }

    private VEvent event(PersonListItem person, int postingDays, DirectoryWords words) {
        LocalDate today = terms.day();
        MonthDay birthday = java.util.Objects.requireNonNull(person.birthday());
        LocalDate next = BirthdayLetter.next(birthday, today, postingDays).birthday();
        String page = rows.page(words.reader(), DirectoryNavigation.person(person.publicId()));
        VEvent event = new VEvent();
        event.setUid(new Uid(person.publicId().value() + "-birthday@"
                + java.net.URI.create(page).getHost()));
        event.setDateTimeStamp(Date.from(today.atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.setDateStart(new DateStart(new ICalDate(
                new DateTimeComponents(next.getYear(), next.getMonthValue(), next.getDayOfMonth()), false)));
        event.setRecurrenceRule(
                birthday.equals(MonthDay.of(2, 29))
                        // the last day of February, be it the 28th
                        ? new Recurrence.Builder(Frequency.YEARLY)
                                .byMonth(2)
                                .byMonthDay(-1)
                                .build()
                        : new Recurrence.Builder(Frequency.YEARLY).build());
        event.setSummary(words.text("open.birthday", person.nameIn(words.reader())));
        // a letter to whoever cannot be written to is not on its way
        if (person.writable()) {
            // in days, and no day of its own: the event comes back each year
            String by = words.text("open.birthday.by", postingDays);
            event.setDescription(words.text("open.birthday.post", postingDays) + " " + by + "\n" + page);
            // calendars that one subscribes to may leave alarms out: the words say it too
            event.addAlarm(VAlarm.display(
                    new Trigger(
                            Duration.builder()
                                    .prior(true)
                                    .days(postingDays + DAYS_TO_WRITE)
                                    .build(),
                            Related.START),
                    words.text("open.birthday", person.nameIn(words.reader())) + ". " + by));
        } else {
            event.setDescription(page);
        }
        event.setUrl(page);
        event.setTransparency(Transparency.transparent());
        return event;
    }
}
