package org.vestka.shared.ui;

/**
 * An entry of the menu. A module offers its entries as beans; the shell finds and orders them and so depends on no
 * module's views.
 *
 * @param order ascending: people 10, places 20, how to write 30, my letters 40, imports 60, accounts 70; account and sign
 *     in 90
 * @param labelKey key of its text
 * @param route path without a leading slash; the entry is marked on this path and below it, where no other entry is nearer
 */
public record MenuEntry(int order, String labelKey, String route, MenuAccess access) {}
