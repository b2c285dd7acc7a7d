package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RoutingRule;
import dev.fairfield.scenarios.places.County;
import dev.fairfield.scenarios.places.CountyTable;
import dev.fairfield.scenarios.validation.Sentence;
import java.time.LocalDate;
import java.util.List;

/** Says decisions in sentences that a rep understands. */
final class RoutingWords {

  private static final double CENTS = 100;

  private final Book book;

  RoutingWords(Book book) {
    this.book = book;
  }

  /** Name and id of a rep. */
  String rep(String repId) {
    Rep rep = book.findRep(repId).orElseThrow();
    return named(rep.name(), rep.id());
  }

  private static String named(String name, String id) {
    return name.isBlank() || name.equals(id) ? id : name + " (" + id + ")";
  }

  private static String account(Account account) {
    return named(account.name(), account.id());
  }

  String owned(Account account, String ownerId, RoutingReason reason) {
    return reason == RoutingReason.FAMILY
        ? "The company belongs to the family of %s, which %s owns."
            .formatted(account(account), rep(ownerId))
        : "The company is the account %s, which %s owns.".formatted(account(account), rep(ownerId));
  }

  String house(Account account) {
    return "The company is the house account %s, which no rep owns.".formatted(account(account));
  }

  /** What follows when somebody else takes the lead of a rep who is away; else nothing. */
  String cover(String ownerId, String coverId, Absences absences, LocalDate day) {
    return ownerId.equals(coverId)
        ? ""
        : " %s is away until %s; %s covers."
            .formatted(rep(ownerId), absences.find(ownerId, day).orElseThrow().to(), rep(coverId));
  }

  String territory(RoutingRule rule) {
    String kind =
        String.join(
                " ",
                List.of(rule.team(), rule.language(), rule.industry()).stream()
                    .filter(text -> !text.isBlank())
                    .toList())
            .strip();
    return "%s%s lies in the territory of %s."
        .formatted(area(rule), kind.isEmpty() ? "" : " (" + kind + ")", rep(rule.repId()));
  }

  private static String area(RoutingRule rule) {
    if (!rule.postalCode().isEmpty()) {
      return "Postal code %s, %s".formatted(rule.postalCode(), rule.state());
    }
    if (!rule.countyFips().isEmpty()) {
      return CountyTable.unitedStates()
          .findCounty(rule.countyFips())
          .map(County::name)
          .map(name -> "%s County, %s".formatted(name, rule.state()))
          .orElse("County %s, %s".formatted(rule.countyFips(), rule.state()));
    }
    return rule.state().isEmpty() ? "The place" : rule.state();
  }

  String leastCost(List<RankedRep> ranked) {
    RankedRep best = ranked.get(0);
    if (ranked.size() == 1) {
      return "%s is the only rep who can take such an account.".formatted(rep(best.repId()));
    }
    RankedRep next = ranked.get(1);
    return Sentence.of(
        "%s can take such an account at the least cost: $%,.2f a year less than %s.",
        rep(best.repId()),
        (next.marginalCents() - best.marginalCents()) / CENTS,
        rep(next.repId()));
  }

  String rotation(String repId, int equals, long toleranceCents, long turns) {
    return Sentence.of(
        "%,d reps cost the same to within $%,.2f a year, and it is the turn of %s (%,d turns before this).",
        equals, toleranceCents / CENTS, rep(repId), turns);
  }

  String nobodyAvailable() {
    return "Every rep who may own such an account is away or has no room.";
  }

  String nobodyEligible() {
    return "No rep covers the team, language, industry and state of the company.";
  }
}
