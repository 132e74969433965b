/** How the server goes about the queries. */
@NullMarked
package org.vestka.accounts.persistence;

import org.jspecify.annotations.NullMarked;
