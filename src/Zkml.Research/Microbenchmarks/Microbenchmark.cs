using System.Collections.Immutable;
using Zkml.Aleo.Counting;
using Zkml.Aleo.Parsing;

namespace Zkml.Research.Microbenchmarks;

/// <summary>The cost of a model's step once, twice and three times: in integers, as the programs of 2023 compute it, and in field elements.</summary>
/// <param name="Step">The name of the step.</param>
/// <param name="Integer">Body constraints of one, two and three steps in integers.</param>
/// <param name="Field">Body constraints of one, two and three steps in field elements.</param>
/// <param name="Remark">A published figure, or an explanation for readers.</param>
internal sealed record Microbenchmark(string Step, ImmutableArray<long> Integer, ImmutableArray<long> Field, string Remark)
{
    private static readonly ImmutableArray<string> Times = ["one", "two", "three"];

    /// <summary>Counts the functions <c>integer_one</c> to <c>field_three</c> of a program.</summary>
    /// <param name="file">The program's file.</param>
    /// <param name="step">The name of the step.</param>
    /// <param name="remark">A published figure, or an explanation for readers.</param>
    /// <exception cref="Aleo.AleoSyntaxException">The file is not a program.</exception>
    /// <exception cref="ArgumentException">The program lacks a function.</exception>
    public static Microbenchmark Count(string file, string step, string remark)
    {
        var program = AleoParser.Parse(File.ReadAllText(file), file);
        return new(step, Body("integer"), Body("field"), remark);

        ImmutableArray<long> Body(string style) => [.. Times.Select(times => CircuitCounter.Count(program, $"{style}_{times}").Constraints.Body)];
    }
}
