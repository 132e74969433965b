/** The museum as plain pages, below the reading edition. */
@NullMarked
package org.vestka.museum.reading;

import org.jspecify.annotations.NullMarked;
