/** Staged rows, their decisions, and what lists said last. */
@NullMarked
package org.vestka.directory.imports.persistence;

import org.jspecify.annotations.NullMarked;
