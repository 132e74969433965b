/** The tables of adoptions and suggestions. */
@NullMarked
package org.vestka.adoption.persistence;

import org.jspecify.annotations.NullMarked;
