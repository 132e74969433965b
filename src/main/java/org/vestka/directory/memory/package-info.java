/** What is made of all people and kept in memory, following what is committed. */
@NullMarked
package org.vestka.directory.memory;

import org.jspecify.annotations.NullMarked;
