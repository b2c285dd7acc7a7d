// Solves an MPS file with HiGHS (npm package "highs").
// node solve-with-highs.cjs PACKAGE MODEL.mps OPTIONS.json START SOLUTION
// START: values of all columns, one a line, or "-" for none.
// SOLUTION: status, bound and, where a solution was found, the value of each column, one a line.
const fs = require("node:fs");
const [highsPackage, modelFile, optionsFile, startFile, solutionFile] = process.argv.slice(2);

require(highsPackage)().then((highs) => {
  const model = highs.createModel({ format: "mps", data: new Uint8Array(fs.readFileSync(modelFile)) });
  model.options.set(JSON.parse(fs.readFileSync(optionsFile, "utf8")));
  if (startFile !== "-") {
    const values = fs.readFileSync(startFile, "utf8").trim().split("\n").map(Number);
    model.setSolution({ colValue: Float64Array.from(values) });
  }
  model.run();
  const status = Object.entries(highs.constants.modelStatus)
    .find(([, code]) => code === model.getModelStatus());
  const lines = [status ? status[0] : "unknown", String(model.info.get("mip_dual_bound"))];
  const feasible = model.info.get("primal_solution_status") === 2;
  if (feasible) {
    for (const value of model.getSolution().colValue) {
      lines.push(String(value));
    }
  }
  fs.writeFileSync(solutionFile, lines.join("\n") + "\n");
  model.dispose();
}).catch((failure) => {
  console.error(failure.message);
  process.exit(1);
});
