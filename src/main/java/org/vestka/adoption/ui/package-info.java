/** Promising, pausing and passing on, on screen. Only navigation is for others. */
@NullMarked
@org.springframework.modulith.NamedInterface("ui")
package org.vestka.adoption.ui;

import org.jspecify.annotations.NullMarked;
