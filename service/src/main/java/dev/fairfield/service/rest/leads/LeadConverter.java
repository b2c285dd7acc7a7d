package dev.fairfield.service.rest.leads;

import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.model.LeadPlace;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.places.LeadPlaces;
import dev.fairfield.scenarios.places.PostalTable;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.solver.routing.Absence;
import dev.fairfield.solver.routing.Absences;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Leads and absences as the model has them. */
final class LeadConverter {

  private LeadConverter() {}

  /**
   * Leads in their order, with places completed by the table of US postal codes.
   *
   * @throws ApiProblem 422 when two have one id, or only one of two coordinates is given
   */
  static List<Lead> leads(List<LeadDto> leads) {
    Map<String, Integer> positionById = new HashMap<>();
    List<Lead> converted = new ArrayList<>();
    for (int i = 0; i < leads.size(); i++) {
      LeadDto lead = leads.get(i);
      Integer before = positionById.putIfAbsent(lead.leadId(), i);
      if (before != null) {
        throw ApiProblem.refused(
            "duplicate-lead",
            "/leads/%d/leadId".formatted(i),
            "The lead %s stands at %d already; give each an id of its own."
                .formatted(lead.leadId(), before));
      }
      if ((lead.latitude() == null) != (lead.longitude() == null)) {
        throw ApiProblem.refused(
            "incomplete-place",
            "/leads/%d/%s".formatted(i, lead.latitude() == null ? "latitude" : "longitude"),
            "Give latitude and longitude together, or neither.");
      }
      converted.add(lead(lead));
    }
    return converted;
  }

  private static Lead lead(LeadDto lead) {
    var given =
        new LeadPlace(
            lead.latitude() == null ? null : new GeoPoint(lead.latitude(), lead.longitude()),
            text(lead.city()),
            text(lead.state()),
            text(lead.postalCode()),
            text(lead.countyFips()),
            text(lead.country()));
    return new Lead(
        lead.leadId(),
        text(lead.company()),
        text(lead.domain()).toLowerCase(Locale.ROOT),
        LeadPlaces.complete(given, PostalTable.unitedStates()),
        new AccountProfile(
            text(lead.team()),
            text(lead.industry()),
            lead.employees() == null ? OptionalInt.empty() : OptionalInt.of(lead.employees()),
            AccountKind.PROSPECT,
            text(lead.language()).toLowerCase(Locale.ROOT),
            OptionalDouble.empty()),
        text(lead.accountId()),
        text(lead.parentId()));
  }

  /**
   * @param absences null for none
   * @throws ApiProblem 422 when one names a rep who is not there, or ends before it begins
   */
  static Absences absences(List<AbsenceDto> absences, Collection<Rep> reps) {
    if (absences == null) {
      return Absences.NONE;
    }
    List<Absence> converted = new ArrayList<>();
    for (int i = 0; i < absences.size(); i++) {
      AbsenceDto absence = absences.get(i);
      try {
        var one =
            new Absence(absence.repId(), absence.from(), absence.to(), text(absence.coverRepId()));
        Absences.of(List.of(one), reps);
        converted.add(one);
      } catch (IllegalArgumentException e) {
        throw ApiProblem.refused("invalid-absence", "/absences/" + i, e.getMessage());
      }
    }
    return Absences.of(converted, reps);
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }
}
