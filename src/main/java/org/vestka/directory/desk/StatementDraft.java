package org.vestka.directory.desk;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.designation.DesignationValue;

/**
 * What is proposed to be said.
 *
 * @param value {@link DesignationValue#RECOGNISED} also of those who were released by then: for them it becomes ex post facto
 * @param url of the published statement
 * @param on the day of the statement
 * @param others codes of the bodies that join in, beside the proposer's own
 */
public record StatementDraft(
        DesignationValue value,
        String title,
        String url,
        @Nullable LocalDate on,
        Set<String> others) {

    public static final int TITLE = 300;

    public static final int URL = 1000;

    public StatementDraft {
        others = Set.copyOf(others);
    }
}
