package org.vestka.directory.duplicates;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.custody.Steps;
import org.vestka.shared.LanguageTag;
import org.vestka.shared.PartialDate;

/**
 * Something of a record that may be of somebody else.
 *
 * @param of what it tells of: parts of one kind that tell of the same are one thing in several languages
 * @param language in which it is told; null where it is in none
 * @param text a name, the words of a step, a link; of stays and recognitions the word for what they are; empty without any
 * @param names of the place or the body, by language
 */
public record SplitPart(
        Kind kind,
        String key,
        String of,
        @Nullable LanguageTag language,
        String text,
        Map<LanguageTag, String> names,
        @Nullable PartialDate from,
        @Nullable PartialDate until) {

    /** What can be taken out of a record. */
    public enum Kind {
        NAME,
        BORN,
        STAY,
        DESIGNATION,
        CASE_EVENT,
        TEXT,
        REFERENCE
    }

    /**
     * One thing with all its languages. Where one language tells two things of the same kind nobody can say which are one: each
     * stands alone then.
     */
    public static List<List<SplitPart>> together(List<SplitPart> parts) {
        return Steps.together(parts, part -> List.of(part.kind(), part.of()), SplitPart::language);
    }

    /** What is handed back of it. */
    public Chosen chosen() {
        return new Chosen(kind, key);
    }

    /** One part, by its kind and key. */
    public record Chosen(Kind kind, String key) {

        /** As it is kept: the kind, a space, the key. */
        public String stored() {
            return kind + " " + key;
        }

        /** Back from {@link #stored}. */
        public static Chosen read(String stored) {
            String[] parts = stored.split(" ", 2);
            return new Chosen(Kind.valueOf(parts[0]), parts[1]);
        }
    }
}
