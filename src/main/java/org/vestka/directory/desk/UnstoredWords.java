package org.vestka.directory.desk;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vestka.directory.desk.DeskRefused.Reason;
import org.vestka.directory.source.PrivateWords;

/**
 * Words that a desk never stores: whatever lists are searched for, and whether somebody agrees. Designation is decided
 * without asking prisoner or relatives, so that pressing them pays nothing; whoever reads the database finds nobody to press.
 */
final class UnstoredWords {

    private static final String AGREES =
            "(?:consent\\p{L}*|agree[ds]?\\b|agreement|permission|approv\\p{L}+|згод\\p{L}+|згадж\\p{L}+|пагадж\\p{L}+|пагадз\\p{L}+|дазв(?:о|а)л\\p{L}+"
                    + "|соглас\\p{L}+|разреш(?:ил|ен|ает)\\p{L}*|не против|не супраць|do(?:es)? not mind|objects? to)";
    private static final String SOMEBODY =
            "(?:relatives?|famil(?:y|ies)|parents?|prisoner|wife|husband|spouse|mother|father|son|daughter|brother|sister"
                    + "|сваяк\\p{L}*|сваяц\\p{L}*|родн\\p{L}+|родственник\\p{L}*|близк\\p{L}+|блізк\\p{L}+|сям[’'ʼ]?[яіёе]\\p{L}*|семь\\p{L}+|семей\\p{L}+|бацьк\\p{L}+|родител\\p{L}+"
                    + "|жонк\\p{L}+|жена|жены|жене|жену|муж\\p{L}{0,2}|маці|маткай|мать|матери|мама|мамы|отец|отца|сын\\p{L}{0,2}|дачк\\p{L}+|дочь|дочери|брат\\p{L}{0,2}|сястр\\p{L}+|сестр\\p{L}+"
                    + "|вязен\\p{L}*|вязня\\p{L}*|палітвяз\\p{L}+|заключ[её]нн\\p{L}+|политзаключ\\p{L}+)";
    private static final Pattern CONSENT = Pattern.compile(
            "\\b" + SOMEBODY + "\\b[^.!?\\n]{0,80}\\b" + AGREES + "|\\b" + AGREES + "[^.!?\\n]{0,80}\\b" + SOMEBODY
                    + "\\b",
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
        Matcher consent = CONSENT.matcher(text);
        if (consent.find()) {
            throw new DeskRefused(Reason.CONSENT, consent.group());
        }
    }
}
