/** How the server goes about the queries. */
@NullMarked
package org.vestka.mail.persistence;

import org.jspecify.annotations.NullMarked;
