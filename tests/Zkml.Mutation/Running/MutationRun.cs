using Zkml.Mutation.Areas;
using Zkml.Mutation.Building;
using Zkml.Mutation.Mutants;

namespace Zkml.Mutation.Running;

/// <summary>Draws mutants, builds them, sees which tests reach each, and runs those tests against it.</summary>
/// <param name="seed">Decides which mutants are drawn.</param>
/// <param name="log">Receives progress messages.</param>
internal sealed class MutationRun(int seed, Action<string> log)
{
    // What is computed once a process and kept is reached by the test that comes first, and may matter to any: where so few reach a place, all are run.
    private const int FewTests = 3;

    /// <summary>Runs as many mutants of each area.</summary>
    public IReadOnlyList<MutantResult> Run(IReadOnlyList<MutationArea> areas, int perArea)
    {
        var mutants = Build(areas, perArea);
        List<MutantResult> results = [];
        foreach (var area in areas)
        {
            log($"{area.Name}: its tests run once without a mutant");
            Dictionary<string, TestRecord[]> records = [];
            foreach (var selection in area.Tests)
            {
                records[selection.Project] = [.. TestHost.Record(selection, log).Where(test => !test.Failed)];
                log($"{area.Name}: {records[selection.Project].Length} tests of {selection.Project} take {records[selection.Project].Sum(test => test.Seconds):0} s");
            }

            foreach (var mutant in mutants.Where(mutant => mutant.Area == area))
            {
                var result = Try(mutant, records);
                log($"{(result.IsCaught ? "caught  " : "SURVIVED")} {mutant.Number} {mutant.File}:{mutant.Line} {mutant.Kind}: {OneLine.Of(mutant.Before)} -> {OneLine.Of(mutant.After)} [{result.Note}]");
                results.Add(result);
            }
        }

        return results;
    }

    /// <summary>More are built than are run, since some do not compile; the first that do are taken.</summary>
    private List<Mutant> Build(IReadOnlyList<MutationArea> areas, int perArea)
    {
        Mutant[] drawn = [.. areas.SelectMany(area => MutantDraw.Order(area, seed).Take((perArea * 2) + 10))];
        Mutant[] numbered = [.. drawn.Select((mutant, index) => mutant with { Number = index + 1 })];
        var built = new MutatedBuild(log).Build(numbered, [.. areas.SelectMany(area => area.Tests).Select(tests => tests.Project).Distinct()]);
        return [.. areas.SelectMany(area => built.Where(mutant => mutant.Area == area).Take(perArea))];
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
