/** Importing lists, as editors do it. */
@NullMarked
package org.vestka.directory.imports;

import org.jspecify.annotations.NullMarked;
