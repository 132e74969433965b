/** The parts that screens are made of. */
@NullMarked
package org.vestka.shared.ui;

import org.jspecify.annotations.NullMarked;
