package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.pricing.PricedBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A stream of leads in time: who gets them under a plan, and how long they wait for a first
 * contact. Each rep takes the own leads first come, first served, in the hours set aside for it; a
 * lead that is not contacted within its patience is lost and takes no time. The model is that of
 * the simulator, without departures.
 *
 * @param routed who got what
 * @param contacts of all routed leads
 * @param contactsByRep of each rep's leads, by rep id; every rep is there
 */
public record TimedRehearsal(
    Rehearsal routed, ContactTimes contacts, Map<String, ContactTimes> contactsByRep) {

  private static final double MINUTES_PER_HOUR = 60;
  private static final double WEEKS_PER_YEAR = 52;
  private static final double HOURS_PER_DAY = 24;
  private static final double HOURS_PER_WEEK = 168;

  public TimedRehearsal {
    contactsByRep = Collections.unmodifiableMap(new TreeMap<>(contactsByRep));
  }

  /**
   * Routes the leads as they come.
   *
   * @param each is shown every decision as it falls
   */
  public static TimedRehearsal of(
      PricedBook priced,
      LeadRouter router,
      Stream<Lead> leads,
      ContactSettings settings,
      Consumer<RoutingDecision> each) {
    var run = new Run(priced.reps(), settings);
    Rehearsal routed =
        Rehearsal.of(
            priced,
            router,
            leads,
            run::nextDay,
            decision -> {
              run.contact(decision);
              each.accept(decision);
            });
    return new TimedRehearsal(routed, run.all(), run.byRep());
  }

  /** Queues of all reps while leads come. */
  private static final class Run {

    private final ContactSettings settings;
    private final KeyedDraws draws;
    private final GammaDistribution service;
    private final NormalDistribution normal = new NormalDistribution(null, 0, 1);
    private final Map<String, Queue> queueByRep = new TreeMap<>();
    private int lead;
    private double hour;

    Run(List<Rep> reps, ContactSettings settings) {
      this.settings = settings;
      this.draws = new KeyedDraws(settings.seed());
      var contact = settings.contact();
      this.service =
          new GammaDistribution(
              null, contact.contactShape(), contact.contactMeanHours() / contact.contactShape());
      for (Rep rep : reps) {
        double hoursPerWeek =
            contact.hoursShare()
                * rep.capacity().capacityMinutes()
                / MINUTES_PER_HOUR
                / WEEKS_PER_YEAR;
        queueByRep.put(rep.id(), new Queue(hoursPerWeek));
      }
    }

    LocalDate nextDay() {
      lead++;
      hour += exponential("arrival") * HOURS_PER_WEEK / settings.leadsPerWeek();
      return settings.start().plusDays((long) (hour / HOURS_PER_DAY));
    }

    void contact(RoutingDecision decision) {
      Queue queue = queueByRep.get(decision.repId());
      if (queue != null) {
        var contact = settings.contact();
        double reaction =
            contact.reactionMedianHours()
                * StrictMath.exp(contact.reactionSigma() * gaussian("reaction"));
        double patience =
            contact.patienceMeanDays().isPresent()
                ? exponential("patience") * contact.patienceMeanDays().getAsDouble() * HOURS_PER_DAY
                : Double.POSITIVE_INFINITY;
        double working =
            service.inverseCumulativeProbability(draws.uniform(lead, "service"))
                / queue.hoursPerWeek
                * HOURS_PER_WEEK;
        queue.serve(hour, reaction, patience, working);
      }
    }

    /** Mean 1. */
    private double exponential(String purpose) {
      return -StrictMath.log(1 - draws.uniform(lead, purpose));
    }

    private double gaussian(String purpose) {
      double drawn = draws.uniform(lead, purpose);
      return normal.inverseCumulativeProbability(StrictMath.max(drawn, Double.MIN_NORMAL));
    }

    ContactTimes all() {
      List<Double> waited = new ArrayList<>();
      long lost = 0;
      for (Queue queue : queueByRep.values()) {
        waited.addAll(queue.waitedHours);
        lost += queue.lost;
      }
      return ContactTimes.of(waited, lost);
    }

    Map<String, ContactTimes> byRep() {
      Map<String, ContactTimes> times = new HashMap<>();
      queueByRep.forEach(
          (rep, queue) -> times.put(rep, ContactTimes.of(queue.waitedHours, queue.lost)));
      return times;
    }
  }

  /** The leads of one rep, first come, first served. */
  private static final class Queue {

    private final double hoursPerWeek;
    private final List<Double> waitedHours = new ArrayList<>();
    private long lost;
    private double freeAtHour;

    Queue(double hoursPerWeek) {
      this.hoursPerWeek = hoursPerWeek;
    }

    void serve(double hour, double reaction, double patience, double working) {
      double begin = StrictMath.max(hour, freeAtHour);
      double wait = begin - hour + reaction;
      if (hoursPerWeek > 0 && wait <= patience) {
        waitedHours.add(wait);
        freeAtHour = begin + working;
      } else {
        lost++;
      }
    }
  }
}
