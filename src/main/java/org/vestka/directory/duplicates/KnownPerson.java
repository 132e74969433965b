package org.vestka.directory.duplicates;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.PersonId;
import org.vestka.directory.person.Gender;
import org.vestka.shared.PartialDate;

/**
 * What is known of somebody and can tell whether another record is of the same person.
 *
 * @param names all of them, in every language, with or without a patronymic
 * @param facility where they are held now, by its number; null: nowhere or unknown
 * @param arrested when they were first deprived of liberty
 * @param articles numbers of the articles they are charged by: 342, 361-4
 * @param links addresses under which lists tell of them
 */
public record KnownPerson(
        PersonId id,
        CountryCode country,
        List<String> names,
        Gender gender,
        @Nullable PartialDate born,
        @Nullable Long facility,
        @Nullable PartialDate arrested,
        Set<String> articles,
        Set<String> links) {

    private static final Pattern ARTICLE = Pattern.compile("(?<!\\d)(\\d{2,3})(?:[-.]\\s?(\\d{1,2})(?!\\d))?");

    /** The numbers of articles in words that have one a line. */
    public static Set<String> articlesIn(String words) {
        Set<String> articles = new HashSet<>();
        words.lines().forEach(line -> {
            Matcher number = ARTICLE.matcher(line);
            if (number.find()) {
                articles.add(number.group(2) == null ? number.group(1) : number.group(1) + "-" + number.group(2));
            }
        });
        return articles;
    }
}
