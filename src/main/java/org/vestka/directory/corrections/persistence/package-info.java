/** What anybody proposes, in the database. */
@NullMarked
package org.vestka.directory.corrections.persistence;

import org.jspecify.annotations.NullMarked;
