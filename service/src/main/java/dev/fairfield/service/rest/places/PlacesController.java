package dev.fairfield.service.rest.places;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.places.PostalPlace;
import dev.fairfield.scenarios.places.PostalTable;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Finds places of the United States, by city or by ZIP code, so that people need no coordinates.
 */
@RestController
@RequestMapping("/v1/places")
@Tag(name = "places", description = "Where cities and ZIP codes are")
class PlacesController {

  private static final String UNITED_STATES = "US";
  private static final int LONGEST_CITY = 100;
  private static final int LONGEST_LIST = 8_000;
  private static final int MOST_CODES = 500;

  /** A place on the map. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Place(
      @Schema(description = "The ZIP code that was asked for; absent where a city was.")
          String postalCode,
      String city,
      String state,
      double latitude,
      double longitude) {

    static Place of(String postalCode, PostalPlace place) {
      return new Place(
          postalCode,
          place.city(),
          place.state(),
          place.location().latitude(),
          place.location().longitude());
    }
  }

  /** What was found. */
  record Places(
      List<Place> items,
      @Schema(description = "ZIP codes that are not known.") List<String> unknown) {}

  @ForViewers
  @GetMapping(produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Where a city or ZIP codes are",
      description = "The shipped table of the United States.")
  @ApiResponse(
      responseCode = "200",
      description = "A city once in each state that has one of the name; or the ZIP codes' places.")
  @ApiResponse(responseCode = "400", description = "Neither or both were asked for, or too many.")
  Places find(
      @Parameter(description = "Whole name of a city.")
          @RequestParam(required = false)
          @Size(max = LONGEST_CITY)
          String city,
      @Parameter(description = "Up to 500 ZIP codes, separated by commas or blanks.")
          @RequestParam(required = false)
          @Size(max = LONGEST_LIST)
          String postalCodes) {
    boolean hasCity = city != null && !city.isBlank();
    boolean hasCodes = postalCodes != null && !postalCodes.isBlank();
    if (hasCity == hasCodes) {
      throw ApiProblem.badRequest(
          "invalid-place", "?city", "Give either a city or postal codes to look for.");
    }
    return hasCity ? cities(city) : codes(postalCodes);
  }

  private static Places cities(String city) {
    return new Places(
        PostalTable.unitedStates().listCities(city).stream()
            .map(place -> Place.of(null, place))
            .toList(),
        List.of());
  }

  private static Places codes(String list) {
    Set<String> wanted = new LinkedHashSet<>(List.of(list.strip().split("[\\s,;]+")));
    wanted.remove("");
    if (wanted.size() > MOST_CODES) {
      throw ApiProblem.badRequest(
          "too-many-places",
          "?postalCodes",
          "%d codes were given; %d are allowed at once.".formatted(wanted.size(), MOST_CODES));
    }
    List<Place> found = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String code : wanted) {
      Optional<PostalPlace> place = PostalTable.unitedStates().findPlace(UNITED_STATES, code);
      place.ifPresentOrElse(known -> found.add(Place.of(code, known)), () -> unknown.add(code));
    }
    return new Places(found, unknown);
  }
}
