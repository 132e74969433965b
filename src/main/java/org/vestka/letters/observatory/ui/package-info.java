/** The screens of the observatory, and its words for every edition. */
@NullMarked
package org.vestka.letters.observatory.ui;

import org.jspecify.annotations.NullMarked;
