/**
 * Turns an assignment of accounts to reps into polygons on the map.
 *
 * <p><b>Goal.</b> Within one team every rep who draws a cell gets one area, a polygon or
 * multipolygon in longitude and latitude (WGS 84), written with five decimals (about one metre). As
 * written, the areas are valid, their interiors are disjoint, neighbours share every vertex of
 * their common border, and each account lies in its owner's area unless it is stacked elsewhere.
 *
 * <p><b>Terms.</b> A <i>site</i> is the point of an account that draws a cell. A <i>border</i>
 * separates two reps of a team. The <i>outline</i> is how far the team's map reaches at all.
 *
 * <p><b>How.</b>
 *
 * <ol>
 *   <li>Accounts take their points in order of potential (largest first, then smallest id). An
 *       account within 0.0001 degrees (about 11 m, in longitude and in latitude) of a site of
 *       another rep of its team is stacked there and draws nothing. So two sites of different reps
 *       are at least ten steps of the output grid apart, and rounding cannot put an account on the
 *       wrong side.
 *   <li>Voronoi cells of the sites, in longitude × cos(mean latitude) and latitude. That map is
 *       affine, so a straight border stays straight.
 *   <li>The sides between cells of different reps, the outline (150 km around the accounts, gaps
 *       inside filled) and the antimeridian are rounded to the grid by snap rounding and noded
 *       together.
 *   <li>Borders are simplified by the smallest triangle first (Visvalingam, Whyatt 1993), skipping
 *       every triangle that holds an account or another vertex: no account changes sides and no
 *       borders cross.
 *   <li>The lines are polygonised; each face belongs to the rep of the sites in it; faces of one
 *       rep are united. Validity and coverage are then checked; should a check fail, the cells are
 *       drawn again with a slightly different aspect ratio.
 * </ol>
 *
 * <p><b>Enclaves.</b> A rep's account in the middle of another rep's accounts becomes a small
 * polygon of its own: a part of the rep's multipolygon and a hole in the neighbour's area.
 *
 * <p><b>Antimeridian.</b> Longitudes are unrolled around the team's largest empty range, so that
 * Attu at 173° E is drawn next to Alaska; areas are then cut at ±180° as RFC 7946 asks.
 *
 * <p><b>What it does not do.</b> The outline follows the accounts, not the coast. Areas of two
 * teams overlap. A rep whose accounts are all stacked elsewhere has an empty area.
 */
package dev.fairfield.solver.territories;
