package org.vestka.directory.attention;

import org.vestka.directory.custody.Reachability;
import org.vestka.directory.person.PersonBrief;

/** Somebody held who cannot be written to now, and why. */
public record ApartPerson(PersonBrief person, Reachability why) {}
