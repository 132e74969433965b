package org.vestka.directory.web.reading;

import java.util.List;
import org.vestka.directory.ui.place.PlaceRows;

/** All places. */
public record PlacesReading(Frame frame, List<PlaceRows.Group> groups) {}
