package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts chosen on the map by drawing around them, and what moving them costs. */
@ServiceTest
class PlanMapPageTest {

  /** Where a dot lies on the edge of a drawing, either answer is right. */
  private static final int EDGE_PIXELS = 4;

  /** Accounts of the team in sight with the pixels they are drawn at, from the map's left top. */
  private static final String PIXELS =
      """
      () => {
        const view = document.querySelector('ff-plan-map');
        const { model, map, plane } = view;
        return JSON.stringify(model.byTeam[model.team].map((i) => {
          const [x, y] = map.getPixelFromCoordinate([plane.x[i], plane.y[i]]);
          return { id: model.columns.id[i], x, y };
        }));
      }
      """;

  private static final String CHOSEN =
      """
      () => {
        const { model } = document.querySelector('ff-plan-map');
        return [...model.chosen].map((i) => model.columns.id[i]);
      }
      """;

  @Autowired private TestCallers callers;

  private String id;

  @BeforeEach
  void findPlan() {
    id = SamplePlans.id(callers);
  }

  @Test
  void accounts_withinABox_areChosenAndMovedForThePriceOfRest() throws Exception {
    try (Visit visit = Visit.begin(callers, Role.PLANNER)) {
      Page page = open(visit);
      BoundingBox map = map(page);
      tool(page, "Box");
      double[][] corners = corners(map, 0.40, 0.42, 0.55, 0.6);
      drag(page, map, List.of(corners[0], corners[2]));

      Set<String> chosen = chosen(page);
      assertChosen(page, chosen, shape(corners));
      assertPotential(page, chosen);
      moveAndCompare(page, chosen);
      visit.assertSound();
      visit.picture("plan-box-light-1280");
    }
  }

  @Test
  void accounts_withinALasso_areChosenAndAddedWithShift() throws Exception {
    try (Visit visit = Visit.begin(callers, Role.ANALYST)) {
      Page page = open(visit);
      BoundingBox map = map(page);
      tool(page, "Lasso");
      double[][] triangle = {
        {0.62 * map.width, 0.35 * map.height},
        {0.8 * map.width, 0.4 * map.height},
        {0.7 * map.width, 0.62 * map.height}
      };
      drag(page, map, List.of(triangle[0], triangle[1], triangle[2], triangle[0]));
      Set<String> first = chosen(page);
      assertChosen(page, first, shape(triangle));
      assertPotential(page, first);

      double[][] other = corners(map, 0.3, 0.3, 0.42, 0.5);
      page.keyboard().down("Shift");
      drag(page, map, List.of(other[0], other[1], other[2], other[3], other[0]));
      page.keyboard().up("Shift");
      Set<String> both = chosen(page);
      assertThat(both).containsAll(first).hasSizeGreaterThan(first.size());
      Set<String> added = new TreeSet<>(both);
      added.removeAll(first);
      assertChosen(page, added, shape(other));
      moveAndCompare(page, both);
      visit.assertSound();
      visit.picture("plan-lasso-light-1280");
    }
  }

  private Page open(Visit visit) {
    Page page = visit.open("/plans/" + id);
    page.locator("#cost-table table").waitFor();
    page.locator("ff-plan-map").scrollIntoViewIfNeeded();
    return page;
  }

  private static BoundingBox map(Page page) {
    return page.locator(".plan-map-canvas").boundingBox();
  }

  private static void tool(Page page, String name) {
    page.locator(".map-tools button:has-text('%s')".formatted(name)).click();
  }

  /** Corners of a part of the map, clockwise from the left top, in its pixels. */
  private static double[][] corners(
      BoundingBox map, double left, double top, double right, double bottom) {
    return new double[][] {
      {left * map.width, top * map.height},
      {right * map.width, top * map.height},
      {right * map.width, bottom * map.height},
      {left * map.width, bottom * map.height}
    };
  }

  private static void drag(Page page, BoundingBox map, List<double[]> points) {
    page.mouse().move(map.x + points.get(0)[0], map.y + points.get(0)[1]);
    page.mouse().down();
    for (double[] point : points.subList(1, points.size())) {
      page.mouse().move(map.x + point[0], map.y + point[1], new Mouse.MoveOptions().setSteps(12));
    }
    page.mouse().up();
    page.locator(".chosen-line").waitFor();
  }

  private static Shape shape(double[][] corners) {
    var path = new Path2D.Double();
    path.moveTo(corners[0][0], corners[0][1]);
    for (double[] corner : corners) {
      path.lineTo(corner[0], corner[1]);
    }
    path.closePath();
    return path;
  }

