package org.vestka.directory.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What phones, homes and relatives look like, in words as a person reads them ({@link WordsAsRead}): there every dash is a
 * hyphen. Each takes a time in proportion to the text.
 */
final class PrivatePatterns {

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
    private static final int ANY_CASE = FLAGS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String RELATIVE =
            "(?i:жонк(?:а|і|у|ай|цы)|жен(?:а|ы|у|ой|е)|жён|муж(?:а|у|ам|ем|ык)?|маці|маткай|мат(?:ь|ери|ерью)"
                    + "|мам(?:а|ы|у|е|ай|ой)|бацьк(?:а|і|у|ам|ам)|от(?:ец|ца|цу|цом)|пап(?:а|ы|у|е)|сын(?:а|у|ам|ом)?|дач(?:ка|кі|ку|цэ|кой)"
                    + "|доч(?:ь|ери|ерью|ка|ки|ку)|брат(?:а|у|ам|ом)?|сястр(?:а|ы|у|ой)|сестр(?:а|ы|у|ой|е)|бабул(?:я|і|ю|яй|ей)|дедушк(?:а|и|е|у|ой)|матул(?:я|і|ю|яй)|бабушк(?:а|и|у|е|ой)"
                    + "|дзед(?:а|у|ам)?|дед(?:а|у|ом)?|дзядул(?:я|і|ю|ем)|нявест(?:а|ы|у|ай)|нявесце|невест(?:а|ы|у|е)|жаніх(?:а|у|ом)?|жених(?:а|у|ом)?"
                    + "|дзядзьк(?:а|і|у|ам)|дяд(?:я|и|е|ю|ей)|цётк(?:а|і|у|ай)|цётц(?:ы|э)|т[её]т(?:я|и|е|ю|ей)|т[её]тк(?:а|и|е|у|ой)|[уў]нук(?:а|у|ам)?|[уў]нучк(?:а|і|у|ай)|внук(?:а|у|ом)?|внучк(?:а|и|у|е|ой)"
                    + "|пляменні(?:к|ка|ку|кам|ца|цы|цу|цай)|племянни(?:к|ка|ку|ком|ца|цы|цу|цей)"
                    // those by marriage
                    + "|ц[её]шч(?:а|ы|у|ай)|т[её]щ(?:а|и|у|е|ей|ею)|цесц(?:ь|я|ю|ем)|тест(?:ь|я|ю|ем)|свякроў(?:ю)?|свякрыв(?:і|ёй)|свекров(?:ь|и|ью)|св[её]к(?:ар|ор|р)(?:а|у|ам|ом)?"
                    + "|зя(?:ц|т)(?:ь|я|ю|ем)|н[яе]вестк(?:а|і|и|у|ай|ой|е)|нявестц(?:ы|э)|братав(?:ая|ай|ую)|шур[иы]н(?:а|у|ам|ом)?|швагр(?:а|у|ам)|швагер|дзевер(?:а|у|ам)?|девер(?:ь|я|ю|ем)"
                    + "|золовк(?:а|и|у|е|ой)|залоўк(?:а|і|у|ай)|залвіц(?:а|ы|у|ай)|свояк(?:а|у|ом)?|свояч[еи]ниц(?:а|ы|у|е|ей)|сват(?:а|у|ам|ом)?|сваха"
                    + "|супру(?:г|з)(?:а|и|у|ом|е|ой|ами)?|сужэн(?:ец|ка|ку|кай|ца|цу|цам)|сябро[ўв]к(?:а|і|у|ай)|подруг(?:а|и|у|ой)|подруж?к(?:а|и|у|ой)|девушк(?:а|и|у|е|ой)|дзя[ўв]чын(?:а|ы|у|ай)"
                    + "|родител(?:и|ям|ями|ей)|бацьк(?:оў|ам|амі)|дет(?:и|ей|ям|ьми)|дзе(?:ці|цям|цьмі)|дзяцей|дочк(?:и|е|ой)|дачцэ|сын(?:ы|овья|ами|амі)|дочери|дочкам|снох(?:а|и|у|е|ой)|мамул(?:я|и|і|е|ю)|папул(?:я|и|і|е|ю)"
                    + "|żon(?:a|y|ie|ą)|mąż|mężem|matk(?:a|i|ą)|ojciec|syn|córk(?:a|i|ą)|siostr(?:a|y|ą)|girlfriend|boyfriend|partner|parents|children|kids|mum|mom|dad"
                    // those by baptism and by a second marriage
                    + "|кр[её]стн(?:ый|ая|ого|ому|ым|ой|ую)|хросн(?:ы|ая|ага|аму|ым|ай|ую)|хрышчон(?:ы|ая|ага|аму|ым|ай|ую)|отчим(?:а|у|ом)?|айчым(?:а|у|ам)?|мач[ие]х(?:а|и|у|е|ой)|мачых(?:а|і|у|ай)"
                    + "|кузен(?:а|у|ом)?|кузин(?:а|ы|у|е|ой)|стрыечны|стрыечная"
                    + "|(?:grand|step|god)?(?:mother|father|son|daughter)|(?:half-?|step)?(?:brother|sister)|wife|husband|spouse|aunt|uncle|cousin|fianc[ée]e?|nephew|niece)(?i:-in-law)?";
    private static final String NAME = "\\p{Lu}\\p{Ll}{1,40}(?:[-\\s]\\p{Lu}\\p{Ll}{1,40}){0,4}";
    private static final String POSSESSIVE =
            "(?i:(?:яго|яе|ягоная|ягоны|её|ее|его|his|her|их|іх|their)\\s+)?(?i:(?:родны|родная|родной|малодшы|старэйшы|младший|старший|younger|elder)\\s+)?";
    /** Numbers up to a hundred and hundreds, by which a phone is read out; thousands are of years and sums. */
    private static final String NUMBER_WORD =
            "(?i:ноль|нуль|один|одна|адзін|адна|два|две|дзве|три|тры|четыре|чатыры|пять|пяць|шесть|шэсць|семь|сем|восемь|восем|девять|дзевяць|десять|дзесяць"
                    + "|одиннадцать|адзінаццаць|двенадцать|дванаццаць|тринадцать|трынаццаць|четырнадцать|чатырнаццаць|пятнадцать|пятнаццаць|шестнадцать|шаснаццаць|семнадцать|семнаццаць"
                    + "|восемнадцать|васямнаццаць|девятнадцать|дзевятнаццаць|двадцать|дваццаць|тридцать|трыццаць|сорок|сорак|пятьдесят|пяцьдзясят|шестьдесят|шэсцьдзясят|семьдесят|семдзесят"
                    + "|восемьдесят|восемдзесят|девяносто|дзевяноста|сто|двести|дзвесце|триста|трыста|четыреста|чатырыста|пятьсот|пяцьсот|шестьсот|шэсцьсот|семьсот|семсот"
                    + "|восемьсот|восемсот|девятьсот|дзевяцьсот|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|double)";
    /** Digits, of which the first may be a letter that looks like one. */
    private static final String DIGITS = "(?:[ЗзОоOo]?\\d{1,7})";

