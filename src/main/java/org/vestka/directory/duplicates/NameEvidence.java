package org.vestka.directory.duplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.vestka.directory.search.NameReader.ReadWord;

/** What two names say: their words are laid side by side in the way that speaks most for one person. */
final class NameEvidence {

    /** Nobody is called so otherwise. */
    static final double NEVER = -60;

    private static final DamerauLevenshteinDistance ONE_SLIP = new DamerauLevenshteinDistance(1);
    private static final DamerauLevenshteinDistance TWO_SLIPS = new DamerauLevenshteinDistance(2);
    private static final int SHORTEST_WITH_SLIP = 4;
    private static final int SHORTEST_WITH_TWO = 8;

    private static final double OTHERWISE_SPELT = 0.5;
    private static final double SLIP = 3.5;
    private static final double SLIPS = 6;
    private static final double OTHER_PATRONYMIC = -12;
    private static final double MARRIED = -5;

    private final Commonness commonness;

    NameEvidence(Commonness commonness) {
        this.commonness = commonness;
    }

    private enum Met {
        NOT,
        SLIPS,
        SLIP,
        OTHERWISE,
        SAME
    }

    /**
     * @param otherSurname whether they could have taken another surname, as women do who marry
     */
    Likeness of(ReadPerson one, ReadPerson other, boolean otherSurname) {
        Likeness best = new Likeness(NEVER, Set.of());
        for (List<ReadWord> name : one.names()) {
            for (List<ReadWord> beside : other.names()) {
                Likeness likeness = name.size() <= beside.size()
                        ? laid(name, beside, otherSurname)
                        : laid(beside, name, otherSurname);
                if (likeness.bits() > best.bits()) {
                    best = likeness;
                }
            }
        }
        return best;
    }

    private Likeness laid(List<ReadWord> shorter, List<ReadWord> longer, boolean otherSurname) {
        Met[][] met = new Met[shorter.size()][longer.size()];
        for (int i = 0; i < shorter.size(); i++) {
            for (int j = 0; j < longer.size(); j++) {
                met[i][j] = met(shorter.get(i), longer.get(j));
            }
        }
        Laying laying = new Laying(shorter, longer, met, otherSurname);
        laying.lay(0, new int[shorter.size()], 0);
        return laying.best;
    }

    private static Met met(ReadWord one, ReadWord other) {
        if (one.folded().equals(other.folded())) {
            return Met.SAME;
        }
        if (!Collections.disjoint(one.sounds(), other.sounds())
                || !Collections.disjoint(one.given(), other.given())
                || !Collections.disjoint(one.fathers(), other.fathers())) {
            return Met.OTHERWISE;
        }
        if (!one.given().isEmpty() && !other.given().isEmpty()
                || !one.fathers().isEmpty() && !other.fathers().isEmpty()) {
            // two names that everybody knows apart
            return Met.NOT;
        }
        Met best = slip(one.folded(), other.folded());
        for (String sound : one.sounds()) {
            for (String beside : other.sounds()) {
                Met slip = slip(sound, beside);
                best = slip.compareTo(best) > 0 ? slip : best;
            }
        }
        return best;
    }

    private static Met slip(String one, String other) {
        int length = Math.min(one.length(), other.length());
        if (length < SHORTEST_WITH_SLIP || Math.abs(one.length() - other.length()) > 2) {
            return Met.NOT;
        }
        if (ONE_SLIP.apply(one, other) >= 0) {
            return Met.SLIP;
        }
        return length >= SHORTEST_WITH_TWO && TWO_SLIPS.apply(one, other) >= 0 ? Met.SLIPS : Met.NOT;
    }

    /** Tries every way to lay the words of one name beside those of another; names are of a few words. */
    private final class Laying {

        private final List<ReadWord> shorter;
        private final List<ReadWord> longer;
        private final Met[][] met;
        private final boolean otherSurname;
        private Likeness best = new Likeness(NEVER, Set.of());

