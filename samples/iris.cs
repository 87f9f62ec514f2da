#:project ../src/Zkml/Zkml.csproj
#:project ../src/Zkml.Training/Zkml.Training.csproj
#:package Spectre.Console

// Which of three species an iris is: a decision tree, trained, made an Aleo program, and run exactly on all 30 test rows. Then the same tree with its
// thresholds and leaves as private inputs, so that the program shows the tree's shape alone; and with a public commitment to them.
using Spectre.Console;
using Zkml.Data.Datasets;
using Zkml.Evaluating;
using Zkml.Models.Configurations.Trees;
using Zkml.Running;
using Zkml.Training.TreeModels;
using Zkml.Transpiling;

var iris = DatasetCatalogue.LoadTable("iris");
var configuration = new TreeModelConfig
{
    Name = "iris",
    Description = "Which of three species an iris is.",
    Dataset = "iris",
    Learner = new SingleTreeLearner(new()),
};
var model = TreeModelTrainer.Train(configuration, iris, "dotnet run samples/iris.cs");

(TranspileOptions Options, string Published)[] programs =
[
    (new("iris_tree"), "189"),
    (new("iris_private_tree") { Weights = WeightSource.Input }, "205"),
    (new("iris_committed_tree") { Weights = WeightSource.Input, Commits = true }, "-"),
];
var report = new Table().AddColumns("program", "constraints", "in 2023", "right", "disagreements");
foreach (var (options, published) in programs)
{
    var program = Transpiler.Transpile(model, options);
    var evaluation = ModelEvaluator.Evaluate(program, iris[Split.Test]);
    ProjectWriter.Write(program, Path.Combine("artifacts", "samples", options.Name), TestSample.First(model, iris[Split.Test]));
    report.AddRow(options.Name, $"{program.Count.Constraints.Body}", published, $"{evaluation.CircuitAccuracy:P2}", $"{evaluation.Disagreements.Length}");
}

AnsiConsole.Write(report);
Console.WriteLine("The Leo projects are in artifacts/samples.");
