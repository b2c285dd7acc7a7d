/**
 * One rule of the real world a class, on books small enough to plan by hand. All go from book to
 * plan through the public interface alone; from simple to combined:
 *
 * <ul>
 *   <li>{@link dev.fairfield.solver.scenarios.A01_TravelAndHandoverTest}: the cheapest owner
 *   <li>{@link dev.fairfield.solver.scenarios.A02_CapacityTest}: hours and accounts a rep can take
 *   <li>{@link dev.fairfield.solver.scenarios.A03_EligibilityTest}: states, languages, industries
 *   <li>{@link dev.fairfield.solver.scenarios.A04_TeamsTest}: teams with rules of their own
 *   <li>{@link dev.fairfield.solver.scenarios.B01_SharesTest}: target shares, ramping reps
 *   <li>{@link dev.fairfield.solver.scenarios.C01_FamilyTest}: families of companies
 *   <li>{@link dev.fairfield.solver.scenarios.C02_ExclusiveAreaTest}: postal, county, state
 *   <li>{@link dev.fairfield.solver.scenarios.C03_OversizedUnitTest}: what no rep can carry whole
 *   <li>{@link dev.fairfield.solver.scenarios.D01_PinTest}: pins of book, request and cool-off
 *   <li>{@link dev.fairfield.solver.scenarios.D02_MoveLimitTest}: at most so many moves
 *   <li>{@link dev.fairfield.solver.scenarios.D03_OpenPoolTest}: accounts left without an owner
 * </ul>
 *
 * <p>Figures used throughout: reps live at (0, 0) or one degree, 111.19508 km, east of it, where a
 * visit costs 0.96 × 111.19508 = $106.75 (2 ways × 1.2 × ($0.45 + $60/80) ÷ 3 visits a drive) and a
 * flight would cost $140.48. Accounts without potential leave balance and band at 0.
 */
package dev.fairfield.solver.scenarios;