        Laying(List<ReadWord> shorter, List<ReadWord> longer, Met[][] met, boolean otherSurname) {
            this.shorter = shorter;
            this.longer = longer;
            this.met = met;
            this.otherSurname = otherSurname;
        }

        /** @param taken bits of the words of the longer that stand beside one */
        void lay(int word, int[] beside, int taken) {
            if (word == shorter.size()) {
                weigh(beside, taken);
                return;
            }
            for (int j = 0; j < longer.size(); j++) {
                if ((taken & 1 << j) == 0 && met[word][j] != Met.NOT) {
                    beside[word] = j;
                    lay(word + 1, beside, taken | 1 << j);
                }
            }
            beside[word] = -1;
            lay(word + 1, beside, taken);
        }

        private void weigh(int[] beside, int taken) {
            double bits = 0;
            int names = 0;
            Met worst = Met.SAME;
            Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
            List<ReadWord> alone = new ArrayList<>();
            for (int i = 0; i < beside.length; i++) {
                ReadWord one = shorter.get(i);
                if (beside[i] < 0) {
                    alone.add(one);
                    continue;
                }
                ReadWord other = longer.get(beside[i]);
                Met how = met[i][beside[i]];
                bits += commonness.bits(one, other)
                        - switch (how) {
                            case SAME, NOT -> 0;
                            case OTHERWISE -> OTHERWISE_SPELT;
                            case SLIP -> SLIP;
                            case SLIPS -> SLIPS;
                        };
                if (patronymic(shorter, i) && patronymic(longer, beside[i])) {
                    evidence.add(Evidence.SAME_PATRONYMIC);
                } else {
                    names++;
                    worst = how.compareTo(worst) < 0 ? how : worst;
                }
            }
            List<ReadWord> aloneBeside = new ArrayList<>();
            boolean fathersDiffer = false;
            boolean surnamesDiffer = false;
            boolean givenDiffer = false;
            for (int j = 0; j < longer.size(); j++) {
                if ((taken & 1 << j) == 0) {
                    aloneBeside.add(longer.get(j));
                }
            }
            int pairs = Math.min(alone.size(), aloneBeside.size());
            if (pairs > 1) {
                return;
            }
            if (pairs == 1) {
                ReadWord one = alone.getFirst();
                boolean patronymicThere = aloneBeside.stream().anyMatch(ReadWord::canBePatronymic);
                if (one.canBePatronymic() && patronymicThere && shorter.size() > 2) {
                    fathersDiffer = true;
                } else if (!one.given().isEmpty()
                        || aloneBeside.stream().anyMatch(word -> !word.given().isEmpty())) {
                    givenDiffer = true;
                } else {
                    surnamesDiffer = true;
                }
            }
            if (givenDiffer || surnamesDiffer && !otherSurname || names < 2 && !surnamesDiffer) {
                return;
            }
            if (fathersDiffer) {
                bits += OTHER_PATRONYMIC;
                evidence.add(Evidence.OTHER_PATRONYMIC);
            }
            if (surnamesDiffer) {
                bits += MARRIED;
                evidence.add(Evidence.OTHER_SURNAME);
            } else {
                evidence.add(
                        switch (worst) {
                            case SAME, NOT -> Evidence.SAME_NAME;
                            case OTHERWISE -> Evidence.SAME_NAME_OTHERWISE_SPELT;
                            case SLIP, SLIPS -> Evidence.NAME_WITH_A_SLIP;
                        });
            }
            if (bits > best.bits()) {
                best = new Likeness(bits, evidence);
            }
        }

        /** A name of three words or more has a patronymic behind the given name. */
        private static boolean patronymic(List<ReadWord> name, int word) {
            return name.size() > 2
                    && word > 0
                    && name.get(word).canBePatronymic()
                    && (!name.get(word - 1).given().isEmpty() || word + 1 < name.size());
        }
    }
}
