#:project ../src/Zkml.Package/Zkml.Package.csproj
#:package Spectre.Console

// Whether a credit is a good or a bad risk. The tree of 2023 grows until it knows every training row by heart. Cross-validation on the training rows alone
// chooses between smaller models; the one that it finds best is then, once, run on the test rows.
using Spectre.Console;
using Zkml;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Host;
using Zkml.Models.Configurations.Trees;
using Zkml.Training.TreeModels;
using Zkml.Training.TreeModels.Selection;

TableSplits credit;
try
{
    credit = DatasetCatalogue.LoadTable("german-credit", log: Console.Error.WriteLine);
}
catch (MissingComponentException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 3;
}

var chosen = DefaultTreeModelConfig.Find("german-credit")!;
var unpruned = chosen with { Learner = new SingleTreeLearner(new()) };

var candidates = new Table().AddColumns("candidate", "in cross-validation", "splits");
var report = new Table().AddColumns("model", "constraints", "accuracy", "AUC", "disagreements");
report.AddRow("2023, unpruned", "6271", "68.00 %", "0.620", "-");
foreach (var (name, configuration) in new[] { ("unpruned", unpruned), ("chosen", chosen) })
{
    var model = TreeModelTrainer.Train(configuration, credit, "dotnet run samples/german-credit.cs", selection: Show);
    var program = model.Transpile($"german_credit_{name}");
    var evaluation = program.Evaluate(credit[Split.Test]);
    program.Write(Path.Combine("artifacts", "samples", program.Name), credit[Split.Test]);
    report.AddRow(name, $"{program.Count.Constraints.Body}", $"{evaluation.CircuitAccuracy:P2}", $"{evaluation.Auc:F3}", $"{evaluation.Disagreements.Length}");
}

AnsiConsole.Write(candidates);
AnsiConsole.Write(report);
Console.WriteLine("The Leo projects are in artifacts/samples.");
return 0;

void Show(SelectionResult result)
{
    foreach (var candidate in result.Candidates.OrderByDescending(candidate => candidate.Mean).Take(5))
    {
        candidates.AddRow(candidate.Learner.Description, $"{candidate.Mean:P2} ± {candidate.StandardError:P2}", $"{candidate.Splits:F0}");
    }
}
