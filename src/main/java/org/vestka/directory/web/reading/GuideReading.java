package org.vestka.directory.web.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.directory.ui.guide.GuideChapters;

/**
 * How to write.
 *
 * @param people where the list is; null where there is none
 */
public record GuideReading(
        Frame frame, @Nullable String people, List<GuideChapters.Chapter> chapters, List<String> counting) {}
