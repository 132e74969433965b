/** My letters, a person to write to, the way from a reserved letter to a posted one. Only navigation is for others. */
@NullMarked
@org.springframework.modulith.NamedInterface("ui")
package org.vestka.letters.ui;

import org.jspecify.annotations.NullMarked;
