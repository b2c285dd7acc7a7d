package dev.fairfield.scenarios.generate;

import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.RepStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The finished sample book.
 *
 * @param accounts ordered by id
 * @param shares the reps, ordered by id, with what is due to them
 * @param languageById blank where anyone may serve the account
 * @param ownerById accounts without an owner are absent
 * @param pinned ids of accounts promised to their owner
 * @param random the streams for attributes that nothing else depends on
 */
record SampleBook(
    List<SampleAccount> accounts,
    FairShares shares,
    Families families,
    Map<String, String> languageById,
    Map<String, String> ownerById,
    Set<String> pinned,
    KeyedRandom random) {

  /** Draws the book step by step; later steps see the results of earlier ones. */
  static SampleBook draw(
      List<SourceAccount> sourceAccounts, List<SourceRep> sourceReps, KeyedRandom random) {
    var shares = new FairShares(reps(sourceReps, random));
    List<SampleAccount> uncapped =
        sourceAccounts.stream().map(source -> account(source, random)).toList();
    Map<SalesTeam, UnitCeiling> ceilings = ceilings(uncapped, shares);
    List<SampleAccount> accounts =
        uncapped.stream().map(account -> lowered(account, ceilings.get(account.team()))).toList();
    Families families = Families.draw(accounts, ceilings, random);
    Map<String, String> languages = Languages.draw(accounts, families, shares, random);
    Map<String, String> owners = LegacyCarve.draw(accounts, shares, families, languages, random);
    Set<String> pinned = Pins.draw(accounts, shares, families, languages, owners, random);
    return new SampleBook(accounts, shares, families, languages, owners, pinned, random);
  }

  /** The rep with this id. */
  SampleRep getRep(String id) {
    return shares.getRep(id);
  }

  private static List<SampleRep> reps(List<SourceRep> sourceReps, KeyedRandom random) {
    String openSeatId = RepAttributes.openSeatId(sourceReps);
    List<SampleRep> reps = new ArrayList<>();
    for (SourceRep source : sourceReps) {
      boolean isOpen = source.id().equals(openSeatId);
      reps.add(
          new SampleRep(
              source,
              isOpen ? RepStatus.OPEN : RepStatus.ACTIVE,
              RepAttributes.capacityHours(source, random.stream("capacity", source.id())),
              RepAttributes.maxAccounts(source, random.stream("max-accounts", source.id())),
              RepAttributes.winRate(source, isOpen, random.stream("win-rate", source.id()))));
    }
    return reps;
  }

  private static SampleAccount account(SourceAccount source, KeyedRandom random) {
    AccountKind kind = AccountAttributes.kind(source, random.stream("kind", source.id()));
    int visits = AccountAttributes.visitsPerYear(source, random.stream("visits", source.id()));
    return new SampleAccount(
        source,
        AccountAttributes.assignable(random.stream("assignable", source.id())),
        kind,
        source.potentialUsd(),
        visits,
        AccountAttributes.workloadMinutes(source, kind, visits));
  }

  private static Map<SalesTeam, UnitCeiling> ceilings(
      List<SampleAccount> accounts, FairShares shares) {
    Map<SalesTeam, UnitCeiling> ceilings = new EnumMap<>(SalesTeam.class);
    for (SalesTeam team : SalesTeam.values()) {
      List<Long> potentialsUsd =
          accounts.stream()
              .filter(account -> account.team() == team && account.assignable())
              .map(SampleAccount::potentialUsd)
              .toList();
      ceilings.put(team, UnitCeiling.of(team, shares, potentialsUsd));
    }
    return ceilings;
  }

  private static SampleAccount lowered(SampleAccount account, UnitCeiling ceiling) {
    return new SampleAccount(
        account.source(),
        account.assignable(),
        account.kind(),
        StrictMath.min(account.potentialUsd(), ceiling.potentialUsd()),
        account.visitsPerYear(),
        account.workloadMinutes());
  }
}
