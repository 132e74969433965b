package org.vestka.directory.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in free words what is never to be stored: phones, mail addresses, numbers of cards and documents, homes, relatives by
 * name. It marks for somebody to look at; it neither finds everything nor is always right.
 */
public final class PrivateWords {

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
    private static final int ANY_CASE = FLAGS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String RELATIVE =
            "(?i:жонк(?:а|і|у|ай|цы)|жен(?:а|ы|у|ой|е)|жён|муж(?:а|у|ам|ем|ык)?|маці|маткай|мат(?:ь|ери|ерью)"
                    + "|мам(?:а|ы|у|е|ай|ой)|бацьк(?:а|і|у|ам|ам)|от(?:ец|ца|цу|цом)|пап(?:а|ы|у|е)|сын(?:а|у|ам|ом)?|дач(?:ка|кі|ку|цэ|кой)"
                    + "|доч(?:ь|ери|ерью|ка|ки|ку)|брат(?:а|у|ам|ом)?|сястр(?:а|ы|у|ой)|сестр(?:а|ы|у|ой|е)|бабул(?:я|і|ю)|бабушк(?:а|и|у|е|ой)"
                    + "|дзед(?:а|у)?|дед(?:а|у)?|дзядул(?:я|і)|нявест(?:а|ы|у)|невест(?:а|ы|у|е)|жаніх|жених|цёшч(?:а|ы)|тёщ(?:а|и)|свякроў"
                    + "|свекровь|дзядзьк(?:а|і)|дяд(?:я|и)|цётк(?:а|і)|т[её]т(?:я|и)|унук(?:а)?|внук(?:а)?|пляменнік(?:а)?|племянник(?:а)?"
                    + "|wife|husband|spouse|mother|father|son|daughter|brother|sister|grandmother|grandfather|aunt|uncle|fianc[ée]e?|nephew|niece)";
    private static final String NAME = "\\p{Lu}\\p{Ll}{1,40}(?:[-\\s]\\p{Lu}\\p{Ll}{1,40}){0,4}";
    private static final String POSSESSIVE =
            "(?i:(?:яго|яе|ягоная|ягоны|её|ее|его|his|her|их|іх|their)\\s+)?(?i:(?:родны|родная|родной|малодшы|старэйшы|младший|старший|younger|elder)\\s+)?";
    private static final String MONTH =
            "(?i:студз|лют|сака|крас|трав|траў|чэрв|ліпе|жні|верас|кастр|ліст|снеж|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec)";

    /** Prisons have them as well. */
    private static final List<Pattern> HOUSES = List.of(
            // a street with the number of a house; a date after a street is none
            Pattern.compile(
                    "\\b(?:вул|ул|пр-т|праспект|праспекце|проспект|проспекте|завулак|завулку|пер|бульвар|бульвары|вуліца|вуліцы|улица|улице|vulica|street|st)\\b\\.?"
                            + "\\s+[^\\n;:!?()]{2,40}?[,\\s]\\s*(?:(?:д|дом|house|no)\\b\\.?\\s*)?\\d{1,3}\\p{L}?(?:[-/]\\d{1,4})?\\b(?!\\s*(?:\\d|[.]\\d|"
                            + MONTH + "))(?:,?\\s*(?:кв|кватэра|квартира|flat|apt)\\b\\.?\\s*\\d+)?",
                    ANY_CASE),
            Pattern.compile("\\b\\d{1,4}\\p{L}?\\s+\\p{Lu}\\p{Ll}+\\s+(?:Street|St|Avenue|Ave|Lane)\\b", FLAGS));

    /** «на Лесной 5-12», "at Forest Lane 5/12": a street is often named without the word for it. Articles are numbered alike. */
    private static final String LAW =
            "(?!(?i:(?:арт|ст|ч|art|sec)\\b|(?:артык|стат[ьтяе]|част[ьияк]|часц|пункт|articl|section|раздз|раздел|кодэкс|кодекс|code|закон|указ)\\p{L}*\\b))";

    private static final String HOUSE_AND_FLAT = LAW + "\\p{Lu}\\p{Ll}+(?:\\s" + LAW
            + "\\p{L}+)?,?\\s+\\d{1,3}\\p{L}?\\s?[-/\\u2013]\\s?\\d{1,4}\\b(?![-./]\\d)";

    private static final List<Pattern> STREETS =
            List.of(Pattern.compile("\\b(?i:на|по|па|at|on|вул|ул)\\b\\.?\\s+" + HOUSE_AND_FLAT, FLAGS));

    private static final Pattern IN_A_CELL = Pattern.compile("\\b" + HOUSE_AND_FLAT, FLAGS);

