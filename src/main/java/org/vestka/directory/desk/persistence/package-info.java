/** How cases, criteria and statements are stored. */
@NullMarked
package org.vestka.directory.desk.persistence;

import org.jspecify.annotations.NullMarked;
