package org.vestka.directory.duplicates;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.person.Gender;
import org.vestka.shared.PartialDate;

/**
 * How likely two records are of one person, after Fellegi and Sunter, A Theory for Record Linkage (1969): each fact adds how
 * much likelier it is to agree for one person than for any two. Weights are in bits and were set by hand on invented people.
 */
final class LikenessRule {

    private static final double SAME_LINK = 25;
    private static final double SAME_BIRTHDAY = 13;
    private static final double BIRTHDAY_SLIP = 6;
    private static final double SAME_BIRTH_MONTH = 8.5;
    private static final double SAME_BIRTH_YEAR = 5;
    private static final double OTHER_BIRTHDAY = -6;
    private static final double OTHER_BIRTH_YEAR = -18;
    private static final double SAME_ARREST = 7;
    private static final double ARREST_AGREES = 2;
    private static final double OTHER_ARREST = -2.5;
    private static final double SAME_PLACE = 4;
    private static final double OTHER_PLACE = -1.5;
    private static final double SAME_ARTICLES = 3;
    private static final double SOME_ARTICLES = 1.5;
    private static final double OTHER_ARTICLES = -2.5;
    private static final double OTHER_GENDER = -8;

    private final NameEvidence names;
    private final double odds;

    LikenessRule(Commonness commonness) {
        names = new NameEvidence(commonness);
        odds = commonness.odds();
    }

    Likeness of(ReadPerson one, ReadPerson other) {
        KnownPerson a = one.known();
        KnownPerson b = other.known();
        if (!a.country().equals(b.country())) {
            return new Likeness(NameEvidence.NEVER, Set.of());
        }
        Weighing weighing = new Weighing();
        boolean link = !Collections.disjoint(a.links(), b.links());
        if (link) {
            weighing.add(Evidence.SAME_LINK, SAME_LINK);
        }
        boolean women = a.gender() != Gender.MALE && b.gender() != Gender.MALE && a.gender() == Gender.FEMALE
                || b.gender() == Gender.FEMALE && a.gender() != Gender.MALE;
        Likeness called = names.of(one, other, women);
        weighing.bits += called.bits();
        weighing.evidence.addAll(called.evidence());
        born(a.born(), b.born(), weighing);
        arrested(a.arrested(), b.arrested(), weighing);
        if (a.facility() != null && b.facility() != null) {
            boolean same = a.facility().equals(b.facility());
            weighing.add(same ? Evidence.SAME_PLACE : Evidence.OTHER_PLACE, same ? SAME_PLACE : OTHER_PLACE);
        }
        articles(a.articles(), b.articles(), weighing);
        if (a.gender() != b.gender() && a.gender() != Gender.UNKNOWN && b.gender() != Gender.UNKNOWN) {
            weighing.add(Evidence.OTHER_GENDER, OTHER_GENDER);
        }
        return new Likeness(odds + weighing.bits, Collections.unmodifiableSet(weighing.evidence));
    }

    private static void born(@Nullable PartialDate one, @Nullable PartialDate other, Weighing weighing) {
        if (one == null || other == null) {
            return;
        }
        if (one.year() != other.year()) {
            weighing.add(Evidence.OTHER_BIRTH_YEAR, OTHER_BIRTH_YEAR);
        } else if (one.month() == null || other.month() == null) {
            weighing.add(Evidence.SAME_BIRTH_YEAR, SAME_BIRTH_YEAR);
        } else if (one.day() == null || other.day() == null) {
            boolean same = one.month().equals(other.month());
            weighing.add(
                    same ? Evidence.SAME_BIRTH_MONTH : Evidence.OTHER_BIRTHDAY,
                    same ? SAME_BIRTH_MONTH : OTHER_BIRTHDAY);
        } else if (one.equals(other)) {
            weighing.add(Evidence.SAME_BIRTHDAY, SAME_BIRTHDAY);
        } else if (one.month().equals(other.day()) && one.day().equals(other.month())) {
            weighing.add(Evidence.BIRTHDAY_WITH_A_SLIP, BIRTHDAY_SLIP);
        } else {
            weighing.add(Evidence.OTHER_BIRTHDAY, OTHER_BIRTHDAY);
        }
    }

    private static void arrested(@Nullable PartialDate one, @Nullable PartialDate other, Weighing weighing) {
        if (one == null || other == null) {
            return;
        }
        if (one.equals(other) && one.day() != null) {
            weighing.add(Evidence.SAME_ARREST, SAME_ARREST);
        } else if (one.earliest().isAfter(other.latest()) || other.earliest().isAfter(one.latest())) {
            weighing.add(Evidence.OTHER_ARREST, OTHER_ARREST);
        } else {
            weighing.add(Evidence.SAME_ARREST, ARREST_AGREES);
        }
    }

    private static void articles(Set<String> one, Set<String> other, Weighing weighing) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        if (both.isEmpty()) {
            weighing.add(Evidence.OTHER_ARTICLES, OTHER_ARTICLES);
        } else {
            boolean all = both.size() == one.size() && both.size() == other.size();
            weighing.add(Evidence.SAME_ARTICLES, all ? SAME_ARTICLES : SOME_ARTICLES);
        }
    }

    private static final class Weighing {

        private final Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        private double bits;

        void add(Evidence what, double weight) {
            evidence.add(what);
            bits += weight;
        }
    }
}
