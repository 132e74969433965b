/** Where somebody is held and whether letters get there: stays, case events, reachability. */
@NamedInterface("custody")
@NullMarked
package org.vestka.directory.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
