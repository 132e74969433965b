package org.vestka.directory.desk;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.source.PrivateWords;

/**
 * Words that a desk never stores: whatever lists are searched for, and whether somebody agrees. Designation is decided
 * without asking prisoner or relatives, so that pressing them pays nothing; whoever reads the database finds nobody to press.
 */
final class UnstoredWords {

    /** Whom lists are searched for: what any of them wishes is nothing for a database, a refusal as little as an agreement. */
    private static final String RELATIVE =
            "(?:relatives?|famil(?:y|ies)|parents?|wife|husband|spouse|partner|mother|mum|mom|father|dad|son|daughter|brother|sister|aunt|uncle"
                    + "|сваяк\\p{L}*|сваяц\\p{L}*|родныя|роднія|родных|родным|роднымі|родн(?:я|і|яй|ю|ей|ёй)|родные|родными|родственник\\p{L}*|близкие|близких|блізкія|блізкіх"
                    + "|сям[’'ʼ]?[яіёею]\\p{L}*|семь\\p{L}+|бацьк\\p{L}+|родител\\p{L}+|жонк\\p{L}+|жен(?:а|ы|е|у|ой)|муж\\p{L}{0,2}|мам\\p{L}{1,3}|маці|маткай|мать|матери"
                    + "|тат\\p{L}{1,2}|папа|отец|отца|сын\\p{L}{0,3}|дачк\\p{L}+|дочь|дочери|брат\\p{L}{0,3}|сястр\\p{L}+|сестр\\p{L}+|ц[её]т(?:к|ц)\\p{L}+|т[её]т(?:к|ц)\\p{L}+|дзядзьк\\p{L}+|дяд\\p{L}+)";

    private static final String WISHES = "(?:said (?:yes|no)|says? (?:yes|no)|(?:is|are|were|was)"
            + " fine|ask(?:s|ed)?|want(?:s|ed)?|wish(?:es|ed)?|request(?:s|ed)?|refus\\p{L}+|object(?:s|ed)?|sign(?:s|ed)|support(?:s|ed)?|пярэч\\p{L}+|прос\\p{L}{2,}|прасі\\p{L}+|адмов\\p{L}+|адмаўл\\p{L}+|падпіс\\p{L}+|хоч\\p{L}+|хац\\p{L}+|(?:у|в)"
            + " курсе|падтрым\\p{L}+|можна|можно|рук(?:амі|ами)"
            + " за|возраж\\p{L}+|отказ\\p{L}+|подпис\\p{L}+|хот(?:ят|ел\\p{L}*)|поддерж\\p{L}+)";

    private static final String NAMED = "(?:recogni[sz]ed|named|listed|published|mentioned|shown)";

    private static final String NOT_TO_NAME =
            "не\\s+(?:признавать|публиковать|называть|упоминать|включать|показывать|прызнаваць|публікаваць|называць|згадваць|уключаць|паказваць)"
                    // a court is asked so about evidence
                    + "(?!\\s+(?:доказ|паказанн|показан|вин|він|дел[оа]|справ))";

    /** What else is agreed to, or not, in a court: a charge, a verdict, to testify. */
    private static final String NO_LISTING =
            "(?!\\s+(?:with|[сз]|to\\s+(?:testify|plead|speak|cooperate|an?\\b|the\\s+(?:charge|search|plea))|да(?:ть|ць|вать|ваць))\\b)";

    /** What relatives wish, and what somebody wishes of their own recognition, in whatever words. */
    private static final Pattern WISH = Pattern.compile(
            "\\b" + RELATIVE + "\\b[^.!?\\n]{0,40}\\b" + WISHES + "\\b"
                    + "|\\b" + RELATIVE
                    + "\\s+(?:(?:is|are|was|were|strongly|категорически|катэгарычна|тоже|таксама)\\s+){0,2}(?:against|против|супраць)\\b|\\b(?:ask(?:s|ed)?|want(?:s|ed)?|wish(?:es|ed)?|agree[ds]?|consent(?:s|ed)?|refuse[ds]?|decline[ds]?)\\b[^.!?\\n"
                    + "]{0,20}\\bto be "
                    + NAMED
                    + "\\b|\\b(?:he|she|they)\\s+(?:(?:has|have|himself|herself|also)\\s+){0,2}(?:agree[ds]?|consent(?:s|ed)?)\\b"
                    + NO_LISTING
                    + "|\\b(?:прос\\p{L}{2,}|прасі\\p{L}+|хоч\\p{L}+|хац\\p{L}+|хот(?:ят|ел\\p{L}*))\\b[^.!?\\n]{0,30}"
                    + NOT_TO_NAME
                    + "|\\b(?:[её]н|яна|сам|сама|он|она)\\s+(?:\\p{L}+\\s+){0,2}(?:згодн\\p{L}*+|згод(?:зен|на)|пагад\\p{L}++|соглас\\p{L}++|не\\s+против|не\\s+супраць)\\b"
                    + NO_LISTING,
            Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private UnstoredWords() {}

    /** @throws DeskRefused with the words, when there are any */
    static void refuseIn(String text) {
        List<PrivateWords.Part> found = PrivateWords.in(text);
        if (!found.isEmpty()) {
            throw new DeskRefused(
                    Reason.PRIVATE_WORDS,
                    text.substring(found.getFirst().from(), found.getFirst().to()));
        }
        ConsentWords.helperIn(text).ifPresent(words -> {
            throw new DeskRefused(Reason.PRIVATE_WORDS, words);
        });
        ConsentWords.in(text)
                .or(() -> WISH.matcher(text).results().map(MatchResult::group).findFirst())
                .ifPresent(words -> {
                    throw new DeskRefused(Reason.CONSENT, words);
                });
    }
}
