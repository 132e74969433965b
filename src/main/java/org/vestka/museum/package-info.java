/**
 * The museum: letters that came from prison, published where the person or the family agreed. Of those who agreed nothing is kept
 * but which of the two it was; of a picture nothing but what an editor has left of it.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule
package org.vestka.museum;

import org.jspecify.annotations.NullMarked;
