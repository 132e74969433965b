/** The database server that comes with the application: unpacked, started as a child process, stopped with it. */
@NullMarked
package org.vestka.embedded;

import org.jspecify.annotations.NullMarked;
