package org.vestka.directory.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words on whether somebody agrees to be named or recognised, also where they refuse: a refusal is what pressing them would be
 * for. What a court, a charge or an inquiry was agreed or refused is none of it.
 */
final class ConsentWords {

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String AGREES =
            "(?:consent\\p{L}*|agree[ds]?\\b|agreement|permission|approv\\p{L}+|згод\\p{L}+|згадж\\p{L}+|пагадж\\p{L}+|пагадз\\p{L}+|дазв(?:о|а)л\\p{L}+|соглас\\p{L}+|разреш(?:ил|ен|ает)\\p{L}*|не"
                    + " против|не супраць|do(?:es)? not mind|objects? to)";
    private static final String NEAREST =
            "(?:relatives?|famil(?:y|ies)|parents?|wife|husband|spouse|mother|father|son|daughter|brother|sister|kin"
                    + "|сваяк\\p{L}*|сваяц\\p{L}*|родн(?:ыя|ые|ых|ымі|ыми|ым|ня|ні|і|ий|ая|ой)|родственник\\p{L}*|близк\\p{L}+|блізк\\p{L}+|сям[’'ʼ]?[яіёе]\\p{L}*|семь\\p{L}+|семей\\p{L}+|бацьк\\p{L}+|родител\\p{L}+"
                    + "|жонк\\p{L}+|жена|жены|жене|жену|муж\\p{L}{0,2}|маці|маткай|мать|матери|мама|мамы|отец|отца|сын\\p{L}{0,2}|дачк\\p{L}+|дочь|дочери|брат\\p{L}{0,2}|сястр\\p{L}+|сестр\\p{L}+)";
    private static final String SOMEBODY = "(?:" + NEAREST
            + "|родн\\p{L}+|prisoner|вязен\\p{L}*|вязня\\p{L}*|палітвяз\\p{L}+|заключ[её]нн\\p{L}+|политзаключ\\p{L}+)";
    private static final String HE_OR_SHE = "(?:he|she|they|(?:the"
            + " )?prisoner|он|она|они|ён|яна|яны|сам|сама|сами|самі|заключ[её]нн\\p{L}+|политзаключ[её]нн\\p{L}+|вязень|вязня|палітвяз\\p{L}+)";
    private static final String FEW = "(?:\\p{L}+\\s+){0,3}";

    /** What is said of an agreement without the word. */
    private static final String BLESSES =
            "(?:objections?|ok(?:ay)?\\s+with|blessing|green\\s+light|возражени\\p{L}+|пярэчанн\\p{L}+|дал[аи]?\\s+добро|да(?:ў|ла|лі)\\s+дабро"
                    + "|благослов\\p{L}+|блаславі\\p{L}+|отмашк\\p{L}+)";

    /** What it would be agreed to: being on the list. */
    private static final String LISTING =
            "(?:be(?:ing)?\\s+(?:named|recogni[sz]ed|listed|published|mentioned|designated|shown|included|put on|on"
                    + " the list)|(?:the |any |his |her |their"
                    + " )?(?:publication|publicity|recognition|designation|listing|status of (?:a )?political)"
                    + "|publish|publishing|naming|recogni[sz]ing|listing|designating|признан\\p{L}*|публикац\\p{L}+|публичност\\p{L}+|огласк\\p{L}+|огласить|упоминан\\p{L}+|публиковать|опубликова\\p{L}+|назва(?:ть|ли|на)\\b|призна(?:ть|вать|ли)\\b|включен\\p{L}+"
                    + " в (?:список|спис)|статус\\p{L}*"
                    + " политзаключ\\p{L}+|прызнанн\\p{L}*|публікац\\p{L}+|публічнасц\\p{L}+|агалоск\\p{L}+|агалашэнн\\p{L}+|згадк\\p{L}+|публікаваць|апублікава\\p{L}+|назваць|назвалі|прызна(?:ць|ваць|лі)\\b|уключэнн\\p{L}+"
                    + " [ўу] спіс|статус\\p{L}* палітвяз\\p{L}+)";

