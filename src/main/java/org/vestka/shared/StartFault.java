package org.vestka.shared;

/** Keeps the application from starting; its message is written for whoever starts it and says what to do. */
public interface StartFault {}
