package org.vestka.letters.bank;

import org.vestka.directory.PersonId;

/** How many sealed copies wait for somebody who is free, and of which years. */
public record CopyCount(PersonId person, int copies, int firstYear, int lastYear) {}
