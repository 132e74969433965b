/** From the outbox to a mail server: claims, writing, kept connections, what to make of the server's answers. */
@NullMarked
package org.vestka.mail.smtp;

import org.jspecify.annotations.NullMarked;
