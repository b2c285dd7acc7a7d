package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.validation.Sentence;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The ways in which a CRM's accounts name their owner: the id in its long or short form, an e-mail
 * address, or first and last name.
 */
final class OwnerNames {

  private static final int LONG_ID = 18;
  private static final int SHORT_ID = 15;

  private final Map<String, String> repIdById = new HashMap<>();
  private final Map<String, String> repIdByName = new HashMap<>();
  private final Collection<String> ambiguous = new TreeSet<>();

  /** A rep with all its names; blank ones count for nothing. */
  void add(String repId, List<String> ids, List<String> names) {
    repIdById.put(repId, repId);
    for (String id : ids) {
      if (!id.isBlank()) {
        repIdById.putIfAbsent(id, repId);
      }
    }
    if (repId.length() == LONG_ID) {
      repIdById.putIfAbsent(repId.substring(0, SHORT_ID), repId);
    }
    for (String name : names) {
      String key = key(name);
      String other = key.isBlank() ? null : repIdByName.putIfAbsent(key, repId);
      if (other != null && !other.equals(repId)) {
        ambiguous.add(key);
      }
    }
  }

  /** The rep's id; the text itself when no rep is called so, or more than one. */
  String repId(String text) {
    String byId = repIdById.get(text);
    if (byId == null && text.length() == LONG_ID) {
      byId = repIdById.get(text.substring(0, SHORT_ID));
    }
    if (byId != null) {
      return byId;
    }
    String key = key(text);
    return ambiguous.contains(key) ? text : repIdByName.getOrDefault(key, text);
  }

  /** Whether two reps go by one name, which a CRM's export then does not tell apart. */
  void warnOfAmbiguous(FileProblems problems) {
    if (!ambiguous.isEmpty()) {
      problems.warning(
          0,
          "",
          String.join(", ", ambiguous),
          "names that tell reps apart",
          Sentence.of(
              "%,d names belong to several reps (%s …); accounts owned under such a name count as owned by somebody who left. Export owners by id or e-mail.",
              ambiguous.size(), ambiguous.iterator().next()));
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
