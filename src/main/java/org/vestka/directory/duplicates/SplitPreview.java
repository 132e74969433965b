package org.vestka.directory.duplicates;

import java.util.List;
import org.vestka.directory.PersonId;

/**
 * What a record is made of.
 *
 * @param version what is handed back by whoever takes something out
 * @param adopters how many keep writing
 */
public record SplitPreview(PersonId person, int version, List<SplitPart> parts, int adopters) {}