    private static final String BETWEEN = "[\\s./_·,-]{1,3}";

    private static final String MONTH =
            "(?i:студз|лют|сака|крас|трав|траў|чэрв|ліпе|жні|верас|кастр|ліст|снеж|янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec)";

    /** «на Лесной 5-12», "at Forest Lane 5/12": a street is often named without the word for it. Articles are numbered alike. */
    private static final String LAW =
            "(?!(?i:(?:арт|ст|ч|art|sec)\\b|(?:артык|стат[ьтяе]|част[ьияк]|часц|пункт|articl|section|раздз|раздел|кодэкс|кодекс|code|закон|указ)\\p{L}*\\b))";

    private static final String HOUSE_AND_FLAT =
            LAW + "\\p{Lu}\\p{Ll}+(?:\\s" + LAW + "\\p{L}+)?,?\\s+\\d{1,3}\\p{L}?\\s?[-/]\\s?\\d{1,4}\\b(?![-./]\\d)";

    /** Of what stands in front of a number and is no street. */
    private static final String NO_STREET =
            "(?!(?i:(?:часам|іншы раз|иногда|там|тут|гэты|этот|стары|старый|белы|белый|sometimes|here|there|this|white)\\b|калон|колон|турм|тюр[ьм]|школ|лаборат|атрад|отряд|барак|камер|шпітал|шпитал|бальн|больн|паліклін|поликлин|гімназ|гимназ|ліцэ|лице|завод|цэх|цех|нумар|номер|дзел|дел[оау]|том|арк|лист|глав|глаў|канал|аўтобус|автобус|тралейб|троллейб|маршрут|участ|prison|colony|school|hospital|chapter|volume|page|room|unit|number|channel|bus)\\p{L}*)"
                    + "(?!(?i:студзен|лют(?:ы|ага)\\b|сакавік|красавік|трав(?:ень|ня)\\b|траўн|ма[йяе]\\b|чэрвен|ліпен|жні[вў]|верас|кастрычнік|лістапад|снеж|январ|феврал|март|апрел|июн|июл|август|сентябр|октябр|ноябр|декабр"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december)\\p{L}{0,3}\\b)";

    /** What follows a number that is no house: a day, a sum, an age. */
    private static final String NO_HOUSE = "(?!\\s*(?:\\d|[.,]\\d|[-/.]\\s?\\d|" + MONTH
            + "|%|(?i:год|гады|гадоў|гадам|года|годы|лет|г\\b|гг\\b|месяц|мес\\b|дзён|дней|дня|суток|сутак|км|кг|м\\b|руб|р\\b|бел|тыс|млн|чал|чел|асоб|раз|час|базав|базов|years?|months?|days?|people|times)))";

    private static final String TOWN = "\\p{Lu}\\p{Ll}{1,30}(?:[-\\s]\\p{Lu}\\p{Ll}{1,30}){0,2}";
    private static final String STREET = LAW + NO_STREET + "\\p{Lu}\\p{Ll}{1,30}(?:\\s\\p{L}{1,30})?";
    private static final String STREET_NAME = "\\p{Lu}\\p{Ll}{1,30}(?:ая|ой|ай|ую|ага|ого)";
    private static final String HOUSE = "(?:д|дом|доме|дома|хата|хаце|house|no)\\b\\.?\\s*(?:№\\s*)?";
    private static final String FLAT = "(?:,?\\s*(?:кв|кватэра|квартира|flat|apt)\\b\\.?\\s*\\d{1,4})?";

    /** Whether whatever follows in the same sentence is the address of an authority, which is public. */
    private static final Pattern AUTHORITY = Pattern.compile(
            "\\b(?:[РГУ]?УВД|[РГ]?[АО]ВД|РУУС|РАУС|ГУУС|УУС|УСК|СК|КДБ|КГБ|СІЗА|СИЗО|ИВС|ІЧУ|ЦИП|ЦІП|ИК|ПК|ВК|ТК|ИУОТ|ПУАТ"
                    + "|(?i:суд|суда|суду|судом|судзе|суде|court|prison|colony|ministry|embassy)"
                    + "|(?i:прокуратур|пракуратур|калон|колон|турм|тюр[ьме]|інспекцы|инспекци|міністэрств|министерств|пасольств|посольств)\\p{L}{0,4})\\b",
            FLAGS);

    /** «Лефортовский Вал, д. 5, ФКУ СИЗО-2» */
    private static final Pattern AUTHORITY_NEXT =
            Pattern.compile(",\\s{0,3}(?:Ф[А-Я]{2,4}\\s)?" + AUTHORITY.pattern(), FLAGS);

    /** A line that begins with a postcode still belongs to what is named above it. */
    private static final Pattern NEXT_THOUGHT = Pattern.compile(
            "[!?]|[;\\n](?!\\s*\\d{5,6}\\b)|\\p{L}{4,}\\.\\s|\\b(?:жыв|жив|прожив|пражыв|прапіс|пропис|зарэгістр|зарегистр|жыў|жила|дома\\b|дамоў|домой|хатн|домашн|lives?\\b|lived|home)",
            ANY_CASE);

    /** As far before an address as the authority is looked for. */
    private static final int BEFORE = 60;

    /** Where a text tells of something private. */
    @FunctionalInterface
    interface Found {
        void at(int from, int to);
    }

    /** @param unlessPublic whether what follows the name of an authority is its address, and none of these */
    record PrivatePattern(Pattern pattern, boolean unlessPublic) {

        void find(String read, Found found) {
            Matcher matcher = pattern.matcher(read);
            while (matcher.find()) {
                if (!unlessPublic || !ofAuthority(read, matcher.start(), matcher.end())) {
                    found.at(matcher.start(), matcher.end());
                }
            }
        }
    }

    private static boolean ofAuthority(String read, int at, int until) {
        if (AUTHORITY_NEXT.matcher(read).region(until, read.length()).lookingAt()) {
            return true;
        }
        Matcher authority = AUTHORITY.matcher(read).region(Math.max(0, at - BEFORE), at);
        int end = -1;
        while (authority.find()) {
            end = authority.end();
        }
        return end >= 0 && !NEXT_THOUGHT.matcher(read).region(end, at).find();
    }

    /** Prisons have them as well. */
    static final List<PrivatePattern> HOUSES = List.of(
            // a street with the number of a house; a date after a street is none
            any(
                    "\\b(?:вул|ул|пр-т|просп|прасп|праспект|праспекце|проспект|проспекте|завулак|завулку|завулка|переулок|переулке|переулка|пер|тупик|тупике|тупік|тупіку|проезд|проезде|праезд|праездзе|шоссе|шаша|шашы|набережная|набережной|набярэжная|набярэжнай|бульвар|бульвары|бульваре|вуліца|вуліцы|улица|улице|vulica|vul|ul|street|st|б-р|мкр|мкрн|микрорайон|микрорайоне|мікрараён|мікрараёне)\\b(?:\\.\\s*|\\s+)"
                            + "[^\\n;:!?()]{2,40}?(?:[,\\s]\\s*|\\.(?=\\d))(?:(?:д|дом|house|no)\\b\\.?\\s*)?\\d{1,3}\\p{L}?(?:[-/]\\d{1,4})?\\b(?!\\s*(?:\\d|[.]\\d|"
                            + MONTH + "))(?:,?\\s*(?:кв|кватэра|квартира|flat|apt)\\b\\.?\\s*\\d+)?"),
            // «Лесная улица, 5»
            unlessPublic(
                    "\\b\\p{Lu}\\p{Ll}+\\s+(?i:вуліца|вуліцы|улица|улице|завулак|завулку|переулок|переулке|праспект|праспекце|проспект|проспекте|набережная|набярэжная|бульвар|шоссе|шаша),?\\s+(?:"
                            + HOUSE + ")?\\d{1,3}\\p{L}?\\b" + NO_HOUSE + FLAT),
            plain("\\bпр\\.\\s*\\p{Lu}\\p{Ll}{1,30},?\\s+\\d{1,3}\\p{L}?(?:[-/,]\\s?\\d{1,4})?\\b"),
            any(
                    "\\b(?:общежити|інтэрнат|интернат)\\p{L}{0,3}\\s*(?:(?:№|no|n)\\s*)?\\d+,?\\s+(?:комнат|пако|ком\\b)[^\\n\\d]{0,6}\\d+"),
            plain("\\b\\d{1,4}\\p{L}?\\s+\\p{Lu}\\p{Ll}+\\s+(?:Street|St|Avenue|Ave|Lane)\\b"),
            // «на Лесной 5-12»
            plain("\\b(?i:на|по|па|at|on|вул|ул)\\b\\.?\\s+" + HOUSE_AND_FLAT),
            // «аг. Калодзішчы, Лясная 7», «деревня Боровляны, дом 7»
            unlessPublic(
                    "\\b(?:(?i:аг|дер|вёс|хут|пос|дзер)\\.|[вдп]\\.|(?i:аграгарад(?:ок|ку)|агрогород(?:ок|ке)|вёс(?:ка|цы|ку)|деревн(?:я|е|ю|и)|хутар(?:ы)?|хутор(?:е)?|пас[её]л(?:ак|ку)|пос[её]л(?:ок|ке)|village(?:\\sof)?))\\s*"
                            + TOWN + ",\\s*(?:" + STREET + ",?\\s+)?(?:" + HOUSE
                            + ")?\\d{1,3}\\p{L}?\\b(?:[-/]\\d{1,4}\\b)?" + NO_HOUSE + FLAT),
            // «Лясная, дом 7», "Baravaya, house 7"
            unlessPublic("\\b" + LAW + NO_STREET
                    + "\\p{Lu}\\p{Ll}{1,30}(?:,\\s*(?i:д|дом|хата|house)|\\s+(?:д|дом|доме|хата|house))\\b\\.?\\s*(?:№\\s*)?\\d{1,4}\\p{L}?\\b"
                    + NO_HOUSE + FLAT),
            // «Мінск, Прытыцкага 12, 34»
            unlessPublic("\\b" + TOWN + ",\\s+" + STREET + ",?\\s+\\d{1,3}\\p{L}?,\\s*\\d{1,4}\\b" + NO_HOUSE));

    /** A cell that should name a place. */
    static final List<PrivatePattern> HOUSES_IN_A_CELL = List.of(plain("\\b" + HOUSE_AND_FLAT));

    /** Phones, mail, cards, documents, flats: whatever else a text says of them, they are nobody's but their owner's. */
    static final List<PrivatePattern> NUMBERS = List.of(
            // whatever is called a phone, also where its number is in words
            any("\\b(?:тэл|тел|tel|моб|mob)\\b[.:]{0,2}\\s*[^\\n;.!?]{1,60}"),
            any("\\b(?:тэлефон|телефон|phone)\\p{L}{0,5}\\s*[:-]\\s*[^\\n;.!?]{1,60}"),
            // 11-22-33 and 222-33-44; no day of a year
            plain("(?<![\\d./-])\\d{2,3}-(?!(?:0[1-9]|1[0-2])-)\\d{2}-\\d{2}(?![\\d./-]\\d)"),
            any(
                    "(?<![\\w.-])[\\w.-]{2,64}\\s{0,3}[(\\[]?(?:\\bсобака\\b|\\bsobaka\\b|[(\\[]at[)\\]])[)\\]]?\\s*[\\w-]{2,}\\s*(?:точка|кропка|[(\\[]?dot[)\\]]?|\\.)\\s*\\p{L}{2,}"),
            plain("(?<![\\w.%+-])[\\w.%+-]+\\s?@\\s?[\\w-]+(?:\\s?\\.\\s?[\\w-]+)+"),
            // international, Belarusian at home, and whatever calls itself a phone
            plain("(?<!\\d)375(?:29|33|44|25|17)\\d{7}(?!\\d)"),
            // read out, wholly or in part, and typed digit by digit
            plain("(?<![\\p{L}\\d])" + NUMBER_WORD + "(?:" + BETWEEN + NUMBER_WORD + "){5,14}(?![\\p{L}\\d])"),
            plain("(?<![\\p{L}\\d])" + NUMBER_WORD + "(?=(?:" + BETWEEN + NUMBER_WORD + "){0,6}" + BETWEEN + "\\d)(?:"
                    + BETWEEN + "(?:" + DIGITS + "|" + NUMBER_WORD + ")){3,14}(?![\\p{L}\\d])"),
            plain("(?<![\\p{L}\\d])" + DIGITS + BETWEEN + NUMBER_WORD + "(?:" + BETWEEN + "(?:" + DIGITS + "|"
                    + NUMBER_WORD + ")){2,14}(?![\\p{L}\\d])"),
            plain("(?<![\\d.,/-])\\d(?:[\\s.-]\\d){8,12}(?![\\d.,/-]?\\d)"),
            plain("(?<![\\p{L}\\d])\\+?\\s?[Зз]75[\\s()-]{0,2}(?:\\d{2}|\\p{L}+)[\\s()-]{0,2}\\d"),
            plain("(?<![\\w+])(?:\\+|00)\\d[\\d\\s().-]{7,17}\\d(?!\\d)"),
            plain(
                    "(?<![\\d./-])(?:8[\\s./_·-]?)?\\(?0?(?:29|33|44|25|17)\\)?[\\s./_·-]?\\d{3}[\\s./_·-]?\\d{2}[\\s./_·-]?\\d{2}(?![\\d./-]\\d|\\d)"),
            any("\\bт\\.\\s*\\d{3}[\\s-]\\d{2}[\\s-]\\d{2}(?!\\d)"),
            // a personal number
            plain("(?<!\\d)\\d{7}[A-ZА-Я]\\d{3}[A-ZА-Я]{2}\\d\\b"),
            any("\\b(?:тэл|тел|tel|phone|моб|mob|viber|whatsapp|вайбер)\\p{L}*[.:]?\\s*\\+?\\d[\\d\\s()-]{4,}\\d"),
            // cards, accounts, passports
            plain("(?<!\\d)(?:\\d{4}[ -]?){3}\\d{4}(?!\\d)"),
            plain("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){4,7}\\b"),
            plain("\\b(?:AB|BM|HB|KH|MP|MC|KB|PP|SP|DP|АВ|ВМ|НВ|КН|МР|МС|КВ)\\s?\\d{7}\\b"),
            any("\\b(?:кв|kv|кватэр\\p{L}+|квартир\\p{L}+|flat|apt|apartment)\\b\\.?\\s*(?:№\\s*)?\\d+"));

    /** Channels, relatives and streets without their word: of a public channel, or of somebody known to all, a text may speak. */
    private static final List<PrivatePattern> PERHAPS_HARMLESS = List.of(
            // accounts elsewhere
            plain("(?<![\\w.])@\\w[\\w.]{3,}"),
            any("\\b(?:t|telegram|wa|fb)\\.me/\\S+|\\b(?:vk|instagram|facebook|fb|tiktok)\\.com/\\S+|\\bok\\.ru/\\S+"),
            any(
                    "\\b(?:instagram|insta|інстаграм|инстаграм|инста|telegram|тэлеграм|телеграм|viber|вайбер|whatsapp|ватсап|skype|скайп|signal|tiktok|тикток)\\p{L}{0,5}"
                            + "[\\s:-]+(?=[A-Za-z._]*[\\d_])[A-Za-z][\\w.]{3,}"),
            any(
                    "\\b(?:viber|вайбер|whatsapp|ватсап|вотсап|skype|скайп)[\\s:-]+(?!чат|chat|канал|channel|групп?|group)[A-Za-z][\\w.]{2,}\\b"),
            // who brings parcels is near to somebody
            plain(
                    "\\b(?i:пер[ае][дц]ач|посыл[ко]|пасыл[ка]|parcel)\\p{L}{0,4}(?:\\s+(?i:яму|ёй|ему|ей|him|her|for))?\\s+(?i:нос|прынос|принос|перада|переда|зано|дасыла|присыла|bring|brought|sen)\\p{L}*\\s+"
                            + NAME),
            // «Лясная 7-12», «на Лесной 7»: streets without their word, or a place that is called so
            plain("\\b" + LAW + NO_STREET + STREET_NAME + ",?\\s+\\d{1,3}\\p{L}?\\s?[-/]\\s?\\d{1,4}\\b(?![-./]\\d)"),
            plain("\\b(?i:на|по|па)\\s+" + LAW + NO_STREET + STREET_NAME + ",?\\s+\\d{1,3}\\p{L}?\\b" + NO_HOUSE),
            plain("\\b" + POSSESSIVE + RELATIVE
                    + "(?:\\s+(?:of|по имени|па імені|named|called|зовут|звать|завуць|зваць))?(?:(?:,|:|\\s-)?\\s+|\\s*\\()"
                    + NAME),
            // "Anna (mum)"
            plain("\\b" + NAME + "\\s?\\(\\s?" + POSSESSIVE + RELATIVE + "\\s?\\)"),
            plain("\\b(?i:женат(?:ы)?|замужем|замужам|married)\\s+(?i:на|за|з|с|to)\\s+" + NAME),
            plain("\\b" + NAME + "(?:,|\\s-|\\s\\()\\s*(?i:яго|яе|её|ее|его|his|her)\\s+" + RELATIVE + "\\b"));

    /** Illness and disability: told of a person they are nobody else's business, while a ruling or a place may well speak of them. */
    static final List<PrivatePattern> HEALTH = List.of(
            any(
                    "\\b(?:диабет(?!олог)|дыябет|инсулин|інсулін|онкологи|анкалогі|анкалагі|туберкул|туберкулёз|сухот(?:ы|ах|амі|аў)\\b|гепатит|гепатыт|эпилеп|эпілеп|астм(?:а|ы|у|е|ой|ай|ат)"
                            + "|инсульт|інсульт|инфаркт|інфаркт|инвалид|інвалід|шизофрен|шызафр|депресси|дэпрэсі|диагноз|дыягназ|болезн|хвароб|заболева|захворв|хварэ|хвор(?:ы|ая|ага|ай|ую)\\b|беременн|цяжарн"
                            + "|diabet|insulin|tubercul|hepatit|epilep|asthma|cancer|disabilit|disabled|diagnos|illness|disease|pregnan|depression|schizophren)\\p{L}*"),
            any(
                    "\\bрак(?:а|у|ам|ом)?\\s+(?:лёг|лег|кров|крыв|молоч|малоч|желуд|страўн|кож|скур|печен|печан|горл|груд|моз|прост|шчыт|щит)\\p{L}*"),
            plain("\\b(?:ВИЧ|ВІЧ|СПИД|СНІД|HIV|AIDS)\\b"));

    static final List<PrivatePattern> OTHERS =
            Stream.of(NUMBERS, PERHAPS_HARMLESS).flatMap(List::stream).toList();

    private PrivatePatterns() {}

    private static PrivatePattern plain(String pattern) {
        return new PrivatePattern(Pattern.compile(pattern, FLAGS), false);
    }

    private static PrivatePattern unlessPublic(String pattern) {
        return new PrivatePattern(Pattern.compile(pattern, FLAGS), true);
    }

    private static PrivatePattern any(String pattern) {
        return new PrivatePattern(Pattern.compile(pattern, ANY_CASE), false);
    }
}