    /** What is called like it and is of a court's matters: evidence, guilt. */
    private static final String NO_LISTING =
            "(?!\\s+(?:сво\\p{L}+\\s+)?(?:вин\\p{L}*|віну|віны|віной|доказ\\p{L}*|показан\\p{L}*|паказанн\\p{L}*|дел[оа]\\b|справ[ауы]\\b|иск\\p{L}*|суд\\p{L}*|guilt|evidence|the"
                    + " court))";

    private static final String LAWYER =
            "(?:адвокат\\p{L}*|адвакат\\p{L}*|защитник\\p{L}*|абаронц\\p{L}*|абаронец|lawyer|attorney|counsel|advocate|solicitor)";

    private static final List<Pattern> PHRASES = List.of(
            of("\\b" + SOMEBODY + "\\b[^.!?\\n]{0,80}\\b" + AGREES),
            of("\\b" + AGREES + "[^.!?\\n]{0,80}\\b" + SOMEBODY + "\\b"),
            // «Родственники против», "The family is against publication": nothing follows, or the listing
            of("\\b" + NEAREST + "\\b\\s*[-–—,:]?\\s*" + FEW
                    + "(?:против|супраць|against)\\b(?=\\s*(?:$|[.,;:!?)\\n]|гэтага|этого|it\\b|this\\b|that\\b|"
                    + LISTING + "))"),
            of("\\b" + HE_OR_SHE
                    + "\\s+(?:is\\s+|are\\s+|was\\s+|были?\\s+|была\\s+|быў\\s+)?(?:категорически\\s+|катэгарычна\\s+)?"
                    + "(?:против|супраць|against)\\s*(?:гэтага|этого|it\\b|this\\b|" + LISTING + "|$|[.!?\\n])"),
            // asks, wishes, refuses
            of(
                    "\\b(?:ask(?:s|ed|ing)?|want(?:s|ed)?|wish(?:es|ed)?|prefer(?:s|red)?|beg(?:s|ged)?|request(?:s|ed)?|plead(?:s|ed)?)\\s+"
                            + FEW + "(?:not\\s+to|to\\s+not)\\s+(?:" + LISTING
                            + "|name|mention|list|recogni[sz]e|include|designate|write about)\\b"),
            of(
                    "\\b(?:do(?:es)?\\s+not|doesn['’]t|don['’]t|did\\s+not|didn['’]t)\\s+(?:want|wish|like|agree)\\s+(?:to\\s+|for\\s+|any\\s+)?"
                            + LISTING + "\\b"),
            of("\\b(?:refus(?:es|ed|al)|declin(?:es|ed)|reject(?:s|ed)?|renounc(?:es|ed))\\s+(?:to\\s+|of\\s+)?"
                    + LISTING + "\\b(?!\\s+by\\b)"),
            of(
                    "\\b(?:прос(?:ит|ят|ил|ила|или|ил[аи]?сь)|попрос\\p{L}+|прось\\p{L}+|хоч(?:ет|ут)|хотел\\p{L}*|желает|желают|пожелал\\p{L}*|умоля\\p{L}+)\\s+"
                            + FEW
                            + "не\\s+(?:призна\\p{L}*+|публик\\p{L}*+|опублик\\p{L}*+|называ\\p{L}*+|назва\\p{L}*+|упомина\\p{L}*+|упомян\\p{L}*+|включа\\p{L}*+|оглаша\\p{L}*+|разглаша\\p{L}*+|вносить|добавля\\p{L}*+)"
                            + NO_LISTING),
            of(
                    "\\bне\\s+(?:хоч(?:ет|ут)|хотел\\p{L}*|желает|желают|пожелал\\p{L}*),?\\s+(?:быть\\s+(?:призна|назва|упомя)\\p{L}*|чтобы\\s+(?:\\p{L}+\\s+){0,2}(?:призна|публик|опублик|назва|называ|упомина)\\p{L}*|"
                            + LISTING + ")" + NO_LISTING),
            of("\\bотказ\\p{L}*\\s+от\\s+(?:" + LISTING + "|статуса)" + NO_LISTING),
            of(
                    "\\b(?:прос(?:іць|яць)|прас(?:іў|іла|ілі)|папрас\\p{L}+|просьб\\p{L}+|хоча|хочуць|хацеў|хацела|хацелі|жадае|жадаюць|пажада\\p{L}+)\\s+"
                            + FEW
                            + "не\\s+(?:прызна\\p{L}*+|публік\\p{L}*+|апублік\\p{L}*+|называ\\p{L}*+|назва\\p{L}*+|згадва\\p{L}*+|уключа\\p{L}*+|ўключа\\p{L}*+|агалош\\p{L}*+|разгалош\\p{L}*+|уносіць|ўносіць|дадава\\p{L}*+)"
                            + NO_LISTING),
            of(
                    "\\bне\\s+(?:хоча|хочуць|хацеў|хацела|хацелі|жадае|жадаюць|пажада\\p{L}+),?\\s+(?:быць\\s+(?:прызна|назва|згада)\\p{L}*|каб\\s+(?:\\p{L}+\\s+){0,2}(?:прызна|публік|апублік|назва|называ|згадва)\\p{L}*|"
                            + LISTING + ")" + NO_LISTING),
            of("\\b(?:адмо(?:ва|віў|віла|вілі|вы)\\p{L}*|адмаўля\\p{L}*)\\s+ад\\s+(?:" + LISTING + "|статусу)"
                    + NO_LISTING),
            // agrees to it, or through somebody
            of(
                    "\\b(?:agree[ds]?|consent(?:s|ed)?|permission|willing|happy|ready)\\s+(?:to|with|for)\\s+(?:us\\s+|the\\s+)?"
                            + LISTING + "\\b(?!\\s+by\\b)"),
            of("\\b(?:agree[ds]?|consent(?:s|ed)?)\\s+(?:\\p{L}+\\s+){0,2}(?:through|via)\\b"),
            of("\\bconsent\\s+(?:was|is|has been|had been)\\s+(?:not\\s+)?(?:given|obtained|received|refused|asked)"),
            of("\\b(?:соглас(?:ен|на|ны|ие|ия|ился|илась|ились)|не"
                    + " против)\\s+(?:на\\s+(?:то,?\\s+чтобы\\s+)?|с\\s+|быть\\s+|чтобы\\s+(?:\\p{L}+\\s+){0,2})(?:"
                    + LISTING + "|призна\\p{L}+|названн\\p{L}+|упомянут\\p{L}*)" + NO_LISTING),
            of("\\b(?:соглас(?:ен|на|ны|ие|ился|илась|ились))\\s+(?:\\p{L}+\\s+){0,1}через\\b"),
            of(
                    "\\bсогласи[ея]\\s+(?:\\p{L}+\\s+)?(?:получен|имеется|передан)\\p{L}*|\\bполуч\\p{L}+\\s+(?:\\p{L}+\\s+)?согласие\\b"),
            of("\\b(?:згодн(?:ы|ая|ыя)|згода|згоду|згадзі(?:ўся|лася|ліся)|пагадзі(?:ўся|лася|ліся)|не"
                    + " супраць)\\s+(?:на\\s+(?:тое,?\\s+каб\\s+)?|з\\s+|быць\\s+|каб\\s+(?:\\p{L}+\\s+){0,2})(?:"
                    + LISTING + "|прызна\\p{L}+|названы\\p{L}*|згаданы\\p{L}*)" + NO_LISTING),
            of(
                    "\\b(?:згодн(?:ы|ая|ыя)|згода|згоду|згадзі(?:ўся|лася|ліся)|пагадзі(?:ўся|лася|ліся))\\s+(?:\\p{L}+\\s+){0,1}праз\\b"),
            of(
                    "\\bзгод[ау]\\s+(?:\\p{L}+\\s+)?(?:атрыма|ёсць|перада)\\p{L}*|\\bатрыма\\p{L}+\\s+(?:\\p{L}+\\s+)?згоду\\b"),
            of("\\b" + NEAREST + "\\b[^.!?\\n]{0,60}\\b" + BLESSES + "\\b"),
            of("\\b" + BLESSES + "\\b[^.!?\\n]{0,40}\\b" + NEAREST + "\\b"),
            of(
                    "\\b(?:(?:по|па|на)\\s+(?:просьб|прошанн|пажаданн|желани)\\p{L}+|(?:at|by|on|upon)\\s+(?:the\\s+)?request\\s+of)\\s+"
                            + FEW + NEAREST + "\\b"),
            of("\\b" + HE_OR_SHE + "\\s+(?:do(?:es)?\\s+not|do(?:es)?n['’]t)\\s+(?:mind|object\\s+to)\\s+" + LISTING
                    + "\\b"),
            of("\\b" + HE_OR_SHE
                    + "\\s+(?:хо(?:чет|тят|тел\\p{L}*)|хоч(?:а|уць)|хацел\\p{L}|хацеў|желает|жадае)\\s+" + FEW
                    + "бы(?:ть|ць)\\s+(?:в|у|ў)\\s+сп[иі]с"),
            // what a lawyer or relatives pass on of it
            of("\\b" + LAWYER
                    + "\\s+(?:\\p{L}+\\s+){0,2}(?:is\\s+)?(?:против|супраць|against)\\b(?=\\s*(?:$|[.,;!?)\\n]|"
                    + LISTING + "))"));

