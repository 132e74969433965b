package org.vestka.directory.duplicates;

import org.vestka.directory.PersonId;
import org.vestka.directory.PublicId;

/**
 * Somebody who may be the same as another who is not shown in full.
 *
 * @param saidTwo whether an editor has compared them and said that they are two people
 */
public record LikeUnshown(PersonId person, PublicId page, PersonId unshown, PublicId unshownPage, boolean saidTwo) {}
