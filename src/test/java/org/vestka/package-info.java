/**
 * Tests, named by what a person does. The rules that always hold have property tests each, whatever is told in whichever
 * order:
 *
 * <ol>
 *   <li>One open stay, no overlap: {@code directory.persistence.CustodyHistoryProperties}
 *   <li>No printable address at home: {@code directory.place.AddressRulesProperties}
 *   <li>Freshness of what is printed: {@code directory.place.AddressRulesProperties}; that old ones are printed only when
 *       somebody says so: {@code letters.ui.EnvelopePartTest}, an example for each kind of doubt
 *   <li>Sums over people and letters, each lease ends once: {@code letters.CoverageProperties}
 *   <li>Nobody forgotten: {@code directory.attention.NeedAndCountsProperties}; two who ask at one moment: {@code
 *       directory.attention.NobodyForgottenTest}, on threads
 *   <li>Counts of any past day: {@code directory.attention.NeedAndCountsProperties}
 *   <li>Erasing an account keeps every total: {@code letters.CoverageProperties}
 *   <li>A prison that moves is one act: {@code directory.registry.MovingPlacesProperties}; letters held and people told:
 *       {@code letters.CoverageProperties} for moves of people, {@code letters.PlaceMovesTest} for examples of places
 *   <li>Release of many is one act: {@code directory.registry.ReleaseProperties}
 *   <li>An import publishes nothing by itself: {@code directory.imports.ImportProperties}
 *   <li>Public numbers per facility from ten on, for whoever subtracts too: {@code letters.observatory.NobodyAloneProperties}
 * </ol>
 */
@NullMarked
package org.vestka;

import org.jspecify.annotations.NullMarked;
