package org.vestka.directory.ui;

import java.net.URI;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.source.SourceLinks;
import org.vestka.directory.source.SourceTitle;
import org.vestka.directory.source.SourceView;
import org.vestka.shared.PartialDate;

/** Where a fact comes from, in the words of one reader: for the screen by {@link SourceLine}, and for paper. */
public final class SpokenSource {

    private static final int DIGEST = 12;
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    /** How the collections call their own leaves: it tells a reader nothing. */
    private static final Pattern SEED = Pattern.compile("[\\s;]*\\bseed \\d+");

    private static final Pattern ABOUT = Pattern.compile("about (\\d{4})");
    private static final Pattern TEXT_OF = Pattern.compile("(\\d{4}) text");
    private static final Pattern UNDATED_IN = Pattern.compile("n\\.d\\. \\(an?"
            + " (January|February|March|April|May|June|July|August|September|October|November|December)\\)");
    private static final Pattern REPOSITORY = Pattern.compile("https://github\\.com/[^/]+/([^/]+)/?");

    private SpokenSource() {}

    /**
     * A piece of what is said of a source.
     *
     * @param url where it leads; null for words alone
     * @param hover said in full on hover; null where there is nothing more
     */
    public record Part(
            String text, @Nullable String url, @Nullable String hover) {}

    /** Where a fact comes from, piece by piece: its words, its links, the date in the source's own words, the row of a list. */
    public static List<Part> parts(SourceView source, DirectoryWords words) {
        List<Part> parts = new ArrayList<>();
        List<String> links = source.links();
        if (!links.isEmpty()) {
            title(source, words).map(title -> new Part(title, null, null)).ifPresent(parts::add);
        }
        Map<String, Integer> hosts = new HashMap<>();
        for (String url : links) {
            String host = host(url);
            // two pages of one site are two links, and read so
            int number = hosts.merge(host, 1, Integer::sum);
            String name = number == 1 ? host : host + " (" + number + ")";
            parts.add(new Part(name, url, null));
        }
        if (links.isEmpty()) {
            parts.add(new Part(ownWords(source, words), null, null));
        }
        Stream.ofNullable(date(source, words))
                .map(date -> new Part(date, null, null))
                .forEach(parts::add);
        String digest = source.fileSha256();
        Stream.ofNullable(row(source, words))
                // the whole digest on hover
                .map(row -> new Part(row, null, digest == null ? null : words.text("source.file", digest)))
                .forEach(parts::add);
        return parts;
    }

    /** On paper nothing can be followed: the words, the addresses as one would read them out, the date, the row of a list. */
    public static String onPaper(SourceView source, DirectoryWords words) {
        List<String> links = source.links();
        return Stream.of(
                        links.isEmpty()
                                ? Stream.of(ownWords(source, words))
                                : Stream.concat(
                                        title(source, words).stream(),
                                        links.stream().map(SpokenSource::readOut)),
                        Stream.ofNullable(date(source, words)),
                        Stream.ofNullable(row(source, words)))
                .flatMap(parts -> parts)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** As an editor put it, or as the source is called. */
    private static Optional<String> title(SourceView source, DirectoryWords words) {
        return Optional.ofNullable(source.title())
                .map(title -> SourceLinks.words(SourceTitle.in(words.reader(), title)))
                .filter(title -> !title.isEmpty());
    }

    /** What is no link, as the source calls itself. */
    static String ownWords(SourceView source, DirectoryWords words) {
        if (source.invented()) {
            return words.text("person.invented");
        }
        if (source.readers()) {
            return words.text("source.reader");
        }
        Optional<String> title = title(source, words);
        if (title.isPresent()) {
            return title.get();
        }
        if (source.url() == null) {
            return words.text("source.editors");
        }
        String url = SEED.matcher(source.url()).replaceAll("").strip();
        if (url.startsWith("inference")) {
            return words.text("source.inference");
        }
        // an address that was cut short opens nothing, but says whose it is
        return url.startsWith("http") ? host(url.split(" ", 2)[0]) : url;
    }

    /** The source's own date, else the day it was read; null where nobody knows either. */
    static @Nullable String date(SourceView source, DirectoryWords words) {
        String date = source.sourceDate();
        if (date == null) {
            return source.retrievedOn() == null ? null : words.dates().exact(source.retrievedOn());
        }
        return date.isBlank() ? null : spoken(date, words);
    }

    /** The row, and the beginning of the digest by which editors tell one file from another. */
    static @Nullable String row(SourceView source, DirectoryWords words) {
        if (source.fileRow() == null) {
            return null;
        }
        String sha256 = source.fileSha256();
        return sha256 == null
                ? words.text("source.row", source.fileRow())
                : words.text("source.rowOfFile", source.fileRow(), sha256.substring(0, DIGEST));
    }

    /** Whose page an address opens. */
    static String host(String url) {
        Matcher repository = REPOSITORY.matcher(url);
        if (repository.matches()) {
            return "github.com: " + repository.group(1);
        }
        try {
            String host = URI.create(url).getHost();
            return host == null ? url : host.startsWith("www.") ? host.substring(4) : host;
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    /** A date as one says it, where it is one; else in the source's own words. Of two sources each has its own. */
    private static String spoken(String dates, DirectoryWords words) {
        return Stream.of(dates.split(" / ")).map(date -> one(date, words)).collect(Collectors.joining(" / "));
    }

    private static String one(String date, DirectoryWords words) {
        if (date.equals("n.d.")) {
            return words.text("source.undated");
        }
        Matcher month = UNDATED_IN.matcher(date);
        if (month.matches()) {
            return words.text("source.undated") + " ("
                    + words.month(Month.valueOf(month.group(1).toUpperCase(Locale.ROOT))) + ")";
        }
        Matcher text = TEXT_OF.matcher(date);
        if (text.matches()) {
            return words.text("source.textOf", text.group(1));
        }
        Matcher quarter = QUARTER.matcher(date);
        if (quarter.matches()) {
            return words.text("source.quarter", quarter.group(1), quarter.group(2));
        }
        Matcher about = ABOUT.matcher(date);
        if (about.matches()) {
            return words.text("source.about", about.group(1));
        }
        try {
            return words.dates().partial(PartialDate.parse(date));
        } catch (IllegalArgumentException e) {
            return date;
        }
    }

    private static String readOut(String link) {
        return link.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
