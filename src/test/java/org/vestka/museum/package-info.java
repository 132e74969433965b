/** The museum. */
@NullMarked
package org.vestka.museum;

import org.jspecify.annotations.NullMarked;
