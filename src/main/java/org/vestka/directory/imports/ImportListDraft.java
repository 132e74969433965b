package org.vestka.directory.imports;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.CountryCode;
import org.vestka.directory.designation.DesignationValue;
import org.vestka.shared.PlainText;

/**
 * A list and how it is read, as an editor fills it in.
 *
 * @param gonePercent 1 to 100
 */
public record ImportListDraft(
        String code,
        String title,
        CountryCode country,
        String bodyCode,
        @Nullable DesignationValue listedAs,
        ColumnMapping mapping,
        int gonePercent) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException when a code is none, the title is blank or the share is no share */
    public ImportListDraft {
        title = PlainText.of(title).strip();
        if (!CODE.matcher(code).matches() || bodyCode.isBlank() || bodyCode.length() > 40) {
            throw new IllegalArgumentException("a code has 1 to 40 small letters, digits and hyphens");
        }
        if (title.isEmpty() || title.length() > 200) {
            throw new IllegalArgumentException("a title has 1 to 200 characters");
        }
        if (gonePercent < 1 || gonePercent > 100) {
            throw new IllegalArgumentException("a share lies between 1 and 100");
        }
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
