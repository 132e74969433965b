package org.vestka.directory.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vestka.directory.Labels;
import org.vestka.directory.designation.DesignationView;
import org.vestka.directory.designation.PublishedCriteria;

/** What bodies say of a person, told to somebody who has never heard of them: on the screen and in plain pages. */
public final class RecognitionWords {

    private RecognitionWords() {}

    /**
     * What a value means, or meant once it no longer holds. By which school the body judges is said only where nothing is known of how
     * this was assessed: it may assess by more than one.
     */
    public static String explained(DesignationView each, DirectoryWords words) {
        String means = words.word(each.holds() ? "recognition.means" : "recognition.meant", each.value());
        return each.criteria().isEmpty() ? means + " " + words.word("recognition.school", each.school()) : means;
    }

    /** One of the published texts by whose criteria a designation was assessed, the first otherwise than those that follow. */
    public static String assessedBy(PublishedCriteria criteria, int number, DirectoryWords words) {
        return words.text(
                number == 0 ? "recognition.assessed" : "recognition.assessed.and", criteria.nameIn(words.reader()));
    }

    /** That one school is enough, where a recognition was assessed by both. Which it was is the body's own work, and not told. */
    public static Optional<String> enough(DesignationView each, DirectoryWords words) {
        return !each.criteria().isEmpty()
                        && each.value().recognises()
                        && each.schools().size() > 1
                ? Optional.of(words.text("recognition.assessed.enough"))
                : Optional.empty();
    }

    /** That bodies contradict each other now: who recognises and who does not. Empty where they agree. */
    public static Optional<String> disagreement(List<DesignationView> designations, DirectoryWords words) {
        List<DesignationView> holding =
                designations.stream().filter(DesignationView::holds).toList();
        List<DesignationView> yes =
                holding.stream().filter(each -> each.value().recognises()).toList();
        List<DesignationView> no =
                holding.stream().filter(each -> !each.value().recognises()).toList();
        if (yes.isEmpty() || no.isEmpty()) {
            return Optional.empty();
        }
        boolean sameSchool =
                holding.stream().map(DesignationView::schools).distinct().count() == 1;
        return Optional.of(words.text(
                sameSchool ? "recognition.disagree" : "recognition.disagree.schools",
                names(yes, words),
                names(no, words)));
    }

    private static String names(List<DesignationView> designations, DirectoryWords words) {
        return designations.stream().map(each -> name(each, words)).distinct().collect(Collectors.joining(", "));
    }

    /** The name of the body; those that lists have brought may have a code only. */
    public static String name(DesignationView each, DirectoryWords words) {
        String name = Labels.in(words.reader(), each.bodyNames());
        return name.isBlank() ? each.bodyCode() : name;
    }
}
