/** The screens with numbers, and the people behind them. */
@NullMarked
package org.vestka.directory.ui.counts;

import org.jspecify.annotations.NullMarked;
