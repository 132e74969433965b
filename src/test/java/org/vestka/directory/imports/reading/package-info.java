/** Files as people send them, whole and broken. */
@NullMarked
package org.vestka.directory.imports.reading;

import org.jspecify.annotations.NullMarked;
