/** How value objects and instants stand in the database, and how jOOQ speaks to both kinds of server. */
@NullMarked
package org.vestka.shared.persistence;

import org.jspecify.annotations.NullMarked;
