package dev.fairfield.simulator.evaluation;

/** What covered accounts ask of a seat, a year. */
final class CoverLoad {

  int accounts;
  double hours;
  double potentialUsd;
  double travelHours;
  double travelUsd;

  void clear() {
    accounts = 0;
    hours = 0;
    potentialUsd = 0;
    travelHours = 0;
    travelUsd = 0;
  }

  void add(CoverLoad other) {
    accounts += other.accounts;
    hours += other.hours;
    potentialUsd += other.potentialUsd;
    travelHours += other.travelHours;
    travelUsd += other.travelUsd;
  }

  void add(int ofAccounts, double ofHours, double ofPotentialUsd) {
    accounts += ofAccounts;
    hours += ofHours;
    potentialUsd += ofPotentialUsd;
  }

  void addTravel(double ofHours, double ofUsd) {
    travelHours += ofHours;
    travelUsd += ofUsd;
  }
}
