#:project ../src/Zkml.Package/Zkml.Package.csproj
#:package Spectre.Console

// A CSV file of your own, from its rows to a proof: what its columns are is found by looking at them, a small tree is chosen by cross-validation, and a fifth of
// the rows is held back to test it. Arguments are the file and the column to predict; without any it takes a table of irises. --no-proof leaves the proof out.
using Spectre.Console;
using Zkml;
using Zkml.Data.Datasets;
using Zkml.Data.Datasets.Tables;
using Zkml.Data.Datasets.Tables.Inference;
using Zkml.Host;
using Zkml.Training.TreeModels;

try
{
    var (file, target) = args.Where(argument => argument != "--no-proof").ToArray() switch
    {
        [var path, var column, ..] => (path, column),
        [var path] => (path, null),
        _ => (Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? "samples", "tables", "flowers.csv"), "species"),
    };
    var table = TableInference.Understand(Path.GetFileName(file), CsvFile.Read(file), new() { Target = target });
    var columns = new Table().AddColumns("column", "is read as");
    foreach (var column in table.Columns)
    {
        columns.AddRow(Markup.Escape(column.Name), Markup.Escape(column.Words));
    }

    AnsiConsole.Write(columns);

    var rows = TableSplits.HoldOut(table.Samples, table.Schema, testShare: 0.2, seed: 1);
    var model = ZkModel.Train(DefaultTreeModelConfig.Find(DefaultTreeModelConfig.OwnTable)!, rows);
    var program = model.Transpile("your_table");
    program.Write(Path.Combine("artifacts", "samples", program.Name), rows[Split.Test]);
    var evaluation = program.Evaluate(rows[Split.Test]);
    Console.WriteLine(evaluation.Regression is { } fit
        ? $"R² of the circuit on {evaluation.Samples} rows that it has not seen: {fit.CircuitRSquared:F3}"
        : $"{evaluation.CircuitAccuracy:P2} of {evaluation.Samples} rows that it has not seen are right, with {evaluation.Disagreements.Length} disagreements");
    Console.WriteLine($"constraints {program.Count.Constraints.Total:N0}, of which body {program.Count.Constraints.Body:N0}");

    var row = program.InputOf(rows[Split.Test], 0);
    Console.WriteLine($"the first of them: {program.Run(row).Label}");
    if (!args.Contains("--no-proof"))
    {
        var proof = await program.ProveAsync(row);
        var verification = await program.VerifyAsync(proof);
        Console.WriteLine($"proven: {verification.IsValid}; {verification}");
    }

    Console.WriteLine("The Leo project is in artifacts/samples.");
    return 0;
}
catch (Exception problem) when (problem is MissingComponentException or MalformedInputException)
{
    Console.Error.WriteLine(problem.Message);
    return 3;
}
