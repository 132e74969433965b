@NullMarked
package org.vestka.directory.ui.place;

import org.jspecify.annotations.NullMarked;
