/** The museum at the screen. */
@NullMarked
package org.vestka.museum.ui;

import org.jspecify.annotations.NullMarked;
