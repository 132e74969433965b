@NullMarked
package org.vestka.directory.ui.counts;

import org.jspecify.annotations.NullMarked;
