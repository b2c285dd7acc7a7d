package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What may happen, and every number it rests on. Time counts in weeks from {@code startDate}; a
 * quarter has 13 of them.
 *
 * @param name short name, used in file names: letters, digits, {@code -} and {@code _}
 * @param title what people call it
 * @param description what happens in it and why one would ask
 * @param horizonWeeks time covered, 1 to 520 weeks
 * @param events in the order of the file
 * @param indifferenceUsd a difference of annual net bookings, US dollars, that nobody would act on;
 *     empty: the comparison of plans chooses one before it starts
 */
public record Scenario(
    String name,
    String title,
    String description,
    LocalDate startDate,
    int horizonWeeks,
    List<ScenarioEvent> events,
    Attrition attrition,
    Backfill backfill,
    Ramp ramp,
    Skill skill,
    Demand demand,
    LoadResponse load,
    Handover handover,
    Leads leads,
    MarketWalk market,
    Touches touches,
    InitialPipeline initialPipeline,
    Policy policy,
    Quotas quota,
    OptionalDouble indifferenceUsd) {

  /** Weeks of a quarter. */
  public static final int QUARTER_WEEKS = 13;

  /** Weeks a scenario covers unless it says otherwise: four quarters. */
  public static final int DEFAULT_HORIZON_WEEKS = 52;

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,63}";

  public Scenario {
    requireName(name);
    title = title == null || title.isBlank() ? name : title;
    description = description == null ? "" : description;
    Objects.requireNonNull(startDate, "startDate");
    Bounds.check(
        horizonWeeks >= 1 && horizonWeeks <= Bounds.MAX_WEEKS,
        "horizonWeeks",
        horizonWeeks,
        "a whole number of at least 1 and of at most " + Bounds.MAX_WEEKS);
    events = List.copyOf(events);
    Objects.requireNonNull(attrition, "attrition");
    Objects.requireNonNull(backfill, "backfill");
    Objects.requireNonNull(ramp, "ramp");
    Objects.requireNonNull(skill, "skill");
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(load, "load");
    Objects.requireNonNull(handover, "handover");
    Objects.requireNonNull(leads, "leads");
    Objects.requireNonNull(market, "market");
    Objects.requireNonNull(touches, "touches");
    Objects.requireNonNull(initialPipeline, "initialPipeline");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(quota, "quota");
    indifferenceUsd.ifPresent(usd -> Bounds.positive("indifferenceUsd", usd));
  }

  /** A scenario in which nothing is scripted and every number is at its default. */
  public static Scenario of(String name, LocalDate startDate) {
    return new Scenario(
        name,
        name,
        "",
        startDate,
        DEFAULT_HORIZON_WEEKS,
        List.of(),
        Attrition.DEFAULT,
        Backfill.DEFAULT,
        Ramp.DEFAULT,
        Skill.DEFAULT,
        Demand.DEFAULT,
        LoadResponse.DEFAULT,
        Handover.DEFAULT,
        Leads.DEFAULT,
        MarketWalk.DEFAULT,
        Touches.DEFAULT,
        InitialPipeline.STATIONARY,
        Policy.DEFAULT,
        Quotas.DEFAULT,
        OptionalDouble.empty());
  }

  private static void requireName(String name) {
    if (name == null || !name.matches(NAME)) {
      throw new InvalidSettingException(
          "name",
          name == null ? "" : name,
          "a name of 1 to 64 letters, digits, '-' and '_', with a letter or digit first,");
    }
  }

  /** The events of one kind, in the order of the file. */
  public <E extends ScenarioEvent> List<E> eventsOf(Class<E> kind) {
    List<E> found = new ArrayList<>();
    for (ScenarioEvent event : events) {
      if (kind.isInstance(event)) {
        found.add(kind.cast(event));
      }
    }
    return found;
  }

  /** The same scenario with other events. */
  public Scenario withEvents(List<ScenarioEvent> changed) {
    return new Scenario(
        name,
        title,
        description,
        startDate,
        horizonWeeks,
        changed,
        attrition,
        backfill,
        ramp,
        skill,
        demand,
        load,
        handover,
        leads,
        market,
        touches,
        initialPipeline,
        policy,
        quota,
        indifferenceUsd);
  }

  /**
   * The same scenario with one number changed, checked like a scenario file.
   *
   * @param path where the number stands, such as {@code backfill.meanWeeks}, {@code ramp.shares[1]}
   *     or {@code events[0].marketShift.factor}
   * @throws InvalidSettingException when there is no number at the path
   * @throws InvalidInputException when the value is not allowed there
   */
  public Scenario with(String path, double value) {
    ObjectNode tree = ScenarioWriter.toJson(this);
    NumberPath.set(tree, path, value);
    Scenario changed = ScenarioReader.of(SettingsDocument.of(name, tree));
    return MarketFiles.keep(changed, this);
  }
}
