#:project ../src/Zkml.Package/Zkml.Package.csproj
#:package Spectre.Console

// Which of three species an iris is: a decision tree, trained, made an Aleo program, and run exactly on all 30 test rows. Then the same tree with its
// thresholds and leaves as private inputs, so that the program shows the tree's shape alone; and with a public commitment to them.
using Spectre.Console;
using Zkml;
using Zkml.Data.Datasets;
using Zkml.Models.Configurations.Trees;
using Zkml.Running;
using Zkml.Transpiling;

var iris = DatasetCatalogue.LoadTable("iris");
var configuration = new TreeModelConfig
{
    Name = "iris",
    Description = "Which of three species an iris is.",
    Dataset = "iris",
    Learner = new SingleTreeLearner(new()),
};
var model = ZkModel.Train(configuration, iris);

(TranspileOptions Options, string Published)[] programs =
[
    (new("iris_tree"), "189"),
    (new("iris_private_tree") { Weights = WeightSource.Input }, "205"),
    (new("iris_committed_tree") { Weights = WeightSource.Input, Commits = true }, "-"),
];
var report = new Table().AddColumns("program", "constraints", "in 2023", "right", "disagreements");
foreach (var (options, published) in programs)
{
    // Others may know the commitment that was made before: it keeps its salt.
    var directory = Path.Combine("artifacts", "samples", options.Name);
    var program = model.Transpile(options.Weights == WeightSource.Input ? PrivateWeights.Keep(PrivateWeights.PathFor(directory), options) : options);
    var evaluation = program.Evaluate(iris[Split.Test]);
    program.Write(directory, iris[Split.Test]);
    report.AddRow(options.Name, $"{program.Count.Constraints.Body}", published, $"{evaluation.CircuitAccuracy:P2}", $"{evaluation.Disagreements.Length}");
}

AnsiConsole.Write(report);
Console.WriteLine("The Leo projects are in artifacts/samples.");
