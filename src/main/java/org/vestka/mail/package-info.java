/** Electronic mail to those who have an account: a durable outbox, templates, transport. Knows no word of the domain. */
@NullMarked
package org.vestka.mail;

import org.jspecify.annotations.NullMarked;
