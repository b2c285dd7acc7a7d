package dev.fairfield.simulator.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.ContactCurve;
import dev.fairfield.simulator.comparison.Driver;
import dev.fairfield.simulator.comparison.HeadcountValue;
import dev.fairfield.simulator.comparison.Reconciliation;
import dev.fairfield.simulator.comparison.Resilience;
import dev.fairfield.simulator.comparison.SeatOutcome;
import dev.fairfield.simulator.comparison.SellingHour;
import dev.fairfield.simulator.statistics.CumulativeIncidence;
import dev.fairfield.simulator.statistics.Interval;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison found beyond its figures: seats, leads, what it rests on, what may break it.
 */
final class StudiesJson {

  /** Hours at which the curves of first contact are written: a few minutes to half a year. */
  private static final double[] CURVE_HOURS = {
    0.25, 0.5, 1, 2, 4, 8, 12, 24, 36, 48, 72, 96, 120, 168, 240, 336, 504, 672, 1008, 1344, 2016,
    4032
  };

  private StudiesJson() {}

  static void addSeats(ArrayNode json, Comparison comparison) {
    for (Rep rep : comparison.reps()) {
      List<SeatOutcome> outcomes =
          comparison.seats().stream().filter(seat -> seat.repId().equals(rep.id())).toList();
      ObjectNode seat = json.addObject();
      seat.put("repId", rep.id());
      seat.put("name", rep.name());
      seat.put("team", rep.team());
      seat.put("region", rep.record().region());
      ArrayNode plans = seat.putArray("plans");
      outcomes.forEach(outcome -> addSeat(plans.addObject(), outcome));
    }
  }

  private static void addSeat(ObjectNode json, SeatOutcome outcome) {
    json.put("plan", outcome.plan());
    json.put("quotaCents", outcome.quotaCents());
    Numbers.putCents(json, "meanBookingsCents", outcome.bookings().mean());
    Numbers.putCents(json, "ci95", outcome.bookings().interval());
    Numbers.putShare(json, "chance", outcome.chance().share());
    Numbers.put(json, "chanceCi95", outcome.chance().interval(), 6);
    Numbers.putCents(json, "p10Cents", outcome.lowCents());
    Numbers.putCents(json, "p90Cents", outcome.highCents());
  }

  static void addContacts(ArrayNode json, List<ContactCurve> curves, double horizonHours) {
    for (ContactCurve curve : curves) {
      ObjectNode contact = json.addObject();
      contact.put("plan", curve.plan());
      contact.put("leads", curve.leads());
      CumulativeIncidence incidence = curve.incidence();
      addTime(contact, "medianHours", incidence.findTimeUntilContacted(0.5));
      addTime(contact, "p90Hours", incidence.findTimeUntilContacted(0.9));
      addTime(contact, "medianAmongContactedHours", incidence.findTimeAmongContacted(0.5));
      addTime(contact, "p90AmongContactedHours", incidence.findTimeAmongContacted(0.9));
      Numbers.putShare(contact, "contactedShare", incidence.contactedShare());
      Numbers.putShare(contact, "neverShare", incidence.neverShare());
      ArrayNode hours = contact.putArray("hours");
      ArrayNode contacted = contact.putArray("contacted");
      ArrayNode never = contact.putArray("never");
      for (double hour : CURVE_HOURS) {
        if (hour <= horizonHours) {
          hours.add(hour);
          Numbers.add(contacted, incidence.contactedBy(hour), 6);
          Numbers.add(never, incidence.neverBy(hour), 6);
        }
      }
    }
  }

  /** The upper limit of the bin, which is what may be promised. */
  private static void addTime(ObjectNode json, String key, Optional<Interval> bin) {
    Numbers.put(json, key, bin.map(Interval::high).orElse(Double.NaN), 4);
  }

  static void addDrivers(ArrayNode json, List<Driver> drivers) {
    for (Driver driver : drivers) {
      ObjectNode row = json.addObject();
      row.put("path", driver.assumption().path());
      row.put("label", driver.assumption().sentence());
      row.put("unit", driver.assumption().unit());
      row.put("source", driver.assumption().source());
      row.put("evidence", driver.assumption().evidence().name());
      row.put("low", driver.assumption().low());
      row.put("value", driver.value());
      row.put("high", driver.assumption().high());
      row.put("plan", driver.plan());
      Numbers.putCents(row, "deltaCents", driver.deltaCents());
      Numbers.putCents(row, "deltaAtLowCents", driver.deltaAtLowCents());
      Numbers.putCents(row, "deltaAtHighCents", driver.deltaAtHighCents());
    }
  }

  static void addResilience(ArrayNode json, List<Resilience> all) {
    for (Resilience resilience : all) {
      ObjectNode row = json.addObject();
      row.put("plan", resilience.plan());
      ArrayNode seats = row.putArray("seats");
      for (Resilience.Loss loss : resilience.seats()) {
        ObjectNode seat = seats.addObject();
        seat.put("repId", loss.repIds().get(0));
        addLoss(seat, loss);
        row.put("replications", loss.cents().n());
      }
      ObjectNode pair = row.putObject("worstPair");
      ArrayNode ids = pair.putArray("repIds");
      resilience.worstPair().repIds().forEach(ids::add);
      addLoss(pair, resilience.worstPair());
    }
  }

  private static void addLoss(ObjectNode json, Resilience.Loss loss) {
    Numbers.putCents(json, "lossCents", loss.cents().mean());
    Numbers.putCents(json, "ci95", loss.cents().interval());
  }

  static void addHeadcount(ArrayNode json, List<HeadcountValue> values) {
    for (HeadcountValue value : values) {
      ObjectNode row = json.addObject();
      row.put("region", value.region());
      row.put("team", value.team());
      Numbers.putCents(row, "plusOneCents", value.more().mean());
      Numbers.putCents(row, "plusOneCi95", value.more().interval());
      value
          .fewer()
          .ifPresentOrElse(
              fewer -> {
                Numbers.putCents(row, "minusOneCents", fewer.mean());
                Numbers.putCents(row, "minusOneCi95", fewer.interval());
              },
              () -> row.putNull("minusOneCents").putNull("minusOneCi95"));
    }
  }

  static void addReconciliations(ArrayNode json, List<Reconciliation> reconciliations) {
    for (Reconciliation reconciliation : reconciliations) {
      ObjectNode row = json.addObject();
      row.put("plan", reconciliation.plan());
      ArrayNode parts = row.putArray("rows");
      for (Reconciliation.Part part : reconciliation.parts()) {
        ObjectNode line = parts.addObject();
        line.put("part", part.name());
        part.plannerCents()
            .ifPresentOrElse(
                cents -> line.put("plannerCents", cents), () -> line.putNull("plannerCents"));
        Numbers.putCents(line, "simulatedCents", part.simulatedCents().mean());
        Numbers.putCents(line, "ci95", part.simulatedCents().interval());
        line.put("why", part.why());
      }
      reconciliation
          .sellingHour()
          .ifPresentOrElse(
              hour -> addSellingHour(row.putObject("sellingHour"), hour),
              () -> row.putNull("sellingHour"));
    }
  }

  private static void addSellingHour(ObjectNode json, SellingHour hour) {
    Numbers.put(json, "hours", hour.hours(), 1);
    Numbers.putCents(json, "simulatedCents", hour.simulatedCents());
    Numbers.putCents(json, "ci95", hour.interval());
    Numbers.putCents(json, "plannerCents", hour.plannerCents());
    json.put("sentence", hour.sentence());
  }
}
