/** The outbox's table. */
@NullMarked
package org.vestka.mail.persistence;

import org.jspecify.annotations.NullMarked;
