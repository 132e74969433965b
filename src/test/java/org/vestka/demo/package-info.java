@NullMarked
package org.vestka.demo;

import org.jspecify.annotations.NullMarked;
