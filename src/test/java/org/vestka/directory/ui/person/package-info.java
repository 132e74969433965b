@NullMarked
package org.vestka.directory.ui.person;

import org.jspecify.annotations.NullMarked;
