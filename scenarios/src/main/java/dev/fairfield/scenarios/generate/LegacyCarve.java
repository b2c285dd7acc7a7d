package dev.fairfield.scenarios.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Today's ownership, as it would have grown: first come, first served. Each rep took postal areas
 * outward from home until an appetite that grows with seniority was met; seniors took the rich
 * areas first. Then time passed: a few accounts stayed with a rep far away, some French-speaking
 * ones went to the nearest colleague who speaks no French, and some small ones have nobody.
 */
final class LegacyCarve {

  private static final int POSTAL_AREA_LENGTH = 3;
  private static final double BORDER_FACTOR = 2;
  private static final double RICH_AREA_PULL = 1.5;
  private static final double NEAR_HOME_KM = 100;
  private static final double OLD_RELATIONSHIP_KM = 1_500;
  private static final double OLD_RELATIONSHIP_SHARE = 0.04;
  private static final double FAMILIES_WITH_ONE_OWNER = 0.5;
  private static final double FRENCH_WITH_WRONG_OWNER = 0.2;

  private final List<SampleAccount> accounts;
  private final FairShares shares;
  private final Map<String, String> languageById;
  private final KeyedRandom random;
  private final Map<String, String> ownerById = new TreeMap<>();

  private LegacyCarve(
      List<SampleAccount> accounts,
      FairShares shares,
      Map<String, String> languageById,
      KeyedRandom random) {
    this.accounts = accounts.stream().filter(SampleAccount::assignable).toList();
    this.shares = shares;
    this.languageById = languageById;
    this.random = random;
  }

  /** Owner by account id; accounts without an owner are absent. */
  static Map<String, String> draw(
      List<SampleAccount> accounts,
      FairShares shares,
      Families families,
      Map<String, String> languageById,
      KeyedRandom random) {
    var carve = new LegacyCarve(accounts, shares, languageById, random);
    for (SalesTeam team : SalesTeam.values()) {
      carve.carve(team);
    }
    carve.accounts.forEach(carve::keepOldRelationship);
    families.units(carve.accounts).values().forEach(carve::gatherFamily);
    carve.accounts.forEach(carve::loseOwner);
    return carve.ownerById;
  }

  private void carve(SalesTeam team) {
    List<SampleRep> reps = shares.reps().stream().filter(rep -> rep.team() == team).toList();
    List<SampleAccount> pool = accounts.stream().filter(account -> account.team() == team).toList();
    Map<String, Double> appetiteUsdByRep = appetites(reps, pool);
    Map<String, Double> heldUsdByRep = new HashMap<>();
    reps.forEach(rep -> heldUsdByRep.put(rep.id(), 0.0));
    pool.stream()
        .filter(this::isFrench)
        .forEach(account -> give(account, frenchOwner(account, reps), heldUsdByRep));
    List<PostalArea> free =
        PostalArea.of(pool.stream().filter(account -> !isFrench(account)).toList());
    while (!free.isEmpty()) {
      SampleRep rep = hungriest(reps, heldUsdByRep, appetiteUsdByRep);
      double appetite = appetiteUsdByRep.get(rep.id()) / shares.shareUsd(rep, pool);
      PostalArea area = mostWanted(free, rep, appetite);
      free.remove(area);
      area.members().forEach(account -> give(account, rep, heldUsdByRep));
    }
  }

  /**
   * How much potential a rep went for, in USD: 0.3 of the fair share for the newest to twice the
   * share for the most senior, about 1 in the middle.
   */
  private Map<String, Double> appetites(List<SampleRep> reps, List<SampleAccount> pool) {
    List<SampleRep> newestFirst =
        reps.stream()
            .sorted(
                Comparator.<SampleRep>comparingDouble(
                        rep -> rep.isOpenSeat() ? -1 : rep.source().tenureYears())
                    .thenComparing(SampleRep::id))
            .toList();
    Map<String, Double> appetites = new HashMap<>();
    for (int i = 0; i < newestFirst.size(); i++) {
      double rank = (double) i / (newestFirst.size() - 1);
      double ofShare = 0.24 + 1.28 * rank + 0.45 * StrictMath.pow(rank, 4);
      SampleRep rep = newestFirst.get(i);
      appetites.put(rep.id(), ofShare * shares.shareUsd(rep, pool));
    }
    return appetites;
  }

  private static SampleRep hungriest(
      List<SampleRep> reps, Map<String, Double> held, Map<String, Double> appetites) {
    return reps.stream()
        .min(
            Comparator.<SampleRep>comparingDouble(
                    rep -> held.get(rep.id()) / appetites.get(rep.id()))
                .thenComparing(SampleRep::id))
        .orElseThrow();
  }

