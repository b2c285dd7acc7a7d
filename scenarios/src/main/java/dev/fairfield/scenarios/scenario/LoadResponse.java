package dev.fairfield.scenarios.scenario;

/**
 * How sales follow effort: (hours available ÷ hours required)^elasticity, within bounds.
 *
 * @param elasticity sales elasticity of selling effort, 0 to 1
 * @param minResponse lower bound of the response
 * @param maxResponse upper bound of the response
 */
public record LoadResponse(double elasticity, double minResponse, double maxResponse) {

  public static final LoadResponse DEFAULT = new LoadResponse(0.34, 0.4, 1.25);

  public LoadResponse {
    Bounds.share("elasticity", elasticity);
    Bounds.notNegative("minResponse", minResponse);
    Bounds.check(
        maxResponse >= minResponse && maxResponse < Double.POSITIVE_INFINITY && maxResponse > 0,
        "maxResponse",
        maxResponse,
        "a number above 0 and of at least minResponse, " + Bounds.text(minResponse));
  }
}