    /** Whom lists are searched for: what any of them wishes is nothing for a database, a refusal as little as an agreement. */
    private static final String RELATIVE =
            "(?:relatives?|famil(?:y|ies)|parents?|wife|husband|spouse|partner|mother|mum|mom|father|dad|son|daughter|brother|sister|aunt|uncle"
                    + "|сваяк\\p{L}*|сваяц\\p{L}*|родныя|роднія|родных|родным|роднымі|родн(?:я|і|яй|ю|ей|ёй)|родные|родными|родственник\\p{L}*|близкие|близких|блізкія|блізкіх"
                    + "|сям[’'ʼ]?[яіёею]\\p{L}*|семь\\p{L}+|бацьк\\p{L}+|родител\\p{L}+|жонк\\p{L}+|жен(?:а|ы|е|у|ой)|муж\\p{L}{0,2}|мам\\p{L}{1,3}|маці|маткай|мать|матери"
                    + "|тат\\p{L}{1,2}|папа|отец|отца|сын\\p{L}{0,3}|дачк\\p{L}+|дочь|дочери|брат\\p{L}{0,3}|сястр\\p{L}+|сестр\\p{L}+|ц[её]т(?:к|ц)\\p{L}+|т[её]т(?:к|ц)\\p{L}+|дзядзьк\\p{L}+|дяд\\p{L}+)";

