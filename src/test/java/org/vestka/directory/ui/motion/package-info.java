@NullMarked
package org.vestka.directory.ui.motion;

import org.jspecify.annotations.NullMarked;
