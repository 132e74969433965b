/** The museum as data. */
@NullMarked
package org.vestka.museum.open;

import org.jspecify.annotations.NullMarked;