    private static final String WISHES = "(?:said (?:yes|no)|says? (?:yes|no)|(?:is|are|were|was)"
            + " fine|ask(?:s|ed)?|want(?:s|ed)?|wish(?:es|ed)?|request(?:s|ed)?|refus\\p{L}+|object(?:s|ed)?|sign(?:s|ed)|support(?:s|ed)?|пярэч\\p{L}+|(?:по)?прос\\p{L}{2,}|(?:па)?прас(?:і|и)\\p{L}+|адмов\\p{L}+|адмаўл\\p{L}+|падпіс\\p{L}+|хоч\\p{L}+|хац\\p{L}+|(?:у|в)"
            + " курсе|падтрым\\p{L}+|можна|можно|рук(?:амі|ами)"
            + " за|возраж\\p{L}+|отказ\\p{L}+|подпис\\p{L}+|хот(?:ят|ел\\p{L}*)|поддерж\\p{L}+)";

    private static final String NAMED = "(?:recogni[sz]ed|named|listed|published|mentioned|shown)";

    private static final String NOT_TO_NAME =
            "не\\s+(?:признавать|публиковать|называть|упоминать|включать|показывать|прызнаваць|публікаваць|называць|згадваць|уключаць|паказваць)"
                    // a court is asked so about evidence
                    + "(?!\\s+(?:доказ|паказанн|показан|вин|він|дел[оа]|справ))";

    /** What else is agreed to, or not, in a court: a charge, a verdict, to testify. */
    private static final String NO_SUCH_WISH =
            "(?!\\s+(?:with|[сз]|to\\s+(?:testify|plead|speak|cooperate|an?\\b|the\\s+(?:charge|search|plea))|да(?:ть|ць|вать|ваць))\\b)";

