/** The screens with numbers, and the people behind them; tables of numbers, for other modules too. */
@NullMarked
@NamedInterface("counts-ui")
package org.vestka.directory.ui.counts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
