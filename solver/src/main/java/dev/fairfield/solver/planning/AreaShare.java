package dev.fairfield.solver.planning;

/**
 * A unit that holds accounts of an exclusive area without being the unit that leads it. Units are
 * built so that there is none; the constraint on it shows when that ever fails.
 *
 * @param areaKey the area
 * @param leadUnitId the unit of the area's first account
 * @param unitId another unit with accounts there
 * @param accounts how many
 */
public record AreaShare(String areaKey, String leadUnitId, String unitId, long accounts) {}