    /** What relatives wish, and what somebody wishes of their own recognition, in whatever words. */
    private static final Pattern WISH = Pattern.compile(
            "\\b" + RELATIVE + "\\b[^.!?\\n]{0,40}\\b" + WISHES + "\\b"
                    + "|\\b" + RELATIVE
                    + "\\s+(?:(?:is|are|was|were|strongly|категорически|катэгарычна|тоже|таксама)\\s+){0,2}(?:against|против|супраць)\\b|\\b(?:ask(?:s|ed)?|want(?:s|ed)?|wish(?:es|ed)?|agree[ds]?|consent(?:s|ed)?|refuse[ds]?|decline[ds]?)\\b[^.!?\\n"
                    + "]{0,20}\\bto be "
                    + NAMED
                    + "\\b|\\b(?:he|she|they)\\s+(?:(?:has|have|himself|herself|also)\\s+){0,2}(?:agree[ds]?|consent(?:s|ed)?)\\b"
                    + NO_SUCH_WISH
                    + "|\\b(?:прос\\p{L}{2,}|прасі\\p{L}+|хоч\\p{L}+|хац\\p{L}+|хот(?:ят|ел\\p{L}*))\\b[^.!?\\n]{0,30}"
                    + NOT_TO_NAME
                    + "|\\b(?:[её]н|яна|сам|сама|он|она)\\s+(?:\\p{L}+\\s+){0,2}(?:згодн\\p{L}*+|згод(?:зен|на)|пагад\\p{L}++|соглас\\p{L}++|не\\s+против|не\\s+супраць)\\b"
                    + NO_SUCH_WISH,
            FLAGS);

    /** Whoever tells from inside as a lawyer; a case may well be a lawyer's own. */
    private static final String NAME = "(?-i:\\p{Lu}(?:\\p{Ll}{1,30}|\\.)(?:[-\\s]?\\p{Lu}(?:\\p{Ll}{1,30}|\\.)){0,3})";

    private static final String TELLS =
            "(?:said|says|told|tells|reports?|reported|confirm(?:s|ed)|passe[sd]|wrote|writes|visited|visits|сказа\\p{L}+|говорит|рассказ\\p{L}+|сообщ\\p{L}+|передал\\p{L}*|передаёт|передает|подтверд\\p{L}+|посети\\p{L}+|посеща\\p{L}+"
                    + "|кажа|расказа\\p{L}+|распав\\p{L}+|паведам\\p{L}+|перада\\p{L}+|пацверд\\p{L}+|пацвярд\\p{L}+|наведа\\p{L}+|наведва\\p{L}+)";

    private static final List<Pattern> HELPERS = List.of(
            of("\\b" + LAWYER + "\\s+" + NAME + ",?\\s+(?:\\p{L}+\\s+){0,2}" + TELLS + "\\b"),
            of("\\b(?:his|her|their|его|её|ее|яго|яе|ягон\\p{L}+|сво\\p{L}+)\\s+" + LAWYER + ",?\\s+" + NAME),
            of("\\b(?:according to|through|via|from|со слов|по словам|через|от|паводле слоў|са"
                    + " слоў|праз|ад)\\s+(?:the\\s+|his\\s+|her\\s+)?"
                    + LAWYER + "\\s+" + NAME),
            of("\\b" + NAME + ",\\s*(?:his|her|their|его|её|ее|яго|яе)\\s+" + LAWYER + "\\b"));

    private ConsentWords() {}

    /** The first words of it. */
    static Optional<String> in(String text) {
        return first(PHRASES, text)
                .or(() -> WISH.matcher(text).results().map(MatchResult::group).findFirst());
    }

    /** Where the words name a lawyer as the one who tells: who helps inside is never written down. */
    static Optional<String> helperIn(String text) {
        return first(HELPERS, text);
    }

    private static Optional<String> first(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    private static Pattern of(String pattern) {
        return Pattern.compile(pattern, FLAGS);
    }
}
