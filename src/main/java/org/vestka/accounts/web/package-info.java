/** Plain endpoints that programs call, not people. */
@NullMarked
package org.vestka.accounts.web;

import org.jspecify.annotations.NullMarked;
