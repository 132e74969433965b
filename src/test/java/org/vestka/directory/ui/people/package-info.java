@NullMarked
package org.vestka.directory.ui.people;

import org.jspecify.annotations.NullMarked;
