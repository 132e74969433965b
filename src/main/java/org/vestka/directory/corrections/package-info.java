/**
 * What anybody proposes about a page, and what editors make of it. Nothing is kept of who proposes. Words come in by
 * {@code Corrections}, wait, and are gone once somebody has decided at the {@code CorrectionDesk}.
 */
@NullMarked
@NamedInterface("corrections")
package org.vestka.directory.corrections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
