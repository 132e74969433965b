/** The way to a real server, with the server's faults. */
@NullMarked
package org.vestka.mail.smtp;

import org.jspecify.annotations.NullMarked;
