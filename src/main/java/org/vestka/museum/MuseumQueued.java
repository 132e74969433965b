package org.vestka.museum;

import java.time.Instant;
import org.vestka.directory.person.PersonBrief;

/**
 * A letter among what editors have before them.
 *
 * @param mine whether the one who asks has it in hand
 * @param at since when it is so
 */
public record MuseumQueued(MuseumCode code, PersonBrief person, MuseumLetterState state, boolean mine, Instant at) {}
