/** Letters of the museum in the database. */
@NullMarked
package org.vestka.museum.persistence;

import org.jspecify.annotations.NullMarked;