    private static final List<Pattern> OTHERS = List.of(
            // whatever is called a phone, also where its number is in words
            Pattern.compile("\\b(?:тэл|тел|tel|моб|mob)\\b[.:]{0,2}\\s*[^\\n;.!?]{1,60}", ANY_CASE),
            Pattern.compile(
                    "\\b(?:тэлефон|телефон|phone)\\p{L}{0,5}\\s*[:\\u2013\\u2014-]\\s*[^\\n;.!?]{1,60}", ANY_CASE),
            // 11-22-33 and 222-33-44; no day of a year
            Pattern.compile("(?<![\\d./-])\\d{2,3}-(?!(?:0[1-9]|1[0-2])-)\\d{2}-\\d{2}(?![\\d./-]\\d)", FLAGS),
            // accounts elsewhere
            Pattern.compile("(?<![\\w.])@\\w[\\w.]{3,}", FLAGS),
            Pattern.compile(
                    "\\b(?:t|telegram|wa|fb)\\.me/\\S+|\\b(?:vk|instagram|facebook|fb|tiktok)\\.com/\\S+|\\bok\\.ru/\\S+",
                    ANY_CASE),
            Pattern.compile(
                    "\\b(?:instagram|insta|інстаграм|инстаграм|инста|telegram|тэлеграм|телеграм|viber|вайбер|whatsapp|ватсап|skype|скайп|signal|tiktok|тикток)\\p{L}{0,5}"
                            + "[\\s:\\u2013\\u2014-]+(?=[A-Za-z._]*[\\d_])[A-Za-z][\\w.]{3,}",
                    ANY_CASE),
            Pattern.compile(
                    "(?<![\\w.-])[\\w.-]{2,64}\\s{0,3}[(\\[]?(?:\\bсобака\\b|\\bsobaka\\b|[(\\[]at[)\\]])[)\\]]?\\s*[\\w-]{2,}\\s*(?:точка|кропка|dot|\\.)\\s*\\p{L}{2,}",
                    ANY_CASE),
            Pattern.compile("(?<![\\w.%+-])[\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+", FLAGS),
            // international, Belarusian at home, and whatever calls itself a phone
            Pattern.compile("(?<![\\w+])(?:\\+|00)\\d[\\d\\s()\\u2013.-]{7,17}\\d(?!\\d)", FLAGS),
            Pattern.compile(
                    "(?<![\\d-])(?:8[\\s-]?)?\\(?0?(?:29|33|44|25|17)\\)?[\\s-]?\\d{3}[\\s-]?\\d{2}[\\s-]?\\d{2}(?!\\d)",
                    FLAGS),
            Pattern.compile(
                    "\\b(?:тэл|тел|tel|phone|моб|mob|viber|whatsapp|вайбер)\\p{L}*[.:]?\\s*\\+?\\d[\\d\\s()-]{4,}\\d",
                    ANY_CASE),
            // cards, accounts, passports
            Pattern.compile("(?<!\\d)(?:\\d{4}[ -]?){3}\\d{4}(?!\\d)", FLAGS),
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){4,7}\\b", FLAGS),
            Pattern.compile("\\b(?:AB|BM|HB|KH|MP|MC|KB|PP|SP|DP|АВ|ВМ|НВ|КН|МР|МС|КВ)\\s?\\d{7}\\b", FLAGS),
            Pattern.compile(
                    "\\b(?:кв|кватэр\\p{L}+|квартир\\p{L}+|flat|apt|apartment)\\b\\.?\\s*(?:№\\s*)?\\d+", ANY_CASE),
            Pattern.compile(
                    "\\b" + POSSESSIVE + RELATIVE
                            + "(?:\\s+(?:of|по имени|па імені|named|called|зовут))?(?:,|:|\\s[\\u2013\\u2014-]|\\s\\()?\\s+"
                            + NAME,
                    FLAGS),
            Pattern.compile(
                    "\\b" + NAME + "(?:,|\\s[\\u2013\\u2014-]|\\s\\()\\s*(?i:яго|яе|её|ее|его|his|her)\\s+" + RELATIVE
                            + "\\b",
                    FLAGS));

    private PrivateWords() {}

    /** Part of a text, from its first sign to the one after its last. */
    public record Part(int from, int to) {}

    /** In order, without overlaps. */
    public static List<Part> in(String text) {
        return parts(text, Stream.of(OTHERS, HOUSES, STREETS).flatMap(List::stream));
    }

    /** The lines of a text that has one thing a line, without those that something private touches; empty where none is left. */
    public static String withoutLines(String text) {
        String rest = text;
        for (List<Part> found = in(rest); !found.isEmpty(); found = in(rest)) {
            StringBuilder kept = new StringBuilder();
            int from = 0;
            while (from <= rest.length()) {
                int end = rest.indexOf('\n', from);
                int to = end < 0 ? rest.length() : end;
                int begin = from;
                if (found.stream().noneMatch(part -> part.from() < to && part.to() > begin)) {
                    kept.append(kept.isEmpty() ? "" : "\n").append(rest, begin, to);
                }
                from = to + 1;
            }
            rest = kept.toString();
        }
        return rest;
    }

    /** A text without the private parts themselves, each of them an ellipsis; empty where no letter would be left. */
    public static String withoutMarked(String text) {
        String rest = text;
        for (List<Part> found = in(rest); !found.isEmpty(); found = in(rest)) {
            StringBuilder kept = new StringBuilder();
            int from = 0;
            for (Part part : found) {
                kept.append(rest, from, part.from()).append('…');
                from = part.to();
            }
            rest = kept.append(rest, from, rest.length()).toString();
        }
        return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest : "";
    }

    /** Those in a cell that should name a place: there a name with house and flat is a home without any further word. */
    public static List<Part> inPlace(String text) {
        return parts(
                text, Stream.concat(Stream.of(OTHERS, HOUSES, STREETS).flatMap(List::stream), Stream.of(IN_A_CELL)));
    }

    /** Those in what tells of a prison: streets and houses are none there, flats, phones and relatives are. */
    public static List<Part> inPrison(String text) {
        return parts(text, OTHERS.stream());
    }

    private static List<Part> parts(String text, Stream<Pattern> patterns) {
        List<Part> found = new ArrayList<>();
        patterns.forEach(pattern -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(new Part(matcher.start(), matcher.end()));
            }
        });
        found.sort(Comparator.comparing(Part::from).thenComparing(Part::to, Comparator.reverseOrder()));
        List<Part> parts = new ArrayList<>();
        for (Part part : found) {
            if (!parts.isEmpty() && part.from() < parts.getLast().to()) {
                Part last = parts.removeLast();
                parts.add(new Part(last.from(), Math.max(last.to(), part.to())));
            } else {
                parts.add(part);
            }
        }
        return parts;
    }
}
