/** Who waits for letters, and how many everybody should get. */
@NullMarked
package org.vestka.directory.ui.coverage;

import org.jspecify.annotations.NullMarked;
