/** What a writer does on screen. */
@NullMarked
package org.vestka.letters.ui;

import org.jspecify.annotations.NullMarked;
