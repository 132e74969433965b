@NullMarked
package org.vestka.shared.security;

import org.jspecify.annotations.NullMarked;
