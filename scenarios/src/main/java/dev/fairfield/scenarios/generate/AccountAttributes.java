package dev.fairfield.scenarios.generate;

import dev.fairfield.scenarios.model.AccountKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** One rule for each attribute of an account. The shares and ranges are illustrative choices. */
final class AccountAttributes {

  private static final long MINUTES_STEP = 15;
  private static final double COMMERCIAL_MINUTES_PER_VISIT = 75;
  private static final double ENTERPRISE_MINUTES_PER_VISIT = 150;
  private static final LocalDate EARLIEST_OWNER_CHANGE = LocalDate.of(2019, 1, 1);

  private AccountAttributes() {}

  /** False for house and partner accounts, which no plan touches: about one in two hundred. */
  static boolean assignable(RandomGenerator random) {
    return random.nextDouble() >= 0.004;
  }

  /** Customers are 45 % of all accounts, and more among larger companies. */
  static AccountKind kind(SourceAccount account, RandomGenerator random) {
    double customerShare =
        switch (account.segment()) {
          case SMB -> 0.40;
          case MID_MARKET -> 0.55;
          case ENTERPRISE -> 0.70;
        };
    return random.nextDouble() < customerShare ? AccountKind.CUSTOMER : AccountKind.PROSPECT;
  }

  /**
   * Visits in person a year, rising with the logarithm of employees: SMB 2 to 5, Mid-Market 8 to
   * 16, Enterprise 18 to 36.
   */
  static int visitsPerYear(SourceAccount account, RandomGenerator random) {
    double size = 0.6 * random.nextDouble();
    return switch (account.segment()) {
      case SMB -> between(2, 5, size + 0.4 * logPosition(account.employees(), 5, 200));
      case MID_MARKET -> between(8, 16, size + 0.4 * logPosition(account.employees(), 200, 1_000));
      case ENTERPRISE ->
          between(18, 36, 0.1 + size + 0.4 * logPosition(account.employees(), 1_000, 8_000));
    };
  }

  /**
   * Selling minutes a year, in quarters of an hour: 1.25 hours a visit, twice as much in
   * Enterprise, where a visit is prepared and followed up by more people. Customers above 500
   * employees take a tenth more (renewals), prospects below 20 a tenth less.
   */
  static long workloadMinutes(SourceAccount account, AccountKind kind, int visitsPerYear) {
    double minutesPerVisit =
        account.team() == SalesTeam.ENTERPRISE
            ? ENTERPRISE_MINUTES_PER_VISIT
            : COMMERCIAL_MINUTES_PER_VISIT;
    double factor = 1;
    if (kind == AccountKind.CUSTOMER && account.employees() > 500) {
      factor = 1.1;
    } else if (kind == AccountKind.PROSPECT && account.employees() < 20) {
      factor = 0.9;
    }
    return MINUTES_STEP * StrictMath.round(visitsPerYear * minutesPerVisit * factor / MINUTES_STEP);
  }

  /** Customers buy 20 to 80 % of their potential today, prospects nothing. */
  static long revenueUsd(SampleAccount account, RandomGenerator random) {
    if (account.kind() == AccountKind.PROSPECT) {
      return 0;
    }
    return StrictMath.round(account.potentialUsd() * (0.2 + 0.6 * random.nextDouble()));
  }

  /** Open opportunities of 5 to 35 % of potential on about a fifth of the accounts. */
  static long openPipelineUsd(SampleAccount account, RandomGenerator random) {
    double openShare = account.kind() == AccountKind.CUSTOMER ? 0.26 : 0.18;
    boolean open = random.nextDouble() < openShare;
    double shareOfPotential = 0.05 + 0.30 * random.nextDouble();
    return open ? StrictMath.round(account.potentialUsd() * shareOfPotential / 100) * 100 : 0;
  }

  /** When the owner got the account: between the owner's start (2019 at the earliest) and today. */
  static LocalDate lastOwnerChange(SampleRep owner, RandomGenerator random) {
    LocalDate start = owner.isOpenSeat() ? EARLIEST_OWNER_CHANGE : RepAttributes.startDate(owner);
    LocalDate from = start.isBefore(EARLIEST_OWNER_CHANGE) ? EARLIEST_OWNER_CHANGE : start;
    long days = ChronoUnit.DAYS.between(from, RepAttributes.REFERENCE_DATE);
    return from.plusDays((long) (days * random.nextDouble()));
  }

  /** Where a size lies between two sizes on a logarithmic scale, from 0 to 1. */
  private static double logPosition(int employees, int least, int most) {
    double position =
        StrictMath.log((double) StrictMath.max(employees, 1) / least)
            / StrictMath.log((double) most / least);
    return StrictMath.min(1, StrictMath.max(0, position));
  }

  private static int between(int least, int most, double position) {
    int steps = (int) (StrictMath.min(position, 0.999999) * (most - least + 1));
    return least + steps;
  }
}
