package dev.fairfield.simulator.evaluation;

import java.util.Arrays;

/** Leads that wait for somebody to work their account, by week, then by arrival. */
final class LaterLeads {

  private int count;
  private double[] week = new double[64];
  private int[] lead = new int[64];

  void clear() {
    count = 0;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Week of the first; infinite where there is none. */
  double nextWeek() {
    return count == 0 ? Double.POSITIVE_INFINITY : week[0];
  }

  void add(double atWeek, int aLead) {
    if (count == week.length) {
      week = Arrays.copyOf(week, 2 * count);
      lead = Arrays.copyOf(lead, 2 * count);
    }
    int place = count++;
    while (place > 0) {
      int parent = (place - 1) / 2;
      if (!before(atWeek, aLead, parent)) {
        break;
      }
      move(parent, place);
      place = parent;
    }
    week[place] = atWeek;
    lead[place] = aLead;
  }

  /** Removes the first. */
  int take() {
    int first = lead[0];
    double lastWeek = week[--count];
    int last = lead[count];
    int place = 0;
    while (true) {
      int child = 2 * place + 1;
      if (child >= count) {
        break;
      }
      if (child + 1 < count && before(week[child + 1], lead[child + 1], child)) {
        child++;
      }
      if (before(lastWeek, last, child)) {
        break;
      }
      move(child, place);
      place = child;
    }
    week[place] = lastWeek;
    lead[place] = last;
    return first;
  }

  private boolean before(double atWeek, int aLead, int place) {
    return atWeek < week[place] || atWeek == week[place] && aLead < lead[place];
  }

  private void move(int from, int to) {
    week[to] = week[from];
    lead[to] = lead[from];
  }
}
