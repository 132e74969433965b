/** What the database knows of the demo. */
@NullMarked
package org.vestka.demo.persistence;

import org.jspecify.annotations.NullMarked;
