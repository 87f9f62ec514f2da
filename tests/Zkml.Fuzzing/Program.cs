using System.CommandLine;
using Zkml.Fuzzing.Mutation;
using Zkml.Fuzzing.Running;
using Zkml.Fuzzing.Targets;

var inputs = new Option<int>("--inputs") { Description = "How many inputs, over all readers", DefaultValueFactory = _ => 20_000 };
var seed = new Option<int>("--seed") { Description = "Decides what the inputs are", DefaultValueFactory = _ => 1 };
var names = new Option<string[]>("--target") { Description = "Which readers; all by default", AllowMultipleArgumentsPerToken = true };
var only = new Option<int?>("--only") { Description = "One input of a reader, by its number" };
var file = new Option<string?>("--file") { Description = "A file, for the readers of --target, instead of inputs that are made" };
var report = new Option<string?>("--report") { Description = "Where the report is written, besides standard output" };
var keep = new Option<string>("--keep") { Description = "Where inputs stay that are findings", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "zkml-fuzzing") };
var libFuzzer = new Option<bool>("--libfuzzer") { Description = "Runs the reader of --target under libFuzzer (see docs/fuzzing.md)" };
var afl = new Option<bool>("--afl") { Description = "Runs the reader of --target under afl-fuzz (see docs/fuzzing.md)" };
var command = new RootCommand("Runs the readers of files of strangers on mutated files.") { inputs, seed, names, only, file, report, keep, libFuzzer, afl };
command.SetAction(arguments =>
{
    var folder = Directory.CreateDirectory(arguments.GetValue(keep)!).FullName;
    var chosen = arguments.GetValue(names) is { Length: > 0 } some ? some : null;
    var targets = TargetCatalogue.All().Where(target => chosen?.Contains(target.Name) != false).ToArray();
    if (arguments.GetValue(libFuzzer) || arguments.GetValue(afl))
    {
        return CoverageGuided.Run(targets.Single(), folder, arguments.GetValue(libFuzzer));
    }

    if (arguments.GetValue(file) is { } given)
    {
        targets = [.. targets.Select(target => target with { Seeds = [File.ReadAllBytes(given)], Mutator = new Unchanged() })];
    }

    var shares = targets.Sum(target => target.Share);
    var run = new FuzzRun(arguments.GetValue(seed), folder);
    var figures = targets.Select(target =>
    {
        var count = Only(arguments) is { } number ? Enumerable.Range(number, 1) : Enumerable.Range(0, (int)((long)arguments.GetValue(inputs) * target.Share / shares));
        return run.Run(target, count);
    }).ToArray();
    var result = new FuzzReport(arguments.GetValue(seed), figures, run);
    Console.WriteLine(result);
    if (arguments.GetValue(report) is { } path)
    {
        File.WriteAllText(path, result.ToString());
    }

    return result.IsClean ? 0 : 1;

    int? Only(ParseResult parsed) => parsed.GetValue(file) is not null ? 0 : parsed.GetValue(only);
});
return command.Parse(args).Invoke();
