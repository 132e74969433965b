@NullMarked
package org.vestka.directory.duplicates;

import org.jspecify.annotations.NullMarked;
