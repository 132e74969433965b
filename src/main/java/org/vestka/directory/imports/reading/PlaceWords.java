package org.vestka.directory.imports.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.CustodyKind;

/** What lists write where a place should stand, and what their words say of custody. */
final class PlaceWords {

    /** «Падпіска аб нявыездзе» with what lists make of it, and English for it. */
    private static final String RECOGNISANCE =
            ".*(н[яе] ?вые(зд|зьдз)|не выезжать|не выязджаць|recogni[sz]ance|not (to )?leave).*";

    /** That something is so no longer, or was so before. */
    private static final Pattern NO_LONGER = Pattern.compile(
            ".*(отмен|адмен|снят|зн[яё]т|замен|замян|ранее|раней|раньше|earlier|previously|formerly|lifted|cancell?ed|revoked|replaced).*",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Punishments for which people are held, whatever they were told before. */
    private static final Pattern HELD = Pattern.compile(
            ".*(лишени\\S* свобод|пазбаўленн\\S* вол|заключени|зняволенн|стражу|стражей|вартай|варту|\\bрежим|\\bрэжым"
                    + "|imprison|deprivation of liberty|in custody).*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final List<Said> INSTEAD = List.of(
            said(
                    "(хатні арышт|домашний арест|house arrest|под домашним арестом|пад хатнім арыштам).*",
                    CustodyKind.HOUSE_ARREST),
            said(
                    "(хатняя хімія|«хатняя хімія»|домашняя химия|«домашняя химия»|home confinement|home khimiya|дома|at home|.*без накіравання.*|.*без направления.*).*",
                    CustodyKind.HOME_CONFINEMENT),
            said(
                    "(знаходзі(цца|ліся|лася|ўся) на волі|находи(тся|лся|лась) на свободе|at liberty|на волі|на свободе).*(да|до|before|until).*",
                    CustodyKind.AWAITING_START),
            said("(вызвал|освобо[жб]д|released|freed).*", CustodyKind.RELEASED),
            said("(невядома|неизвестно|unknown|not known|няма звестак|нет данных|未知|不明).*", CustodyKind.UNKNOWN),
            said(
                    "(за мяжой|за границей|за рубежом|left the country|выехал|уехал|abroad|пакінула? краіну|покинула? страну).*",
                    CustodyKind.LEFT_COUNTRY),
            said("(этап|in transit|на этапе|на этапу).*", CustodyKind.IN_TRANSIT));

    private static final List<Said> MENTIONED = List.of(said(RECOGNISANCE, CustodyKind.MEASURE_RECOGNISANCE));

    private static final List<Said> PUNISHMENT = List.of(
            said(".*(хатн\\S* арышт|домашн\\S* арест|house arrest).*", CustodyKind.HOUSE_ARREST),
            said(
                    ".*(без накіравання|без направления|home confinement|хатняя хімія|домашняя химия|domashnyaya).*",
                    CustodyKind.HOME_CONFINEMENT),
            said(".*(умоўн|условно|suspended|адтэрмін|отсрочк).*", CustodyKind.MEASURE_SUSPENDED),
            said(".*(папраўчы\\S* работ|исправительны\\S* работ|correctional labou?r).*", CustodyKind.MEASURE_LABOUR),
            said(".*(штраф|\\bfine\\b).*", CustodyKind.MEASURE_FINE),
            said(
                    ".*(з накіраваннем|с направлением|open[- ](type|penal)|open correctional|khimiya|хімія|химия).*",
                    CustodyKind.OPEN_TYPE));

    private static final List<Said> KIND_OF_PLACE = List.of(
            said(".*(сіза|сизо|pre-?trial|remand|следственн|следчы).*", CustodyKind.REMAND),
            said(".*(\\bічу\\b|\\bивс\\b|\\bцип\\b|temporary detention).*", CustodyKind.POLICE_DETENTION),
            said(".*(\\bвк\\b|juvenile|выхаваўч|воспитательн).*", CustodyKind.JUVENILE_COLONY),
            said(".*(пуат|иуот|open correctional|open[- ]type).*", CustodyKind.OPEN_TYPE),
            said(".*(\\bпк\\b|\\bик\\b|\\bпк-|\\bик-|colony|калоні|колони).*", CustodyKind.COLONY),
            said(".*(турма|тюрьма|prison).*", CustodyKind.PRISON),
            said(".*(бальніц|больниц|шпіталь|hospital|рнпц).*", CustodyKind.MEDICAL));

    /** Words that only places have in which people are held; streets named after them are written otherwise. */
    private static final Pattern PRISON = Pattern.compile(
            ".*(\\b(ікп|пкп|икп|лтп|лпу|ціп|цип|ічу|ивс|ік|ик|пк)\\b|\\b(кдб|кгб|kgb|уус|увд|руус|роўд|ровд)\\b"
                    + "|ізалятар|изолятор|вязніц|вязьніц|\\bлагер[ьяы]?\\b|спецпры[её]мнік|спецпри[её]мник|[уў]станов[аыеу]|учреждени"
                    + "|псіхіятр|психиатр|psychiatr|дыспансер|диспансер|аддзел\\S* міліцыі|отдел\\S* (милиции|полиции)"
                    + "|\\bjail\\b|\\bgaol\\b|penitentiary|detention|correctional (institution|cent(er|re)|settlement)|\\bcamp\\b|\\bfacility\\b"
                    + "|\\bsizo\\b|监狱|看守所|拘留).*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private record Said(Pattern words, CustodyKind kind) {}

    private PlaceWords() {}

    /**
     * A word instead of a place: released, unknown, at home. A recognisance may stand anywhere in it, as in "released on
     * recognisance", but says nothing beside the name of a prison, of somebody being moved, or where it is said to be over.
     */
    static Optional<CustodyKind> instead(String text) {
        CustodyKind begun = first(INSTEAD, text);
        CustodyKind mentioned = over(text) ? null : first(MENTIONED, text);
        boolean held = begun == null ? prison(text) : begun.inFacility();
        return Optional.ofNullable(mentioned == null || held ? begun : mentioned);
    }

    /** Whether the words say that somebody is free, and nothing of a measure. */
    static boolean released(String text) {
        return instead(text).filter(kind -> kind == CustodyKind.RELEASED).isPresent();
    }

    /** Whether a recognisance is spoken of, be it in force or not. */
    static boolean mentionsRecognisance(String text) {
        return first(MENTIONED, text) != null;
    }

    /** What a punishment alone says; null when it needs a place to say anything. */
    static @Nullable CustodyKind ofPunishment(String text) {
        CustodyKind kind = first(PUNISHMENT, text);
        boolean before = prison(text) || over(text) || HELD.matcher(plain(text)).matches();
        return kind != null || before ? kind : first(MENTIONED, text);
    }

    private static boolean over(String text) {
        return NO_LONGER.matcher(plain(text)).matches();
    }

    /** The kind of a place we do not know, by its name. */
    static CustodyKind ofTitle(String text) {
        CustodyKind kind = first(KIND_OF_PLACE, text);
        return kind == null ? CustodyKind.UNKNOWN : kind;
    }

    /** Whether a name is that of a place in which people are held. */
    static boolean prison(String title) {
        return first(KIND_OF_PLACE, title) != null
                || PRISON.matcher(plain(title)).matches();
    }

    private static @Nullable CustodyKind first(List<Said> table, String text) {
        String plain = plain(text);
        return table.stream()
                .filter(said -> said.words().matcher(plain).matches())
                .map(Said::kind)
                .findFirst()
                .orElse(null);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static Said said(String words, CustodyKind kind) {
        return new Said(Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS), kind);
    }
}
