/** Rows of two records that are or may be of one person. */
@NullMarked
package org.vestka.directory.duplicates.persistence;

import org.jspecify.annotations.NullMarked;
