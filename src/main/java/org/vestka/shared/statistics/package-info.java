/** The few estimators the product speaks by. Distributions come from a library; each estimator is checked against published results. */
@NullMarked
package org.vestka.shared.statistics;

import org.jspecify.annotations.NullMarked;
