/** What tests of all modules share: the database server of the run, the annotation that starts the application on it. */
@NullMarked
package org.vestka.testing;

import org.jspecify.annotations.NullMarked;
