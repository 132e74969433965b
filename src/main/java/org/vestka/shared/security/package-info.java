/** The words with which a service method says who may call it. Every public method of a service carries one of them. */
@NullMarked
package org.vestka.shared.security;

import org.jspecify.annotations.NullMarked;
