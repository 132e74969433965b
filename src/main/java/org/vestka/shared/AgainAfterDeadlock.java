package org.vestka.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;

/**
 * The acts of a service are done again, each in a new transaction, when the database has ended theirs because two waited for
 * each other crosswise. Locks are taken in one order, so this is rare; nobody should read of it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 4, delay = 20, jitter = 20, multiplier = 2)
public @interface AgainAfterDeadlock {}
