/** Screens of the museum, for readers and for editors. */
@NullMarked
package org.vestka.museum.ui;

import org.jspecify.annotations.NullMarked;
