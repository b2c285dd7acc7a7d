package dev.fairfield.scenarios.generate;

import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.validation.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * What fictional vendors know of one company. Shares and ranges are illustrative choices.
 *
 * @param employees the vendor's count, for one company in five other than the book's
 * @param growth growth of the workforce over a year, as a share
 * @param intent how much the company reads about what we sell, 0 to 100
 * @param engagement how much it answers us, 0 to 100
 * @param technologies separated by {@code |}
 */
record CompanySketch(
    Account account,
    String writtenName,
    String domain,
    long employees,
    double turnoverUsd,
    double growth,
    double intent,
    double engagement,
    String technologies,
    String updated) {

  private static final List<String> TECHNOLOGIES =
      List.of(
          "Airflow", "Databricks", "Kafka", "Oracle", "Power BI", "SAP", "Snowflake", "Tableau");

  private static final Map<String, Double> INDUSTRY_EFFECT =
      Map.of(
          "Software", 0.9,
          "Financial services", 0.6,
          "Healthcare", 0.3,
          "Construction", -0.8,
          "Retail & wholesale", -0.5);

  static CompanySketch draw(Account account, KeyedRandom random) {
    String id = account.id();
    RandomGenerator stream = random.stream("company", id);
    long own = account.profile().employees().orElse(50);
    boolean differs = stream.nextDouble() < 0.2;
    long employees = differs ? StrictMath.round(own * (0.6 + 0.9 * stream.nextDouble())) : own;
    double turnover = employees * (60_000 + 140_000 * stream.nextDouble());
    double growth = -0.08 + 0.35 * stream.nextDouble() * stream.nextDouble();
    double intent = 100 * StrictMath.pow(stream.nextDouble(), 1.7);
    double engagement = 100 * StrictMath.pow(stream.nextDouble(), 1.4);
    String slug = account.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return new CompanySketch(
        account,
        written(account.name(), stream.nextDouble()),
        slug.replaceAll("^-|-$", "") + "-" + id.substring(1) + ".example",
        employees,
        turnover,
        growth,
        intent,
        engagement,
        technologies(random.stream("technologies", id)),
        RepAttributes.REFERENCE_DATE.minusDays((long) (400 * stream.nextDouble())).toString());
  }

  /** As the vendor writes the name: as we do, in capitals, with a legal form, or with a slip. */
  private static String written(String name, double draw) {
    if (draw < 0.5 || name.length() < 6) {
      return name;
    }
    if (draw < 0.65) {
      return name.toUpperCase(Locale.ROOT);
    }
    if (draw < 0.9) {
      return name + (draw < 0.8 ? ", Inc." : " LLC");
    }
    int at = 3 + (int) ((draw - 0.9) * 10 * (name.length() - 4));
    return name.substring(0, at) + name.substring(at + 1);
  }

  private static String technologies(RandomGenerator stream) {
    var some = new TreeSet<String>();
    for (String technology : TECHNOLOGIES) {
      if (stream.nextDouble() < 0.3) {
        some.add(technology);
      }
    }
    return String.join("|", some);
  }

  /** Log odds of winning an opportunity: the truth that a fit may find. */
  double logOdds() {
    double size = StrictMath.log10(StrictMath.max(10, employees)) - 2;
    double kafka = technologies.contains("Kafka") ? 0.5 : 0;
    double oracle = technologies.contains("Oracle") ? -0.4 : 0;
    return -1.4
        + INDUSTRY_EFFECT.getOrDefault(account.profile().industry(), 0.0)
        + 0.7 * size
        + 2.2 * intent / 100
        + 1.1 * engagement / 100
        + 2 * growth
        + kafka
        + oracle;
  }

  List<Cell> companyRow() {
    return row(writtenName, domain);
  }

  /** A company of another name at the same place. */
  List<Cell> strangerRow() {
    String id = account.id().substring(1);
    return row("Quillfeather " + id, "quillfeather-" + id + ".example");
  }

  private List<Cell> row(String name, String site) {
    return List.of(
        Cell.text(name),
        Cell.text("https://www." + site),
        Cell.text(account.place().city()),
        Cell.text(account.place().state()),
        Cell.text(account.place().postalCode()),
        Cell.text(account.place().country()),
        Cell.text(account.profile().industry()),
        Cell.number(employees),
        Cell.text(Sentence.of("$%,d", StrictMath.round(turnoverUsd / 1_000) * 1_000)),
        Cell.number(decimal(growth, 3)),
        Cell.text(updated));
  }

  List<Cell> intentRow() {
    return List.of(
        Cell.text(domain),
        Cell.number(decimal(intent, 1)),
        Cell.number(decimal(engagement, 1)),
        Cell.text("2026-06-29"));
  }

  private static BigDecimal decimal(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
  }
}
