package org.vestka.shared;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** Makes {@link AgainAfterDeadlock} work, outside of transactions. */
@Configuration
@EnableResilientMethods(proxyTargetClass = true)
class RetryConfiguration {}