  /** Near areas first; across the border looks twice as far; the more senior, the richer. */
  private static PostalArea mostWanted(List<PostalArea> free, SampleRep rep, double appetite) {
    return free.stream()
        .min(
            Comparator.<PostalArea>comparingDouble(
                    area -> {
                      double distanceKm =
                          rep.source()
                              .home()
                              .distanceKmTo(area.members().get(0).source().location());
                      double pull =
                          StrictMath.pow(
                              area.potentialUsdPerMinute(), RICH_AREA_PULL * (appetite - 1));
                      return borderFactor(rep, area.country()) * (distanceKm + NEAR_HOME_KM) / pull;
                    })
                .thenComparing(PostalArea::key))
        .orElseThrow();
  }

  private static double borderFactor(SampleRep rep, String country) {
    return country.equals(rep.source().country()) ? 1 : BORDER_FACTOR;
  }

  private void give(SampleAccount account, SampleRep rep, Map<String, Double> heldUsdByRep) {
    ownerById.put(account.id(), rep.id());
    heldUsdByRep.merge(rep.id(), (double) account.potentialUsd(), Double::sum);
  }

  private boolean isFrench(SampleAccount account) {
    return languageById.get(account.id()).equals(Languages.FRENCH);
  }

  /** The nearest rep who speaks French; for one in five the nearest who does not. */
  private SampleRep frenchOwner(SampleAccount account, List<SampleRep> reps) {
    boolean wrong = random.draw("french-with-wrong-owner", account.id()) < FRENCH_WITH_WRONG_OWNER;
    return reps.stream()
        .filter(rep -> rep.source().speaks(Languages.FRENCH) != wrong)
        .min(
            Comparator.<SampleRep>comparingDouble(
                    rep ->
                        borderFactor(rep, account.source().address().country())
                            * rep.source().home().distanceKmTo(account.source().location()))
                .thenComparing(SampleRep::id))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No %s rep speaks French.".formatted(account.team().label())));
  }

  /** One account in 25 stayed with a rep who lives more than 1,500 km away. */
  private void keepOldRelationship(SampleAccount account) {
    if (isFrench(account)
        || random.draw("old-relationship", account.id()) >= OLD_RELATIONSHIP_SHARE) {
      return;
    }
    List<SampleRep> farAway =
        shares.reps().stream()
            .filter(rep -> rep.team() == account.team() && !rep.isOpenSeat())
            .filter(
                rep ->
                    rep.source().home().distanceKmTo(account.source().location())
                        > OLD_RELATIONSHIP_KM)
            .toList();
    int pick = (int) (random.draw("old-relationship-owner", account.id()) * farAway.size());
    findAt(farAway, pick).ifPresent(rep -> ownerById.put(account.id(), rep.id()));
  }

  /** Half of the families are with one owner already: the one of their largest member. */
  private void gatherFamily(List<SampleAccount> members) {
    SampleAccount largest =
        members.stream()
            .max(
                Comparator.comparingLong(SampleAccount::potentialUsd)
                    .thenComparing(SampleAccount::id))
            .orElseThrow();
    if (random.draw("family-with-one-owner", largest.id()) < FAMILIES_WITH_ONE_OWNER) {
      String ownerId = ownerById.get(largest.id());
      members.stream()
          .filter(member -> !isFrench(member))
          .forEach(member -> ownerById.put(member.id(), ownerId));
    }
  }

  private static Optional<SampleRep> findAt(List<SampleRep> reps, int index) {
    return index < reps.size() ? Optional.of(reps.get(index)) : Optional.empty();
  }

  /** Small accounts without an owner: one in eight small prospects, one in thirty customers. */
  private void loseOwner(SampleAccount account) {
    if (account.source().segment() != Segment.SMB) {
      return;
    }
    double share =
        switch (account.kind()) {
          case PROSPECT -> 0.12;
          case CUSTOMER -> 0.03;
        };
    if (random.draw("no-owner", account.id()) < share) {
      ownerById.remove(account.id());
    }
  }

  /**
   * The accounts of one team in one state and first three characters of the postal code.
   *
   * @param potentialUsdPerMinute potential by selling time, relative to the whole team
   */
  private record PostalArea(
      String key, String country, List<SampleAccount> members, double potentialUsdPerMinute) {

    static List<PostalArea> of(List<SampleAccount> pool) {
      Map<String, List<SampleAccount>> membersByKey = new TreeMap<>();
      for (SampleAccount account : pool) {
        var address = account.source().address();
        String key = address.state() + "/" + address.postalCode().substring(0, POSTAL_AREA_LENGTH);
        membersByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(account);
      }
      double usual = usdPerMinute(pool);
      List<PostalArea> areas = new ArrayList<>();
      membersByKey.forEach(
          (key, members) ->
              areas.add(
                  new PostalArea(
                      key,
                      members.get(0).source().address().country(),
                      List.copyOf(members),
                      usdPerMinute(members) / usual)));
      return areas;
    }

    private static double usdPerMinute(List<SampleAccount> accounts) {
      double usd = accounts.stream().mapToLong(SampleAccount::potentialUsd).sum();
      double minutes = accounts.stream().mapToLong(SampleAccount::workloadMinutes).sum();
      return usd / StrictMath.max(minutes, 1);
    }
  }
}
