using System.CommandLine;
using Zkml.Mutation.Areas;
using Zkml.Mutation.Mutants;
using Zkml.Mutation.Reporting;
using Zkml.Mutation.Running;

var seeds = new Option<int[]>("--seed") { Description = "Decides which mutants are drawn; several seeds share one build", DefaultValueFactory = _ => [1], AllowMultipleArgumentsPerToken = true };
var places = new Option<string[]>("--at") { Description = "Every mutant of these places instead, each FILE:LINE as a report names it", AllowMultipleArgumentsPerToken = true };
var count = new Option<int>("--mutants") { Description = "How many of each seed, over all areas", DefaultValueFactory = _ => 60 };
var names = new Option<string[]>("--area") { Description = $"Which areas: {string.Join(", ", MutationAreas.All.Select(area => area.Name))}; all by default", AllowMultipleArgumentsPerToken = true };
var report = new Option<string?>("--report") { Description = "Where the report is written, besides standard output" };
var list = new Option<bool>("--list") { Description = "Says how many mutants there are of each kind, and runs none" };
var command = new RootCommand("Breaks the product in seeded places, one at a time, and says which breaks no test notices.") { seeds, places, count, names, report, list };
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
    MutantSample[] samples = arguments.GetValue(places) is { Length: > 0 } chosenPlaces
        ? [MutantSample.At(chosenPlaces)]
        : [.. arguments.GetValue(seeds)!.Distinct().Select(seed => MutantSample.Of(seed, perArea))];
    var results = new MutationRun(Console.Error.WriteLine).Run(areas, samples);
    var text = string.Join(Environment.NewLine, samples.Select((sample, index) => MutationReport.Of(sample, areas, results[index])));
    Console.Write(text);
    if (arguments.GetValue(report) is { } path)
    {
        File.WriteAllText(path, text);
    }

    return results.SelectMany(sample => sample).All(result => result.IsCaught) ? 0 : 1;
});
return command.Parse(args).Invoke();
