/**
 * A full place for a first look: invented people, their letters, accounts to try. Only while {@code vestka.demo} is on, and
 * only into an empty directory.
 */
@NullMarked
package org.vestka.demo;

import org.jspecify.annotations.NullMarked;
