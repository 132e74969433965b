package org.vestka.directory.web.reading;

import java.util.List;

/** Finding somebody by name in a folder of files. */
public record SearchReading(Frame frame, String asOf, List<PeopleReading.Way> lists) {}
