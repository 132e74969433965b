/** The tables of adoptions, on the real database. */
@NullMarked
package org.vestka.adoption.persistence;

import org.jspecify.annotations.NullMarked;
