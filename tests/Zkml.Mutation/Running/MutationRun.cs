using Zkml.Mutation.Areas;
using Zkml.Mutation.Building;
using Zkml.Mutation.Mutants;

namespace Zkml.Mutation.Running;

/// <summary>Draws mutants, builds them, sees which tests reach each, and runs those tests against it.</summary>
/// <param name="log">Receives progress messages.</param>
internal sealed class MutationRun(Action<string> log)
{
    // What is computed once a process and kept is reached by the test that comes first, and may matter to any: where so few reach a place, all are run.
    private const int FewTests = 3;

    /// <summary>Runs the mutants of each sample.</summary>
    /// <returns>What became of each, sample by sample.</returns>
    public IReadOnlyList<IReadOnlyList<MutantResult>> Run(IReadOnlyList<MutationArea> areas, IReadOnlyList<MutantSample> samples)
    {
        var mutants = Build(areas, samples);
        var results = samples.Select(_ => new List<MutantResult>()).ToArray();
        foreach (var area in areas.Where(area => mutants.Any(sample => sample.Any(mutant => mutant.Area == area))))
        {
            log($"{area.Name}: its tests run once without a mutant");
            Dictionary<string, TestRecord[]> records = [];
            foreach (var selection in area.Tests)
            {
                records[selection.Project] = [.. TestHost.Record(selection, log).Where(test => !test.Failed)];
                log($"{area.Name}: {records[selection.Project].Length} tests of {selection.Project} take {records[selection.Project].Sum(test => test.Seconds):0} s");
            }

            for (var sample = 0; sample < samples.Count; sample++)
            {
                foreach (var mutant in mutants[sample].Where(mutant => mutant.Area == area))
                {
                    var result = Try(mutant, records);
                    log($"{samples[sample].Name}: {(result.IsCaught ? "caught  " : "SURVIVED")} {mutant.Number} {mutant.File}:{mutant.Line} {mutant.Kind}: {OneLine.Of(mutant.Before)} -> {OneLine.Of(mutant.After)} [{result.Note}]");
                    results[sample].Add(result);
                }
            }
        }

        return results;
    }

    /// <summary>Builds all samples at once; of each area, the first mutants that compile are taken.</summary>
    private Mutant[][] Build(IReadOnlyList<MutationArea> areas, IReadOnlyList<MutantSample> samples)
    {
        var number = 0;
        Mutant[][] drawn = [.. samples.Select(sample => areas.SelectMany(area => sample.Order(area).Take(sample.Built)).Select(mutant => mutant with { Number = ++number }).ToArray())];
        var tested = areas.Where(area => drawn.Any(sample => sample.Any(mutant => mutant.Area == area))).SelectMany(area => area.Tests).Select(tests => tests.Project);
        var built = new MutatedBuild(log).Build([.. drawn.SelectMany(sample => sample)], [.. tested.Distinct()]).Select(mutant => mutant.Number).ToHashSet();
        return [.. samples.Select((sample, index) => areas.SelectMany(area => drawn[index].Where(mutant => mutant.Area == area && built.Contains(mutant.Number)).Take(sample.PerArea)).ToArray())];
    }

    private static MutantResult Try(Mutant mutant, Dictionary<string, TestRecord[]> records)
    {
        var ran = 0;
        foreach (var (project, tests) in records)
        {
            var reaching = tests.Where(test => test.Reached.Contains(mutant.Number)).ToArray();
            if (reaching.Length == 0)
            {
                continue;
            }

            ran += reaching.Length;
            var caught = TestHost.Run(project, mutant.Number, reaching);
            if (caught is null && (mutant.OutlivesTests || reaching.Length <= FewTests))
            {
                ran = tests.Length;
                caught = TestHost.Run(project, mutant.Number, tests);
            }

            if (caught is not null)
            {
                return new MutantResult(mutant, true, caught);
            }
        }

        return new MutantResult(mutant, false, ran == 0 ? "no test reaches it" : $"{ran} tests pass");
    }
}
