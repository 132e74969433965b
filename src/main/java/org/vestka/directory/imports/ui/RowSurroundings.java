package org.vestka.directory.imports.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row is looked at beside.
 *
 * @param heldAs the name of the person whom the row is about, as we hold it; null for newcomers
 * @param twins numbers of other rows that may be the same person
 */
record RowSurroundings(@Nullable String heldAs, List<Integer> twins) {}
