package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.validation.NearestName;
import java.util.ArrayList;
import java.util.List;

/** Finds and sets one number of a scenario's tree. */
final class NumberPath {

  private NumberPath() {}

  /** The JSON pointer of a path such as {@code ramp.shares[1]}. */
  static JsonPointer pointer(String path) {
    String slashes = path.replace("~", "~0").replace("/", "~1").replaceAll("\\[(\\d+)]", ".$1");
    return JsonPointer.compile("/" + slashes.replace('.', '/'));
  }

  /**
   * Sets a number that is there already.
   *
   * @throws InvalidSettingException when no number stands at the path, with the nearest one
   */
  static void set(ObjectNode tree, String path, double value) {
    JsonPointer pointer = pointer(path);
    if (!tree.at(pointer).isNumber()) {
      List<String> known = paths(tree);
      throw new InvalidSettingException(
          "path",
          path,
          "the path of a number of the scenario"
              + NearestName.find(path, known).map(" (did you mean %s?)"::formatted).orElse(""));
    }
    JsonNode number = number(tree, value);
    JsonNode parent = tree.at(pointer.head());
    if (parent instanceof ArrayNode list) {
      list.set(pointer.last().getMatchingIndex(), number);
    } else {
      ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), number);
    }
  }

  /** Whole numbers as such, since some settings allow no others. */
  private static JsonNode number(ObjectNode nodes, double value) {
    return value == StrictMath.rint(value) && StrictMath.abs(value) <= Integer.MAX_VALUE
        ? nodes.numberNode((int) value)
        : nodes.numberNode(value);
  }

  /** The paths of all numbers, in the order of the tree. */
  static List<String> paths(JsonNode tree) {
    List<String> paths = new ArrayList<>();
    collect(tree, "", paths);
    return paths;
  }

  private static void collect(JsonNode node, String path, List<String> paths) {
    if (node.isNumber()) {
      paths.add(path);
    }
    node.properties()
        .forEach(
            field ->
                collect(
                    field.getValue(),
                    path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                    paths));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), "%s[%d]".formatted(path, i), paths);
      }
    }
  }
}