  @SuppressWarnings("unchecked")
  private static Set<String> chosen(Page page) {
    return new TreeSet<>((List<String>) page.evaluate(CHOSEN));
  }

  /** All well within the shape are chosen, and none well outside. */
  private static void assertChosen(Page page, Set<String> chosen, Shape shape) throws Exception {
    Area edge = new Area(new BasicStroke(EDGE_PIXELS).createStrokedShape(shape));
    Set<String> inside = new TreeSet<>();
    Set<String> near = new TreeSet<>();
    for (JsonNode account : new ObjectMapper().readTree((String) page.evaluate(PIXELS))) {
      double x = account.path("x").asDouble();
      double y = account.path("y").asDouble();
      if (edge.contains(x, y)) {
        near.add(account.path("id").asText());
      } else if (shape.contains(x, y)) {
        inside.add(account.path("id").asText());
      }
    }
    assertThat(inside).hasSizeGreaterThan(10);
    assertThat(chosen).containsAll(inside);
    assertThat(chosen).allMatch(account -> inside.contains(account) || near.contains(account));
  }

  private void assertPotential(Page page, Set<String> chosen) {
    JsonNode columns = callers.as(Role.VIEWER).get("/v1/plans/" + id + "/map").json();
    long cents = 0;
    for (int i = 0; i < columns.at("/accounts/id").size(); i++) {
      if (chosen.contains(columns.at("/accounts/id/" + i).asText())) {
        cents += columns.at("/accounts/potentialCents/" + i).asLong();
      }
    }
    assertThat(page.locator(".chosen-line strong").innerText())
        .isEqualTo("%,d accounts".formatted(chosen.size()));
    assertThat(page.locator(".chosen .soft").first().innerText())
        .startsWith(Printed.money(cents) + " potential");
  }

  /** Moves the chosen accounts to the first rep of the list. */
  private void moveAndCompare(Page page, Set<String> chosen) {
    Locator option = page.locator(".move-form select option").nth(1);
    int position = Integer.parseInt(option.getAttribute("value"));
    String rep =
        callers
            .as(Role.PLANNER)
            .get("/v1/plans/" + id + "/reps")
            .json()
            .get(position)
            .path("repId")
            .asText();
    page.locator(".move-form select").selectOption(String.valueOf(position));
    page.locator(".move-form button[type=submit]").click();
    Locator difference = page.locator("[data-effect=difference]");
    difference.waitFor();

    ObjectNode question = new ObjectMapper().createObjectNode();
    ObjectNode moves = question.putObject("moves");
    chosen.forEach(account -> moves.put(account, rep));
    JsonNode answer =
        callers.as(Role.PLANNER).post("/v1/plans/" + id + "/what-if", question.toString()).json();
    assertThat(answer.path("differenceCents").asLong()).isNotZero();
    assertThat(difference.innerText())
        .isEqualTo(Printed.moneyChange(answer.path("differenceCents").asLong()));
    assertThat(page.locator("[data-card=cost] .value").innerText())
        .isEqualTo(Printed.money(answer.path("costCents").asLong()));
    assertThat(page.locator(".breaks li").allInnerTexts())
        .isEqualTo(
            Stream.concat(texts(answer.path("breaks")), overCapacity(answer.path("reps")))
                .toList());
    String hours = "%,.0f".formatted(answer.path("hardByRule").path("capacity").asDouble() / 60);
    page.locator("#hard-table td.bad")
        .filter(new Locator.FilterOptions().setHasText(hours + " hours above capacity"))
        .waitFor();
  }

  /** Each rep with more work than hours. */
  private Stream<String> overCapacity(JsonNode reps) {
    JsonNode all = callers.as(Role.PLANNER).get("/v1/plans/" + id + "/reps").json();
    return elements(reps)
        .filter(rep -> rep.path("workloadHours").asDouble() > rep.path("capacityHours").asDouble())
        .map(
            rep ->
                "%s: %,.0f of %,.0f hours."
                    .formatted(
                        nameOf(rep.path("repId").asText(), all),
                        rep.path("workloadHours").asDouble(),
                        rep.path("capacityHours").asDouble()));
  }

  private static String nameOf(String repId, JsonNode reps) {
    return elements(reps)
        .filter(rep -> rep.path("repId").asText().equals(repId))
        .findFirst()
        .orElseThrow()
        .path("name")
        .asText();
  }

  private static Stream<String> texts(JsonNode list) {
    return elements(list).map(JsonNode::asText);
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
