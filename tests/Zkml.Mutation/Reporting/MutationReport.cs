using System.Text;
using Zkml.Mutation.Areas;
using Zkml.Mutation.Mutants;
using Zkml.Mutation.Running;

namespace Zkml.Mutation.Reporting;

/// <summary>The figures of a run, as Markdown.</summary>
internal static class MutationReport
{
    public static string Of(MutantSample sample, IReadOnlyList<MutationArea> areas, IReadOnlyList<MutantResult> results)
    {
        var text = new StringBuilder();
        text.Append($"{sample.Name}: {results.Count} mutants, {results.Count(result => result.IsCaught)} caught, {results.Count(result => !result.IsCaught)} survived.\n\n");
        text.Append("| area | mutants | caught | survived |\n|---|--:|--:|--:|\n");
        foreach (var area in areas)
        {
            var own = results.Where(result => result.Mutant.Area == area).ToArray();
            text.Append($"| {area.Name} | {own.Length} | {own.Count(result => result.IsCaught)} | {own.Count(result => !result.IsCaught)} |\n");
        }

        foreach (var result in results.Where(result => !result.IsCaught))
        {
            var mutant = result.Mutant;
            text.Append($"\n- `{mutant.File}:{mutant.Line}` {mutant.Kind}: `{OneLine.Of(mutant.Before)}` becomes `{OneLine.Of(mutant.After)}` ({result.Note})");
        }

        return text.Append('\n').ToString();
    }
}
