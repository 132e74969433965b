package org.vestka.directory.web.reading;

import java.util.List;
import org.vestka.directory.ui.guide.GuideChapters;

/** How to write. */
public record GuideReading(Frame frame, List<GuideChapters.Chapter> chapters, List<String> counting) {}
