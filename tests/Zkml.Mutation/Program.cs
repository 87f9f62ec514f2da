using System.CommandLine;
using Zkml.Mutation.Areas;
using Zkml.Mutation.Mutants;
using Zkml.Mutation.Reporting;
using Zkml.Mutation.Running;

var seed = new Option<int>("--seed") { Description = "Decides which mutants are drawn", DefaultValueFactory = _ => 1 };
var count = new Option<int>("--mutants") { Description = "How many, over all areas", DefaultValueFactory = _ => 60 };
var names = new Option<string[]>("--area") { Description = $"Which areas: {string.Join(", ", MutationAreas.All.Select(area => area.Name))}; all by default", AllowMultipleArgumentsPerToken = true };
var report = new Option<string?>("--report") { Description = "Where the report is written, besides standard output" };
var list = new Option<bool>("--list") { Description = "Says how many mutants there are of each kind, and runs none" };
var command = new RootCommand("Breaks the product in seeded places, one at a time, and says which breaks no test notices.") { seed, count, names, report, list };
command.SetAction(arguments =>
{
    var chosen = arguments.GetValue(names) is { Length: > 0 } some ? some : null;
    var areas = MutationAreas.All.Where(area => chosen?.Contains(area.Name) != false).ToArray();
    if (arguments.GetValue(list))
    {
        foreach (var area in areas)
        {
            var kinds = MutantDraw.All(area).CountBy(mutant => mutant.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Key} {kind.Value}");
            Console.WriteLine($"{area.Name}: {string.Join(", ", kinds)}");
        }

        return 0;
    }

    var perArea = (arguments.GetValue(count) + areas.Length - 1) / areas.Length;
    var results = new MutationRun(arguments.GetValue(seed), Console.Error.WriteLine).Run(areas, perArea);
    var text = MutationReport.Of(arguments.GetValue(seed), areas, results);
    Console.Write(text);
    if (arguments.GetValue(report) is { } path)
    {
        File.WriteAllText(path, text);
    }

    return results.All(result => result.IsCaught) ? 0 : 1;
});
return command.Parse(args).Invoke();
