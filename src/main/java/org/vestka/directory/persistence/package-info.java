/** The directory's tables: repositories that write, one query class per list or page that reads. */
@NullMarked
package org.vestka.directory.persistence;

import org.jspecify.annotations.NullMarked;
